import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { calendarChoicesQuery, type Calendar } from '../api/calendars';
import { ask, client } from '../api/client';
import { useLanguage } from '../language/language';
import { useAdministers } from './company-page';
import { EditDrawer } from './edit-drawer';
import { calendarChoice } from './forms';
import { useTexts } from './texts';

/** By which calendar and schedule the house counts. What departments and processes have of their own stays. */
export function ChosenCalendar({ calendars }: { readonly calendars: readonly Calendar[] }) {
  const c = useTexts();
  const { say } = useLanguage();
  const administers = useAdministers();
  const [isOpen, setOpen] = useState(false);
  const choices = useQuery(calendarChoicesQuery).data;
  if (!choices) return null;
  const { calendar, schedule } = choices.organisation;
  const title = calendars.find(({ key }) => key === calendar)?.schedules.find(({ key }) => key === schedule)?.title;
  return (
    <div className="row">
      <p>{c.calendars.chosen(calendar, say(title) || schedule)}</p>
      {administers ? (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {c.calendars.choose}
        </button>
      ) : null}
      {isOpen ? (
        <EditDrawer
          title={c.calendars.choose}
          schema={calendarChoice}
          initial={{ calendar, schedule }}
          send={({ calendar: wanted, schedule: hours, reason }) =>
            ask(
              client.PUT('/api/v1/calendar-choices', {
                params: { header: { 'If-Match': `"${choices.version}"` } },
                body: {
                  organisation: {
                    calendar: String(wanted),
                    ...(hours === undefined ? {} : { schedule: String(hours) }),
                  },
                  departments: [...choices.departments],
                  processes: [...choices.processes],
                  reason: String(reason),
                },
              }),
            )
          }
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}

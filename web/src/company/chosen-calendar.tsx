import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { calendarChoicesQuery, type Calendar, type CalendarChoices } from '../api/calendars';
import { ask, client } from '../api/client';
import { departmentsQuery } from '../api/directory';
import { definitionsQuery } from '../api/queries';
import { useLanguage, type Localized } from '../language/language';
import { absoluteTime } from '../language/times';
import { calendarName } from './calendar-name';
import { calendarChoiceForm, choiceKey, choicesIn, choicesRequest } from './calendar-choice-form';
import { useAdministers } from './company-page';
import { EditDrawer } from './edit-drawer';
import { MovedLimitsButton } from './moved-limits-button';
import { useTexts } from './texts';

/** By which calendar and schedule the house counts, and each department and process that has one of its own. */
export function ChosenCalendar({ calendars }: { readonly calendars: readonly Calendar[] }) {
  const c = useTexts();
  const { say, language } = useLanguage();
  const administers = useAdministers();
  const [isOpen, setOpen] = useState(false);
  const choices = useQuery(calendarChoicesQuery).data;
  const departments = useQuery(departmentsQuery).data?.items;
  const definitions = useQuery(definitionsQuery).data?.items;
  if (!choices || !departments || !definitions) return null;
  const titles = titlesOf(calendars, choices);
  const named = (choice: CalendarChoices['organisation']): string => say(titles[choiceKey(choice)]);
  const own = [
    ...choices.departments.map((one) => ({
      key: `department ${one.department}`,
      name: say(departments.find(({ id }) => id === one.department)?.name) || one.department,
      choice: named(one),
    })),
    ...choices.processes.map((one) => ({
      key: `process ${one.process}`,
      name: say(definitions.find(({ key }) => key === one.process)?.title) || one.process,
      choice: named(one),
    })),
  ];
  const processes = {
    ...Object.fromEntries(choices.processes.map(({ process }) => [process, { zh: process, en: process }])),
    ...Object.fromEntries(definitions.map(({ key, title }) => [key, title])),
  };
  const { version, position, setBy, setAt, reason } = choices;
  return (
    <section className="card stack" style={{ gap: 8 }} aria-labelledby="chosen-calendar">
      <div className="row" data-between>
        <h2 id="chosen-calendar">{c.calendars.counts}</h2>
        {administers ? (
          <div className="row">
            <MovedLimitsButton position={position} />
            <button type="button" className="button" onClick={() => setOpen(true)}>
              {c.calendars.choose}
            </button>
          </div>
        ) : null}
      </div>
      <p>{c.calendars.chosen(named(choices.organisation))}</p>
      {own.length > 0 ? (
        <ul>
          {own.map(({ key, name, choice }) => (
            <li key={key} className="wrap">
              {c.calendars.own(name, choice)}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="hint">{c.calendars.order}</p>
      {setBy && setAt ? (
        <p className="meta wrap">
          {`${c.version(version)} · ${c.by(setBy.name, absoluteTime(setAt, language))} · ${reason ?? ''}`}
        </p>
      ) : null}
      {isOpen ? (
        <EditDrawer
          title={c.calendars.choose}
          schema={calendarChoiceForm(titles, processes)}
          initial={choicesIn(choices)}
          send={(values, key) =>
            ask(
              client.PUT('/api/v1/calendar-choices', {
                params: { header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key } },
                body: choicesRequest(values),
              }),
            )
          }
          onClose={() => setOpen(false)}
        >
          <p className="hint">{c.calendars.choiceHint}</p>
        </EditDrawer>
      ) : null}
    </section>
  );
}

/** The title of each schedule of each calendar; of what was chosen and is no more there, its keys. */
function titlesOf(
  calendars: readonly Calendar[],
  { organisation, departments, processes }: CalendarChoices,
): Readonly<Record<string, Localized>> {
  const chosen = [organisation, ...departments, ...processes].map((one): [string, Localized] => {
    const key = choiceKey(one);
    return [key, { zh: key, en: key }];
  });
  const there = calendars.flatMap(({ key: calendar, schedules }) =>
    schedules.map(({ key: schedule, title }): [string, Localized] => [
      choiceKey({ calendar, schedule }),
      { zh: `${calendarName(calendar).zh} · ${title.zh}`, en: `${calendarName(calendar).en} · ${title.en}` },
    ]),
  );
  return Object.fromEntries([...chosen, ...there]);
}

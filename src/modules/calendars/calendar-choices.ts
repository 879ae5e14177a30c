import { standardSchedule } from '../../engine/index.js';

/** A calendar, and one of its schedules. */
export interface CalendarChoice {
  readonly calendar: string;
  readonly schedule: string;
}

/** Which calendar counts: that of the process, else of the department or the nearest one above it, else of all. */
export interface CalendarChoices {
  readonly organisation: CalendarChoice;
  readonly departments: readonly (CalendarChoice & { readonly department: string })[];
  readonly processes: readonly (CalendarChoice & { readonly process: string })[];
}

/** What holds until an administrator chooses. @param calendar the one that the organisation was made with */
export const unchosen = (calendar: string): CalendarChoices => ({
  organisation: { calendar, schedule: standardSchedule },
  departments: [],
  processes: [],
});

/** Whether a record that was read back holds choices. */
export const areChoices = ({ organisation, departments, processes }: CalendarChoices): boolean =>
  typeof organisation.calendar === 'string' && Array.isArray(departments) && Array.isArray(processes);

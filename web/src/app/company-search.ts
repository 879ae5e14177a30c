import type { PeopleFilter } from '../api/directory';

/** What the addresses of the company's pages hold beside their path. */
type Given = Record<string, unknown>;

const text = (given: unknown): string | undefined =>
  typeof given === 'string' || typeof given === 'number' ? String(given).slice(0, 100) || undefined : undefined;

export interface PeopleSearch {
  readonly q?: string;
  readonly department?: string;
  readonly role?: PeopleFilter['role'];
  readonly active?: 'true' | 'false';
}

export const readPeople = (given: Given): PeopleSearch => ({
  q: text(given['q']),
  department: text(given['department']),
  // A role that is not one is refused by the server, which says so.
  role: text(given['role']) as PeopleFilter['role'],
  active: given['active'] === 'true' || given['active'] === true ? 'true' : inactive(given['active']),
});

const inactive = (given: unknown): 'false' | undefined => (given === 'false' || given === false ? 'false' : undefined);

export interface CalendarsSearch {
  readonly key?: string;
  readonly year?: number;
}

export const readCalendars = (given: Given): CalendarsSearch => {
  const year = Number(given['year']);
  return { key: text(given['key']), year: Number.isInteger(year) && year > 1970 && year < 2200 ? year : undefined };
};

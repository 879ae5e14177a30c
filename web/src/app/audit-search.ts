import { oneOf, text, type Given } from './search';

/** What a record is. */
export const recordKinds = [
  'rejected',
  'admin',
  'started',
  'event',
  'task',
  'case',
  'timer',
  'effect',
  'child',
  'comment',
  'attachment',
  'cc',
] as const;

export interface RecordsSearch {
  readonly kind?: (typeof recordKinds)[number] | undefined;
  /** The id of a person. */
  readonly actor?: string | undefined;
  readonly process?: string | undefined;
  /** The first day. */
  readonly from?: string | undefined;
  /** The last day. */
  readonly until?: string | undefined;
}

const day = (given: unknown): string | undefined =>
  typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given))
    ? given
    : undefined;

export const readRecords = (given: Given): RecordsSearch => ({
  kind: oneOf(given['kind'], recordKinds),
  actor: text(given['actor']),
  process: text(given['process']),
  from: day(given['from']),
  until: day(given['until']),
});

import type { Limit, LimitUnit } from '../limit.js';

const inParts: Readonly<Record<LimitUnit, boolean>> = {
  hour: true,
  workingHour: true,
  day: false,
  month: false,
  workingDay: false,
};

/** No limit of a manual comes near; it keeps a slip of the keyboard from reaching into other centuries. */
export const longestLimit = 100_000;

/** What a limit may say besides its amount and its unit. */
const flags: readonly string[] = ['countStartDay', 'fromOpening'] satisfies readonly (keyof Limit)[];

/** Whether a value is a limit that a calendar can answer: a positive amount, whole in days and months. */
export function isLimit(value: unknown): value is Limit {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { amount, unit, ...rest } = value as { amount?: unknown; unit?: unknown };
  if (typeof unit !== 'string' || !Object.hasOwn(inParts, unit)) return false;
  if (typeof amount !== 'number' || !(amount > 0 && amount <= longestLimit)) return false;
  if (!inParts[unit as LimitUnit] && !Number.isInteger(amount)) return false;
  return Object.entries(rest).every(([name, said]) => flags.includes(name) && typeof said === 'boolean');
}

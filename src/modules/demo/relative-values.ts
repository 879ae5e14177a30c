import { isObject, type Json } from '../../engine/index.js';

/** How the values of a form that depend on when it is filled in are worked out. */
export interface Today {
  moment(hoursAgo: number): string;
  /** The day of the company so many days from the one of the act; before it where the number is negative. */
  day(days: number): string;
  /** The last of so many working days after the act. */
  workingDay(number: number): string;
  /** The id of a file of this name. */
  file(name: string): Promise<string>;
}

/**
 * The values of a form of an act: `{"hoursAgo": 3}` is three hours before now, `{"day": -2}` two days before the act,
 * `{"workingDay": 1}` the next working day after it, `{"file": "发票.txt"}` a file of that name. All else stands as it is.
 */
export async function relativeValues(value: Json, today: Today): Promise<Json> {
  if (Array.isArray(value)) return Promise.all(value.map((one: Json) => relativeValues(one, today)));
  if (!isObject(value)) return value;
  const { hoursAgo, day, workingDay, file } = value;
  if (typeof hoursAgo === 'number') return today.moment(hoursAgo);
  if (typeof day === 'number') return today.day(day);
  if (typeof workingDay === 'number') return today.workingDay(workingDay);
  if (typeof file === 'string') return today.file(file);
  const fields = Object.entries(value).map(
    async ([name, one]) => [name, await relativeValues(one ?? null, today)] as const,
  );
  return Object.fromEntries(await Promise.all(fields));
}

/**
 * The value of the highest step that a number has reached, `undefined` below the first: days of leave by years of
 * work, what follows a first, second and third offence. `reached({ 1: 5, 10: 10 }, 12)` is 10.
 */
export const reached = <Value>(steps: Readonly<Record<number, Value>>, number: number): Value | undefined =>
  Object.entries(steps)
    .sort(([one], [other]) => Number(one) - Number(other))
    .findLast(([from]) => number >= Number(from))?.[1];

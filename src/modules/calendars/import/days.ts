const dayLength = 86_400_000;

const midnight = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);

/** The day so many days later, `YYYY-MM-DD`. */
export const dayLater = (day: string, days: number): string =>
  new Date(midnight(day) + days * dayLength).toISOString().slice(0, 10);

/** How many days there are from the first to the last one, both of them counted. */
export const daysFrom = (first: string, last: string): number => (midnight(last) - midnight(first)) / dayLength + 1;

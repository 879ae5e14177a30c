/** Moments are compared as texts, which needs four digits of the year. */
const last = Date.parse('9999-12-31T23:59:59.999Z');

/** The moment (RFC 3339 UTC) so many milliseconds after another one; at the latest the last of the year 9999. */
export const laterBy = (moment: string, milliseconds: number): string =>
  new Date(Math.min(Date.parse(moment) + milliseconds, last)).toISOString();

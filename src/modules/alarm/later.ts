/** The moment so many milliseconds after another one; both RFC 3339 UTC with milliseconds. */
export const later = (moment: string, milliseconds: number): string =>
  new Date(Date.parse(moment) + milliseconds).toISOString();

const two = (number: number): string => String(number).padStart(2, '0');

/** The n-th day of the month of a day, or of one so many months later; the last one where the month is shorter. */
export function dayOfMonth(day: string, later: number, date: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + later;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const longest = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${two(month)}-${two(Math.min(date, longest))}`;
}

/** 上月25日至当月24日: the window that ends before the day on which it is reported. */
export const firstDay = (reported: string): string => dayOfMonth(reported, -1, Number(reported.slice(8)));
export const lastDay = (reported: string): string =>
  new Date(Date.parse(reported) - 86_400_000).toISOString().slice(0, 10);

/** The three whole months before the month of a day. */
export const quarterBefore = (day: string): [from: string, to: string] => [
  dayOfMonth(day, -3, 1),
  dayOfMonth(day, -1, 31),
];

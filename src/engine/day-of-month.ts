const two = (number: number): string => String(number).padStart(2, '0');

/** The n-th day of the month of a day, or of one so many months later: the nearest that this month has. */
export function dayOfMonth(day: string, later: number, date: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + later;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const longest = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${two(month)}-${two(Math.max(1, Math.min(date, longest)))}`;
}

export const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

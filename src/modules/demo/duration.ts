const units = { W: 604_800, D: 86_400, H: 3_600, M: 60, S: 1 } as const;
const shape =
  /^P(?=.)(?:(?<W>\d{1,6})W)?(?:(?<D>\d{1,6})D)?(?:T(?=.)(?:(?<H>\d{1,6})H)?(?:(?<M>\d{1,6})M)?(?:(?<S>\d{1,9})S)?)?$/;

/** The seconds of an ISO 8601 duration in weeks, days, hours, minutes and seconds; years and months have no length. */
export function secondsOf(duration: string): number | undefined {
  const parts = shape.exec(duration)?.groups;
  if (!parts) return undefined;
  return Object.entries(units).reduce((sum, [unit, length]) => sum + Number(parts[unit] ?? 0) * length, 0);
}

/** The ISO 8601 duration of so many seconds, for example `P4DT3H`. */
export function durationOf(seconds: number): string {
  const days = Math.floor(seconds / units.D);
  const time = [
    ['H', Math.floor((seconds % units.D) / units.H)],
    ['M', Math.floor((seconds % units.H) / units.M)],
    ['S', seconds % units.M],
  ] as const;
  const hours = time.flatMap(([unit, count]) => (count > 0 ? [`${count}${unit}`] : [])).join('');
  if (days === 0 && hours === '') return 'PT0S';
  return `P${days > 0 ? `${days}D` : ''}${hours === '' ? '' : `T${hours}`}`;
}

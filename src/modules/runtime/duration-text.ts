/** Milliseconds as an ISO 8601 duration in hours, minutes and seconds: `PT7H30M`; nothing at all is `PT0S`. */
export function durationText(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor((seconds % 3600) / 60), 'M'],
    [seconds % 60, 'S'],
  ] as const;
  const text = parts.flatMap(([amount, unit]) => (amount > 0 ? [`${Number(amount.toFixed(3))}${unit}`] : [])).join('');
  return `PT${text || '0S'}`;
}

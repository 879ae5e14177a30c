import type { Measure } from '../app/search';
import { useLanguage } from '../language/language';
import { waitText } from '../language/wait-text';
import live from './live.module.css';

interface LegendProps {
  readonly measure: Measure;
  /** The most that each step stands for, ascending. */
  readonly bounds: readonly number[];
}

/** What the colours mean, in numbers. */
export function Legend({ measure, bounds }: LegendProps) {
  const { t } = useLanguage();
  const text = (index: number): string => {
    const upTo = bounds[index] ?? 0;
    if (measure === 'wait') return `≤ ${waitText(upTo, t)}`;
    const first = (bounds[index - 1] ?? 0) + 1;
    return first === upTo ? String(upTo) : `${first}–${upTo}`;
  };
  return (
    <ul className={live['legend']} aria-label={`${t.pages.legend}${t.marks.colon}${t.pages.measures[measure]}`}>
      <li>{t.pages.measures[measure]}</li>
      <li>
        <i data-heat="0" aria-hidden="true" />0
      </li>
      {bounds.map((upTo, index) => (
        <li key={upTo}>
          <i data-heat={5 - bounds.length + index + 1} aria-hidden="true" />
          {text(index)}
        </li>
      ))}
    </ul>
  );
}

import type { Layout } from '../api/types';
import { useLanguage } from '../language/language';
import { standingOf, type Walked } from './standing';

interface OutlineProps {
  readonly layout: Layout;
  readonly walked: Walked;
  readonly parent?: string | null;
}

/** The same chart as a nested list. */
export function Outline({ layout, walked, parent = null }: OutlineProps) {
  const { t } = useLanguage();
  const boxes = layout.boxes.filter((box) => box.parent === parent && box.kind !== 'choice');
  if (boxes.length === 0) return null;
  const words = {
    active: t.chart.state.active,
    passed: t.chart.state.passed,
    idle: t.chart.state.idle,
    ended: t.chart.state.final,
  };
  return (
    <ul>
      {boxes.map((box) => {
        const standing = standingOf(box, walked);
        const ways = layout.edges.filter(({ from, label }) => from === box.id && label).map(({ label }) => label?.text);
        return (
          <li key={box.id}>
            {box.lines.join('')} <span className="meta">{[words[standing], ...ways].join(' · ')}</span>
            <Outline layout={layout} walked={walked} parent={box.id} />
          </li>
        );
      })}
    </ul>
  );
}

import { memo } from 'react';
import type { Layout } from '../api/types';
import { useLanguage } from '../language/language';
import { marksOf, type CaseMarks } from './case-mark';
import { standingOf, type Walked } from './standing';

interface OutlineProps {
  readonly layout: Layout;
  /** Where a case stands; without one the states alone. */
  readonly walked?: Walked;
  readonly marks?: CaseMarks | undefined;
  readonly parent?: string | null;
}

/** The same chart as a nested list. */
export const Outline = memo(function Outline({ layout, walked, marks, parent = null }: OutlineProps) {
  const { t } = useLanguage();
  const boxes = layout.boxes.filter((box) => box.parent === parent && box.kind !== 'choice');
  if (boxes.length === 0) return null;
  const words = {
    active: t.chart.state.active,
    passed: t.chart.state.passed,
    idle: t.chart.state.idle,
    ended: t.chart.state.final,
    skipped: t.drawing.skipped,
    left: t.drawing.left,
  };
  return (
    <ul>
      {boxes.map((box) => {
        const standing = walked ? [words[standingOf(box, walked)]] : [];
        const isGroup = box.kind === 'group' || box.kind === 'parallel';
        const found = isGroup ? [] : marksOf(box, marks).map(({ sign, title }) => `${sign} ${title}`);
        const ways = layout.edges.filter(({ from, label }) => from === box.id && label).map(({ label }) => label?.text);
        const exits = box.exits.map((event) => `↗ ${event}`);
        return (
          <li key={box.id}>
            {box.title} <span className="meta">{[...standing, ...found, ...ways, ...exits].join(' · ')}</span>
            <Outline layout={layout} {...(walked ? { walked } : {})} marks={marks} parent={box.id} />
          </li>
        );
      })}
    </ul>
  );
});

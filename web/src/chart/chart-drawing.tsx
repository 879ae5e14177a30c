import { memo } from 'react';
import type { Layout } from '../api/types';
import { BoxShape } from './box-shape';
import { marksOf, type CaseMarks } from './case-mark';
import styles from './chart.module.css';
import type { LiveMark } from './live-mark';
import { EdgeShape } from './edge-shape';
import { standingOf, type Walked } from './standing';

interface ChartDrawingProps {
  readonly layout: Layout;
  readonly walked: Walked;
  /** What it shows, in a sentence. */
  readonly label: string;
  /** How large a pixel of the geometry is drawn; `whole`: as wide as there is room. */
  readonly scale: number | 'whole';
  /** The cases in each state, by its box. */
  readonly marks?: ReadonlyMap<string, LiveMark>;
  /** What disturbs the case that it shows. */
  readonly caseMarks?: CaseMarks;
}

const isGroup = (kind: string): boolean => kind === 'group' || kind === 'parallel';

/** A chart as plain SVG: groups below, arrows between, states above. */
export const ChartDrawing = memo(function ChartDrawing({
  layout,
  walked,
  label,
  scale,
  marks,
  caseMarks,
}: ChartDrawingProps) {
  const { width, height, boxes, edges } = layout;
  const drawn = (some: Layout['boxes']) =>
    some.map((box) => (
      <BoxShape
        key={box.id}
        box={box}
        standing={standingOf(box, walked)}
        mark={marks?.get(box.id)}
        caseMarks={marksOf(box, isGroup(box.kind) ? undefined : caseMarks)}
      />
    ));
  const drawnAt = scale === 'whole' ? 1 : scale;
  return (
    <svg
      className={styles['drawing']}
      data-whole={scale === 'whole'}
      viewBox={`0 0 ${width} ${height}`}
      width={width * drawnAt}
      height={height * drawnAt}
      role="img"
      aria-label={label}
    >
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0,0.5L7.5,4L0,7.5z" className={styles['arrowhead']} />
        </marker>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0,0V7" className={styles['hatch']} />
        </pattern>
      </defs>
      {drawn(boxes.filter(({ kind }) => isGroup(kind)))}
      {edges.map((edge) => (
        <EdgeShape key={edge.id} edge={edge} />
      ))}
      {drawn(boxes.filter(({ kind }) => !isGroup(kind)))}
    </svg>
  );
});

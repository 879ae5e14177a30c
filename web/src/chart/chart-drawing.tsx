import type { Layout } from '../api/types';
import { BoxShape } from './box-shape';
import styles from './chart.module.css';
import type { LiveMark } from './live-mark';
import { EdgeShape } from './edge-shape';
import { standingOf, type Walked } from './standing';

interface ChartDrawingProps {
  readonly layout: Layout;
  readonly walked: Walked;
  /** What it shows, in a sentence. */
  readonly label: string;
  readonly whole: boolean;
  /** The cases in each state, by its box. */
  readonly marks?: ReadonlyMap<string, LiveMark>;
}

const isGroup = (kind: string): boolean => kind === 'group' || kind === 'parallel';

/** A chart as plain SVG: groups below, arrows between, states above. */
export function ChartDrawing({ layout, walked, label, whole, marks }: ChartDrawingProps) {
  const { width, height, boxes, edges } = layout;
  const drawn = (some: Layout['boxes']) =>
    some.map((box) => <BoxShape key={box.id} box={box} standing={standingOf(box, walked)} mark={marks?.get(box.id)} />);
  return (
    <svg
      className={styles['drawing']}
      data-whole={whole}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0,0.5L7.5,4L0,7.5z" className={styles['arrowhead']} />
        </marker>
      </defs>
      {drawn(boxes.filter(({ kind }) => isGroup(kind)))}
      {edges.map((edge) => (
        <EdgeShape key={edge.id} edge={edge} />
      ))}
      {drawn(boxes.filter(({ kind }) => !isGroup(kind)))}
    </svg>
  );
}

import { memo } from 'react';
import type { LayoutEdge } from '../api/types';
import styles from './chart.module.css';

type Points = LayoutEdge['points'];

const corner = 6;

/** A line through the points, with round corners. */
function pathOf(points: Points): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before) return `M${x},${y}`;
      if (!after) return `L${x},${y}`;
      const [back, on] = [Math.hypot(x - before.x, y - before.y) || 1, Math.hypot(after.x - x, after.y - y) || 1];
      const radius = Math.min(corner, back / 2, on / 2);
      const begin = `${x - ((x - before.x) / back) * radius},${y - ((y - before.y) / back) * radius}`;
      const end = `${x + ((after.x - x) / on) * radius},${y + ((after.y - y) / on) * radius}`;
      return `L${begin}Q${x},${y} ${end}`;
    })
    .join('');
}

/** An arrow with what makes it happen. */
export const EdgeShape = memo(function EdgeShape({ edge }: { readonly edge: LayoutEdge }) {
  const { points, label, kind } = edge;
  return (
    <g className={styles['edge']} data-kind={kind}>
      <path d={pathOf(points)} markerEnd="url(#arrow)" />
      {label ? (
        <text x={label.x + label.w / 2} y={label.y + 13} textAnchor="middle">
          {label.text}
        </text>
      ) : null}
    </g>
  );
});

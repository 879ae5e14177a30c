import styles from './live.module.css';
import type { LiveMark } from './live-mark';

const height = 18;
const widthOf = (text: string): number => 14 + text.length * 8;

/** How many cases are in a state, how many of them late (red, with a sign), and what disturbs them. */
export function LiveBadge({ mark, width }: { readonly mark: LiveMark; readonly width: number }) {
  const { open, overdue, incidents, suspended } = mark;
  if (open === 0) return null;
  const signs: readonly (readonly [string, string])[] = [
    ['open', String(open)],
    ...(overdue > 0 ? [['late', `!${overdue}`] as const] : []),
    ...(incidents > 0 ? [['incident', `▲${incidents}`] as const] : []),
    ...(suspended > 0 ? [['suspended', `‖${suspended}`] as const] : []),
  ];
  const whole = signs.reduce((sum, [, text]) => sum + widthOf(text), 0);
  let left = width + 8 - whole;
  return (
    <g className={styles['badge']}>
      {signs.map(([kind, text]) => {
        const x = left;
        left += widthOf(text);
        return (
          <g key={kind} data-kind={kind} transform={`translate(${x} ${-height / 2})`}>
            <rect width={widthOf(text)} height={height} rx={height / 2} />
            <text x={widthOf(text) / 2} y="13" textAnchor="middle">
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

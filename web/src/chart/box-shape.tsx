import { memo } from 'react';
import type { LayoutBox } from '../api/types';
import type { CaseMark } from './case-mark';
import styles from './chart.module.css';
import { CornerSigns } from './corner-signs';
import { LiveBadge } from './live-badge';
import type { LiveMark } from './live-mark';
import type { Standing } from './standing';

const line = 17;

interface BoxShapeProps {
  readonly box: LayoutBox;
  readonly standing: Standing;
  /** Of the cases that are there. */
  readonly mark?: LiveMark | undefined;
  /** Of the case that is there. */
  readonly caseMarks?: readonly CaseMark[];
}

const none: readonly CaseMark[] = [];

const signs: Partial<Record<Standing, string>> = { passed: '✓', ended: '✓', skipped: '»' };

/** A state: its place, its title, and how it stands by colour, line and sign. No sign lies where its title may be. */
export const BoxShape = memo(function BoxShape({ box, standing, mark, caseMarks = none }: BoxShapeProps) {
  const { kind, x, y, w, h, lines, exits } = box;
  const isGroup = kind === 'group' || kind === 'parallel';
  return (
    <g
      className={styles['state']}
      data-kind={kind}
      data-standing={standing}
      data-state={box.id}
      {...(mark ? { 'data-heat': mark.heat } : {})}
      transform={`translate(${x} ${y})`}
    >
      {kind === 'choice' ? (
        <path d={`M${w / 2},0L${w},${h / 2}L${w / 2},${h}L0,${h / 2}z`} />
      ) : (
        <rect width={w} height={h} rx={kind === 'final' ? 14 : 6} />
      )}
      {kind === 'final' ? <rect x="3" y="3" width={w - 6} height={h - 6} rx="11" /> : null}
      {isGroup ? (
        <text x="12" y="20">
          {lines[0]}
        </text>
      ) : (
        lines.map((text, index) => (
          <text key={index} x={w / 2} y={h / 2 + 4.5 + (index - (lines.length - 1) / 2) * line} textAnchor="middle">
            {text}
          </text>
        ))
      )}
      {!isGroup && caseMarks.some((one) => one.kind === 'suspended') ? (
        <rect className={styles['hatched']} width={w} height={h} rx="6" />
      ) : null}
      {!isGroup && (standing === 'active' || standing === 'left') ? (
        <circle className={styles['token']} data-hollow={standing === 'left'} cx="0" cy={h / 2} r="6" />
      ) : null}
      {!isGroup && kind !== 'choice' && signs[standing] ? (
        <text className={styles['tick']} x={w - 12} y="13">
          {signs[standing]}
        </text>
      ) : null}
      {exits.length > 0 ? (
        <g transform={isGroup ? `translate(${w - 9} 15)` : `translate(${w} ${h})`} className={styles['exit']}>
          <title>{exits.join(' / ')}</title>
          <circle r="8" />
          <text y="3.5" textAnchor="middle">
            ↗
          </text>
        </g>
      ) : null}
      {mark ? <LiveBadge mark={mark} width={w} /> : null}
      {caseMarks.length > 0 ? (
        <CornerSigns signs={caseMarks.map((one) => ({ ...one, text: one.sign }))} width={w} />
      ) : null}
    </g>
  );
});

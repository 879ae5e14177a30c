import styles from './live.module.css';

/** A short text at the corner of a state. */
export interface CornerSign {
  readonly kind: string;
  readonly text: string;
  /** The same in words. */
  readonly title?: string;
}

const height = 18;
const widthOf = (text: string): number => 14 + text.length * 8;

/** Signs in a row that ends at the upper right corner of a state. */
export function CornerSigns({ signs, width }: { readonly signs: readonly CornerSign[]; readonly width: number }) {
  const leftOf = (index: number): number =>
    width + 8 - signs.slice(index).reduce((sum, { text }) => sum + widthOf(text), 0);
  return (
    <g className={styles['badge']}>
      {signs.map(({ kind, text, title }, index) => (
        <g key={kind} data-kind={kind} transform={`translate(${leftOf(index)} ${-height / 2})`}>
          {title ? <title>{title}</title> : null}
          <rect width={widthOf(text)} height={height} rx={height / 2} />
          <text x={widthOf(text) / 2} y="13" textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

import type { BoxAnswer } from './layout.dto.js';
import { standingOf, type Walked } from './standing.js';

/** What disturbs a case where it stands. */
export interface CaseMark {
  readonly kind: 'late' | 'incident' | 'suspended';
  /** What is written at the corner. */
  readonly sign: string;
  /** The same in words. */
  readonly title: string;
}

/** A case as a drawing of its chart shows it. */
export interface CaseInChart {
  readonly walked: Walked;
  /** Of the innermost states in which it stands, by path. */
  readonly marks: ReadonlyMap<string, readonly CaseMark[]>;
}

/** Text inside an element or an attribute; what XML 1.0 cannot hold becomes a space. */
export const escaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

/** A state in its place; with a case, how that stands in it, as the console draws it. */
export function svgBox(box: BoxAnswer, kase: CaseInChart | undefined): string {
  const shape = shapeOf(box);
  if (!kase) return shape;
  const standing = standingOf(box, kase.walked);
  const isGroup = box.kind === 'group' || box.kind === 'parallel';
  const marks = isGroup ? [] : marksOf(box, kase);
  const inner = isGroup ? '' : hatched(box, marks) + signOf(box, standing) + marksAt(box, marks);
  return `<g class="${standing}" data-state="${escaped(box.id)}">${shape}${inner}</g>`;
}

function shapeOf({ kind, x, y, w, h, lines }: BoxAnswer): string {
  if (kind === 'choice')
    return `<path class="box" d="M${x + w / 2},${y}L${x + w},${y + h / 2}L${x + w / 2},${y + h}L${x},${y + h / 2}z"/>`;
  const isGroup = kind === 'group' || (kind === 'parallel' && lines.length > 0);
  const rectangle = `<rect class="${isGroup ? kind : 'box'}" x="${x}" y="${y}" width="${w}" height="${h}" rx="${kind === 'final' ? 14 : 6}"/>`;
  const double =
    kind === 'final' ? `<rect class="box" x="${x + 3}" y="${y + 3}" width="${w - 6}" height="${h - 6}" rx="11"/>` : '';
  const texts = isGroup
    ? `<text x="${x + 12}" y="${y + 20}">${escaped(lines[0] ?? '')}</text>`
    : lines
        .map((line, index) => {
          const middle = y + h / 2 + 4.5 + (index - (lines.length - 1) / 2) * 17;
          return `<text x="${x + w / 2}" y="${middle}" text-anchor="middle">${escaped(line)}</text>`;
        })
        .join('');
  return rectangle + double + texts;
}

const signs: Readonly<Record<string, string>> = { passed: '✓', ended: '✓', skipped: '»' };

function signOf({ kind, x, y, w, h }: BoxAnswer, standing: string): string {
  if (standing === 'active' || standing === 'left')
    return `<circle class="token${standing === 'left' ? ' hollow' : ''}" cx="${x}" cy="${y + h / 2}" r="6"/>`;
  const sign = kind === 'choice' ? undefined : signs[standing];
  return sign === undefined ? '' : `<text class="sign" x="${x + w - 12}" y="${y + 13}">${sign}</text>`;
}

const marksOf = ({ id, folds }: BoxAnswer, { marks }: CaseInChart): readonly CaseMark[] =>
  [id, ...folds].flatMap((state) => marks.get(state) ?? []);

const hatched = ({ x, y, w, h }: BoxAnswer, marks: readonly CaseMark[]): string =>
  marks.some(({ kind }) => kind === 'suspended')
    ? `<rect class="hatched" x="${x}" y="${y}" width="${w}" height="${h}" rx="6"/>`
    : '';

function marksAt({ x, y, w }: BoxAnswer, marks: readonly CaseMark[]): string {
  const widths = marks.map(({ sign }) => 14 + sign.length * 8);
  let left = x + w + 8 - widths.reduce((sum, width) => sum + width, 0);
  return marks
    .map(({ kind, sign, title }, index) => {
      const [at, width] = [left, widths[index] ?? 0];
      left += width;
      return (
        `<g class="mark ${kind}" transform="translate(${at} ${y - 9})"><title>${escaped(title)}</title>` +
        `<rect width="${width}" height="18" rx="9"/><text x="${width / 2}" y="13" text-anchor="middle">${escaped(sign)}</text></g>`
      );
    })
    .join('');
}

/** Where a manual says something: a manual, a part of it, and the points named within. */
export interface Clause {
  /** As it is written. */
  readonly text: string;
  /** `000` to `003`, or a document of a bundle such as `004-A`. */
  readonly manual: string;
  /** For example `篇三`. */
  readonly part: string | null;
  readonly points: Points;
}

type Kind = 'article' | 'section' | 'number' | 'annex';

/** The points that a clause names, by how they are numbered; each a range. */
type Points = ReadonlyMap<Kind, readonly Range[]>;
type Range = readonly [from: Place, to: Place];
/** `4.1.2` as `[4, 1, 2]`. */
type Place = readonly number[];

const digits = '一二三四五六七八九';

/** A Chinese number up to 99. */
function numberOf(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens ?? '') + 1) : 0;
  return ten * 10 + (ones === '' || ones === undefined ? 0 : digits.indexOf(ones) + 1);
}

const chinese = '[一二三四五六七八九十]{1,3}';
const dotted = '\\d+(?:\\.\\d+)*';
const patterns: readonly (readonly [Kind, RegExp])[] = [
  ['annex', new RegExp(`附件(${dotted})(?:[–-](${dotted}))?`, 'g')],
  ['article', new RegExp(`第?(${chinese})(?:条?[–-]第?(${chinese}))?(?=(?:、${chinese})*条)`, 'g')],
  ['section', new RegExp(`(?<!第|步骤|[(（])(${chinese})(?:[–-](${chinese}))?(?![章节])`, 'g')],
  ['number', new RegExp(`(?<![\\d.(（])(${dotted})(?:[–-](${dotted}))?`, 'g')],
];

const read = (text: string): Place => (/^\d/.test(text) ? text.split('.').map(Number) : [numberOf(text)]);

function pointsOf(text: string): Points {
  const points = new Map<Kind, Range[]>();
  let rest = text.replace(/步骤.*$/, '');
  for (const [kind, pattern] of patterns) {
    const found = [...rest.matchAll(pattern)];
    if (found.length === 0) continue;
    points.set(
      kind,
      found.map(([, from = '', to = from]) => [read(from), read(to)]),
    );
    rest = rest.replace(pattern, ' ');
  }
  return points;
}

const place =
  /(00\d(?:-[A-Z])?)\s*(?:(篇[一二三四五六七八九\d]+)\s*)?([^；;()（）。，]*(?:[(（][一二三四五六七八九十\d]+[)）][^；;()（）。，]*)*)/g;

/** Every clause that a text names, for example `000 篇三 4.1.1; 001 篇三 2.3`. */
export const clausesIn = (text: string): readonly Clause[] =>
  [...text.matchAll(place)].map(([all, manual = '', part, rest = '']) => ({
    text: all.trim(),
    manual,
    part: part ?? null,
    points: pointsOf(rest),
  }));

/** -1, 0 or 1; what begins with the other counts as equal: `4.1` is all of `4.1.2`. */
function compare(one: Place, other: Place): number {
  for (let level = 0; level < Math.min(one.length, other.length); level += 1) {
    const difference = (one[level] ?? 0) - (other[level] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

const meet = (ones: readonly Range[], others: readonly Range[]): boolean =>
  ones.some(([from, to]) => others.some(([first, last]) => compare(from, last) <= 0 && compare(first, to) <= 0));

/** Whether two clauses speak of the same place, or of one within the other. */
export function overlaps(one: Clause, other: Clause): boolean {
  if (one.manual !== other.manual) return false;
  if (one.part !== null && other.part !== null && one.part !== other.part) return false;
  if (one.points.size === 0 || other.points.size === 0) return true;
  const shared = [...one.points.keys()].filter((kind) => other.points.has(kind));
  if (shared.length > 0) return shared.every((kind) => meet(one.points.get(kind) ?? [], other.points.get(kind) ?? []));
  // Some write 三 where others write 第三条.
  const main = ({ points }: Clause) => points.get('article') ?? points.get('section') ?? [];
  return meet(main(one), main(other));
}

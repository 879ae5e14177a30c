import type { DayKind } from './feed-line.js';

const kindOfCategory: Readonly<Partial<Record<string, DayKind>>> = {
  班: 'makeUp',
  补班: 'makeUp',
  makeup: 'makeUp',
  休: 'holiday',
  holiday: 'holiday',
};

/**
 * Whether an event of a feed is a day off or one that is worked: by its categories, else by the words of its summary;
 * `undefined` where those say both. 调休 alone says nothing: it is the name of the exchange, whose halves are 休 and 班.
 */
export function kindOfEvent(summary: string, categories: readonly string[]): DayKind | undefined {
  const said = categories.flatMap((category) => {
    const word = category.trim().toLowerCase();
    return (Object.hasOwn(kindOfCategory, word) && kindOfCategory[word]) || [];
  });
  const [kind] = said;
  if (kind) return said.every((one) => one === kind) ? kind : undefined;
  const words = summary.replaceAll('调休', '');
  if (/补班|make-?up/iu.test(words)) return 'makeUp';
  if (!words.includes('班')) return 'holiday';
  return /休|假|不上班/u.test(words) ? undefined : 'makeUp';
}

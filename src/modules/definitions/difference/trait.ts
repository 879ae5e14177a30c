import type { LocalizedText } from '../../../engine/index.js';

export const traitParts = [
  'state',
  'task',
  'transition',
  'event',
  'field',
  'rule',
  'parameter',
  'value',
  'ledger',
  'other',
] as const;

export type TraitPart = (typeof traitParts)[number];

/** One thing that a version of a process says, in words: two versions differ where one of them says otherwise. */
export interface Trait {
  readonly part: TraitPart;
  /** What it is about, the same in every version: the path of a state, the key of a parameter. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly text: LocalizedText;
}

/** The same in both languages: a clause, a name, a number. */
export const plainText = (text: string): LocalizedText => ({ zh: text, en: text });

/** Texts one after the other; what is empty is left out. */
export function joined(
  texts: readonly LocalizedText[],
  between: LocalizedText = { zh: '；', en: '; ' },
): LocalizedText {
  const of = (language: 'zh' | 'en'): string =>
    texts
      .map((text) => text[language])
      .filter((text) => text !== '')
      .join(between[language]);
  return { zh: of('zh'), en: of('en') };
}

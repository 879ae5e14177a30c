import type { Json, JsonObject } from './json.js';
import type { Language, LocalizedText } from './localized-text.js';
import type { DirectoryReference } from './fields/directory-field.js';
import { withPlaceholders } from './sentence.js';
import { namedLater, withoutMarks } from './named-later.js';
import { valueAt } from './value-at.js';

/**
 * How a value of a summary is read. `person` and `department` hold ids; `money` is `{amount, currency}`; `choice` is the
 * title of what was chosen, in both languages.
 */
export type SummaryKind =
  'text' | 'money' | 'percent' | 'count' | 'flag' | 'choice' | 'day' | 'moment' | 'person' | 'department';

/** A line of a summary as a definition declares it. `value` is a path in the context, for example `request.title`. */
export type SummaryLine = { readonly title: LocalizedText; readonly value: string } & (
  | { readonly kind: Exclude<SummaryKind, 'money' | 'choice'> }
  /** `currency` is a path too, or the one that it always is. */
  | { readonly kind: 'money'; readonly currency: string | { readonly currency: string } }
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, LocalizedText>> }
);

/** A line of the summary of one case. A personal value stands in it as its reference. */
export interface SummaryItem {
  readonly title: LocalizedText;
  readonly kind: SummaryKind;
  readonly value: Json;
}

/** What a list, an inbox row and a notification show of a case. */
export interface CaseDescription {
  readonly subject: LocalizedText;
  readonly summary: readonly SummaryItem[];
}

/** How a definition says what its cases are about. */
export interface DescriptionDeclaration {
  /** Names a case among others of its process. `{path}` stands for a text of the context. */
  readonly subject: LocalizedText;
  /** The paths of the subject that hold the id of a person or a department: whoever reads it is shown the name. */
  readonly subjectNames?: Readonly<Record<string, DirectoryReference>>;
  /** The titles of what can be chosen at a path of the subject. */
  readonly subjectChoices?: Readonly<Record<string, Readonly<Record<string, LocalizedText>>>>;
  /** The few facts that somebody wants to know before he opens the case, the most important one first. */
  readonly summary: readonly SummaryLine[];
}

const longestSubject = 200;

/** Describes a case out of its context. Pure and total: what is not there yet is left out. */
export function describeCase(
  { subject, subjectChoices = {}, subjectNames = {}, summary }: DescriptionDeclaration,
  context: JsonObject,
): CaseDescription {
  const at = (path: string): Json | undefined => valueAt(context, path.split('.'));
  const textAt = (path: string, language: Language): string => {
    const value = at(path);
    const titles = subjectChoices[path];
    if (titles && typeof value === 'string' && Object.hasOwn(titles, value)) return titles[value]?.[language] ?? value;
    const names = subjectNames[path];
    if (names && typeof value === 'string') return namedLater(names, value);
    // Anything else, such as the reference of a personal value, is no text.
    return typeof value === 'string' || typeof value === 'number' ? withoutMarks(String(value)) : '';
  };
  const text = (template: string, language: Language): string => {
    let isComplete = true;
    const filled = withPlaceholders(template, (path) => {
      const said = textAt(path, language);
      isComplete &&= said !== '';
      return said;
    });
    return shortened(isComplete ? filled.trim() : withoutLooseEnds(filled));
  };
  return {
    subject: { zh: text(subject.zh, 'zh'), en: text(subject.en, 'en') },
    summary: summary.flatMap((line): readonly SummaryItem[] => {
      const { title, kind } = line;
      const found = at(line.value);
      if (found === undefined || found === null || found === '') return [];
      return [{ title: { ...title }, kind, value: shown(line, found, at) }];
    }),
  };
}

function shown(line: SummaryLine, found: Json, at: (path: string) => Json | undefined): Json {
  switch (line.kind) {
    case 'money': {
      const { currency } = line;
      return { amount: found, currency: (typeof currency === 'string' ? at(currency) : currency.currency) ?? null };
    }
    case 'choice': {
      const chosen = String(found);
      const title = Object.hasOwn(line.choices, chosen) ? line.choices[chosen] : undefined;
      return { ...(title ?? { zh: chosen, en: chosen }) };
    }
    default:
      return found;
  }
}

/** Where nothing is there yet to stand between or behind marks, they go as well. */
function withoutLooseEnds(text: string): string {
  const characters = [...text.replace(/（\s*）|\(\s*\)/g, '')];
  const isWord = (one: string): boolean => !/[\s：:，,、·]/.test(one);
  return characters.slice(characters.findIndex(isWord), characters.findLastIndex(isWord) + 1).join('');
}

/** Cut between characters, so that no half of one is left. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= longestSubject ? text : `${characters.slice(0, longestSubject - 1).join('')}…`;
}

import {
  withNames,
  type CaseDescription,
  type Json,
  type JsonObject,
  type LocalizedText,
  type NamedLater,
  type SummaryItem,
} from '../../engine/index.js';
import type { DirectoryCopy } from './directory-copy.js';
import { momentIn } from './moment-in.js';

/** What a case is about, as every list, inbox row and notification of the API says it. */
export interface PresentedDescription {
  readonly subject: LocalizedText;
  readonly summary: readonly (JsonObject & {
    readonly title: JsonObject & LocalizedText;
    readonly kind: string;
    readonly value: Json;
  })[];
}

/** Names the people and departments of a subject and a summary. Personal references stay as they are: the vault reveals them. */
export const presentDescription = (
  directory: DirectoryCopy,
  { subject, summary }: CaseDescription,
): PresentedDescription => ({
  subject: inNames(directory, subject),
  summary: summary.map(({ title, kind, value }) => ({
    title: { ...title },
    kind,
    value: named(directory, kind, value),
  })),
});

/** A text as somebody of the company reads it: with the names of people and departments, and moments in its time. */
export const inNames = (directory: DirectoryCopy, text: LocalizedText): LocalizedText =>
  withNames(text, (kind, id) => nameIn(directory, kind, id));

/** What somebody or something of the directory is called; its id where it is not there. A moment is told in the time of the company. */
export function nameIn(directory: DirectoryCopy, kind: NamedLater, id: string): LocalizedText {
  if (kind === 'moment') return momentIn(directory, id);
  const name = kind === 'person' ? (directory.user(id)?.name ?? id) : undefined;
  if (name !== undefined) return { zh: name, en: name };
  const department = directory.department(id);
  return { zh: department?.nameZh ?? id, en: department?.nameEn ?? id };
}

function named(directory: DirectoryCopy, kind: SummaryItem['kind'], value: Json): Json {
  if (typeof value !== 'string') return value;
  if (kind === 'person') return { id: value, name: nameIn(directory, kind, value).zh };
  return kind === 'department' ? { id: value, name: { ...nameIn(directory, kind, value) } } : value;
}

import {
  withNames,
  type CaseDescription,
  type DirectoryReference,
  type Json,
  type JsonObject,
  type LocalizedText,
  type SummaryItem,
} from '../../engine/index.js';
import type { DirectoryCopy } from './directory-copy.js';

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
  subject: withNames(subject, (kind, id) => nameIn(directory, kind, id)),
  summary: summary.map(({ title, kind, value }) => ({
    title: { ...title },
    kind,
    value: named(directory, kind, value),
  })),
});

/** What somebody or something of the directory is called; its id where it is not there. */
export function nameIn(directory: DirectoryCopy, kind: DirectoryReference, id: string): LocalizedText {
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

import type { CaseDescription, Json, JsonObject, LocalizedText, SummaryItem } from '../../engine/index.js';
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

/** Names the people and departments of a summary. Personal references stay as they are: the vault reveals them. */
export const presentDescription = (
  directory: DirectoryCopy,
  { subject, summary }: CaseDescription,
): PresentedDescription => ({
  subject,
  summary: summary.map(({ title, kind, value }) => ({
    title: { ...title },
    kind,
    value: named(directory, kind, value),
  })),
});

function named(directory: DirectoryCopy, kind: SummaryItem['kind'], value: Json): Json {
  if (typeof value !== 'string') return value;
  if (kind === 'person') return { id: value, name: directory.user(value)?.name ?? value };
  if (kind !== 'department') return value;
  const department = directory.department(value);
  return { id: value, name: { zh: department?.nameZh ?? value, en: department?.nameEn ?? value } };
}

import type { CaseDescription, SummaryItem } from '../../engine/index.js';

/** The columns of a case that say what it is about; NULL in a row of an old release that no start has described yet. */
export interface DescriptionColumns {
  readonly subjectZh: string | null;
  readonly subjectEn: string | null;
  readonly summary: string | null;
}

/** What they say; a summary that somebody has damaged in the database says nothing. */
export const storedDescription = ({ subjectZh, subjectEn, summary }: DescriptionColumns): CaseDescription => ({
  subject: { zh: subjectZh ?? '', en: subjectEn ?? '' },
  summary: readSummary(summary ?? '[]'),
});

function readSummary(text: string): readonly SummaryItem[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) && found.every(isItem) ? found : [];
  } catch {
    return [];
  }
}

function isItem(value: unknown): value is SummaryItem {
  const { title, kind, value: content } = (value ?? {}) as Partial<Record<keyof SummaryItem, unknown>>;
  return typeof title === 'object' && title !== null && typeof kind === 'string' && content !== undefined;
}

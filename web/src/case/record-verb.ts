import type { Definition, HistoryRecord } from '../api/types';
import type { Language } from '../language/language';
import { actVerbs } from './act-verbs';

/** What a record did, in one word or two; nothing while the definition that names its events is on its way. */
export function verbOf({ type, kind }: HistoryRecord, definition: Definition | undefined, language: Language): string {
  const title = definition?.events.find((event) => event.type === type)?.title ?? actVerbs[type] ?? actVerbs[kind];
  return title?.[language] ?? (definition ? type : '');
}

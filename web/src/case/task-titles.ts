import type { Definition } from '../api/types';
import type { Localized } from '../language/language';
import { isReadable, type AnyRecord } from './use-case';

interface Opened {
  readonly type: string;
  readonly task?: { readonly id: string; readonly key: string };
}

/** The titles of the tasks that a history opened, by their ids. */
export function taskTitles(
  records: readonly AnyRecord[],
  definition: Definition | undefined,
): ReadonlyMap<string, Localized> {
  const declared = new Map(
    (definition?.states ?? []).flatMap(({ task }) => (task ? [[task.key, task.title] as const] : [])),
  );
  const titles = new Map<string, Localized>();
  for (const record of records) {
    if (!isReadable(record)) continue;
    for (const { type, task } of record.effects as unknown as readonly Opened[]) {
      const title = type === 'openTask' && task ? declared.get(task.key) : undefined;
      if (task && title) titles.set(task.id, title);
    }
  }
  return titles;
}

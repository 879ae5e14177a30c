import type { Instance } from '../api/types';
import type { Localized } from '../language/language';
import type { Messages } from '../language/zh';

/** Where a case stands, in a few words. */
export function standing(
  { tasks, states, status, overdue, suspended }: Instance,
  t: Messages,
  say: (text: Localized | null | undefined) => string,
): { readonly label: string; readonly tone: 'wait' | 'ok' | 'bad' | '' } {
  const names = tasks.map((task) => say(task.title));
  const where = names.length > 0 ? names : states.map(({ title, id }) => say(title) || id);
  const text = [...new Set(where)].join(t.marks.and);
  if (status !== 'active') return { label: text || t.kase.ended, tone: status === 'done' ? 'ok' : 'bad' };
  if (suspended) return { label: text, tone: '' };
  return { label: names.length > 0 ? t.kase.waits(text) : text, tone: overdue ? 'bad' : 'wait' };
}

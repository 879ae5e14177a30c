import type { Assignment } from '../assignment.js';
import type { LocalizedText } from '../localized-text.js';
import { afterTitles, type AfterTitles } from './after-titles.js';
import { text } from './text.js';

/** Somebody's work, with its title and the events that decide it. */
export interface BriefTask {
  readonly to: Assignment;
  readonly title: LocalizedText;
  readonly decisions: Readonly<Record<string, unknown>>;
}

/**
 * Somebody's work in brief, for `tasks`, `signOffs` and `approvals`: who, what it is called, and the rest. What is
 * written in capitals there is an event that decides it.
 *
 * @param who an assignment, or what several tasks have in common, an assignment `to` among it
 * @param said a clause of its own, and the rest
 */
export function task(
  who: Assignment | { readonly to: Assignment },
  zh: string,
  en: string,
  ...said: AfterTitles<object>
): BriefTask {
  const [clause, rest] = afterTitles(said);
  const all = Object.entries({ ...('to' in who ? who : { to: who }), ...clause, ...rest });
  if (all.some(([name]) => name === 'decisions'))
    throw new TypeError(`Expected the events of the task '${en}' beside the rest, but found them under 'decisions'.`);
  return {
    ...Object.fromEntries(all.filter(([name]) => !isEvent(name))),
    title: text(zh, en),
    decisions: Object.fromEntries(all.filter(([name]) => isEvent(name))),
  } as BriefTask;
}

/** The ways that most requests take: whoever is asked approves, rejects or sends back to the draft. */
export const usualWays = (returned: object) => ({ APPROVE: 'approved', REJECT: 'rejected', RETURN: returned });

const isEvent = (name: string): boolean => /^[A-Z]/.test(name);

import { allOf } from '../fields/all-of.js';
import type { LocalizedText } from '../localized-text.js';
import type { FormClass } from '../process-definition.js';
import { Choice, FreeText, Optional } from './fields/index.js';

/** The form of what a case ends with: one of its outcomes, and what the process declares besides. */
export function outcomeForm(
  key: string,
  outcomes: Readonly<Record<string, LocalizedText>>,
  declared: FormClass | undefined,
  withdraws: boolean,
): FormClass {
  const Outcome = class extends (declared ?? Object) {};
  const name = declared?.name ?? `${key.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}Outcome`;
  Object.defineProperty(Outcome, 'name', { value: name });
  Choice('结果', 'Outcome', outcomes)(Outcome.prototype, 'outcome');
  if (withdraws) allOf(Optional(), FreeText('撤回原因', 'Reason for the withdrawal'))(Outcome.prototype, 'reason');
  return Outcome;
}

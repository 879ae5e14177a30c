import { initiator } from '../assignment.js';
import type { LocalizedText } from '../localized-text.js';
import type { Scope } from './scope.js';
import type { AnyState, Named } from './state.js';
import { taskState } from './task-state.js';
import type { Deadline, DeadlineSaid } from './work.js';

export type Draft<Policy, State extends AnyState, Key extends string> = Deadline<Policy> & {
  /** The name of the state: `draft` when absent. */
  readonly key?: Key;
  readonly title: LocalizedText;
  readonly clause?: string;
  /** Where SUBMIT leads. What it brings is put over the request. */
  readonly submit: NonNullable<State['on']>['SUBMIT'];
  readonly on?: State['on'];
};

export interface DraftSaid {
  readonly key?: string;
  readonly title: LocalizedText;
  readonly deadline?: DeadlineSaid;
  readonly noDeadline?: string;
  readonly submit: unknown;
}

/** The requester fills in or corrects his request and submits it. */
export const draft = (scope: Scope, { key = 'draft', submit, ...work }: DraftSaid): Named<string, AnyState> => ({
  [key]: taskState(scope, key, { ...work, to: initiator(), decisions: { SUBMIT: submit } }),
});

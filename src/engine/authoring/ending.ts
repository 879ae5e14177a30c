import type { LocalizedText } from '../localized-text.js';
import { notifyInitiator } from '../vocabulary.js';
import type { Scope } from './scope.js';
import type { AnyState } from './state.js';

export interface Ending<State extends AnyState> {
  readonly title: LocalizedText;
  /** The clause of the process when absent. */
  readonly clause?: string;
  /** What the requester is told. */
  readonly tells?: LocalizedText;
  /** `{ outcome: <the name of the state> }` when absent. */
  readonly output?: State['output'];
  readonly entry?: State['entry'];
}

/** A final state. */
export function ending(
  scope: Scope,
  { title, clause, tells, output, entry }: Ending<AnyState>,
  name: string,
): AnyState {
  const actions = [...[entry ?? []].flat(), ...(tells ? [notifyInitiator(tells)] : [])];
  return {
    type: 'final',
    meta: { title, clause: clause ?? scope.clause },
    ...(actions.length > 0 ? { entry: actions } : {}),
    output: output ?? { outcome: name },
  };
}

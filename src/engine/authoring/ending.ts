import { notifyInitiator } from '../vocabulary.js';
import type { LocalizedText } from '../localized-text.js';
import type { Scope } from './scope.js';
import type { AnyState } from './state.js';
import { afterTitles, type AfterTitles } from './after-titles.js';
import { text } from './text.js';

export interface Ending<State extends AnyState> {
  readonly title: LocalizedText;
  /** The clause of the process when absent. */
  readonly clause?: string;
  /** What the requester is told. */
  readonly tells?: LocalizedText;
  /** What the case ends with is called so: the name of the state when absent. */
  readonly outcome?: string;
  /** What the case ends with besides its outcome and the fields of its output that the case holds. */
  readonly output?: State['output'];
  readonly entry?: State['entry'];
}

/** An ending in brief: what it is called, and the rest. */
export function end(zh: string, en: string, ...said: AfterTitles<Omit<Ending<AnyState>, 'title'>>): Ending<AnyState> {
  const [clause, rest] = afterTitles(said);
  return { title: text(zh, en), ...clause, ...rest };
}

/** A final state. */
export function ending(scope: Scope, said: Ending<AnyState>, name: string): AnyState {
  const { title, clause = scope.clause, tells, outcome = name, output, entry } = said;
  const actions = [...[entry ?? []].flat(), ...(tells ? [notifyInitiator(tells)] : [])];
  return {
    type: 'final',
    meta: { title, clause },
    ...(actions.length > 0 ? { entry: actions } : {}),
    output: outputOf(scope, outcome, output),
  };
}

interface Ended {
  readonly context: Readonly<Record<string, unknown>> & { readonly request: Readonly<Record<string, unknown>> };
  readonly event: { readonly actor?: string; readonly data?: object };
}

/** Plain data where nothing has to be worked out, so that a drawing shows it. */
function outputOf({ outputs }: Scope, outcome: string, besides: unknown): unknown {
  if (typeof besides !== 'function' && outputs.length === 0) return { outcome, ...(besides as object | undefined) };
  return (known: Ended) => ({
    outcome,
    ...declared(outputs, known),
    ...((typeof besides === 'function' ? (besides as (of: Ended) => object)(known) : besides) as object),
  });
}

/** The fields of the output, from what ended the case, what it keeps, or its request. */
function declared(outputs: readonly string[], { context, event }: Ended): object {
  const known = { ...context.request, ...context, ...event.data, decidedBy: event.actor };
  return Object.fromEntries(
    Object.entries(known).filter(([field, value]) => outputs.includes(field) && value !== undefined),
  );
}

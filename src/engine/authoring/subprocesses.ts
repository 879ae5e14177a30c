import type { OutputFrom } from 'xstate';
import type { LocalizedText } from '../localized-text.js';
import type { Scope } from './scope.js';
import type { Actors, AnyState } from './state.js';

/** A process that runs as a case of its own while this one waits. */
export interface Subprocess<Process, Output, Context, Kept, State extends AnyState> {
  readonly title: LocalizedText;
  readonly clause?: string;
  readonly process: Process;
  /** Its start form, from what this case remembers. */
  readonly input: (context: Context) => object;
  /** Where this case goes, by the `outcome` that the other one ends with. */
  readonly outcomes: Readonly<Record<string, string>>;
  /** What this case keeps of what the other one ends with, the request among it. */
  readonly keeps?: (context: Context, output: Output) => Partial<Kept>;
  /** Where this case goes when the other one fails; without it, this case fails too and an administrator is told. */
  readonly failed?: string | { readonly target: string; readonly actions?: object };
  /** Other events that this state accepts meanwhile, such as WITHDRAW: the other case stops with it. */
  readonly on?: State['on'];
}

export type SubprocessOf<Children extends Actors, Context, Kept, State extends AnyState> = {
  [Process in keyof Children]: Subprocess<Process, OutputFrom<Children[Process]>, Context, Kept, State>;
}[keyof Children];

export type SubprocessSaid = Subprocess<string, never, never, object, AnyState>;

interface Ended {
  readonly context: never;
  readonly event: { readonly output: { readonly outcome?: string } };
}

/** Runs another process (a call activity of BPMN) and goes on with its outcome. */
export function subprocess(scope: Scope, said: SubprocessSaid, name: string): AnyState {
  const { title, clause = scope.clause, process, input, outcomes, keeps, failed, on } = said;
  // Whoever looks ahead guesses that it ends, and not with what: every real end has an outcome.
  const params = ({ context, event: { output } }: Ended) =>
    output.outcome === undefined ? {} : keeps?.(context, output as never);
  return {
    meta: { title, clause },
    invoke: {
      id: name,
      src: process,
      input: ({ context }: { readonly context: never }) => input(context),
      onDone: Object.entries(outcomes).map(([outcome, target]) => ({
        guard: { type: 'endedAs', params: { outcome } },
        target,
        actions: keeps ? [{ type: 'remember', params }] : [],
      })),
      ...(failed === undefined ? {} : { onError: (typeof failed === 'string' ? { target: failed } : failed) as never }),
    },
    ...(on === undefined ? {} : { on }),
  };
}

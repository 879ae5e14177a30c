import type { LocalizedText } from '../localized-text.js';
import type { Scope } from './scope.js';
import type { AnyState } from './state.js';

/** A process that runs as a case of its own while this one waits. */
export interface Subprocess<Process extends string, Context, Kept> {
  readonly title: LocalizedText;
  readonly clause?: string;
  readonly process: Process;
  /** Its start form, from what this case remembers. */
  readonly input: (context: Context) => object;
  /** Where this case goes, by the `outcome` that the other one ends with. */
  readonly outcomes: Readonly<Record<string, string>>;
  /** What this case keeps of the other one's output, field by field under the same name. */
  readonly takes?: readonly (keyof Kept & string)[];
  /** Where this case goes when the other one fails; without it, this case fails too and an administrator is told. */
  readonly failed?: string;
}

export type SubprocessSaid = Subprocess<string, never, Record<string, unknown>>;
interface Ended {
  readonly event: { readonly output: Readonly<Record<string, unknown>> };
}

/** Runs another process (a call activity of BPMN) and goes on with its outcome. */
export function subprocess(
  scope: Scope,
  { title, clause, process, input, outcomes, takes = [], failed }: SubprocessSaid,
  name: string,
): AnyState {
  const params = ({ event }: Ended) =>
    Object.fromEntries(Object.entries(event.output).filter(([field]) => takes.includes(field)));
  const actions = takes.length === 0 ? [] : [{ type: 'remember', params }];
  return {
    meta: { title, clause: clause ?? scope.clause },
    invoke: {
      id: name,
      src: process,
      input: ({ context }: { readonly context: never }) => input(context),
      onDone: Object.entries(outcomes).map(([outcome, target]) => ({
        guard: { type: 'endedAs', params: { outcome } },
        target,
        actions,
      })),
      ...(failed === undefined ? {} : { onError: { target: failed } }),
    },
  };
}

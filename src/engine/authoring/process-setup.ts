import { assign, setup, type AnyStateMachine, type EventObject, type SetupReturn } from 'xstate';
import { statesOf } from '../chart.js';
import type { RegisterChange } from '../command.js';
import type { JsonObject } from '../json.js';
import type { ProcessEvent, ProcessInput } from '../process-event.js';
import { withRemark, type Remarks } from '../remarks.js';
import type { StateMeta } from '../task.js';
import { processActions, processGuards, type NotifyParameters } from '../vocabulary.js';
import type { ContextOf } from './declaration.js';
import type { Held } from './held.js';
import type { Known } from './known.js';
import type { Actors } from './state.js';
import type { LimitOf } from './work.js';

/** The actions of the vocabulary with their parameters. */
type ActionsOf<Request, Kept> = {
  openTask: { task: string };
  closeTask: { task: string };
  enterRegister: RegisterChange | null;
  notify: NotifyParameters;
  startProcess: { process: string; input: object; by?: string | null };
  startProcesses: { process: string; inputs: readonly object[] };
  /** Keeps these values in the case. */
  remember: Partial<Kept & { readonly request: Held<Request> }>;
  /** Puts these values over the request. */
  correct: object;
  /** Notes what was said with a decision, by task. */
  noteRemark: undefined;
};

type GuardsOf<Name extends string> = { [Guard in Name]: undefined } & {
  decides: { task: string };
  /** A subprocess has ended with this outcome. */
  endedAs: { outcome: string };
};

/** XState's `setup` of a process, typed from its declaration. */
export type SetupOf<
  Request,
  Policy,
  Kept,
  Event extends EventObject,
  Guard extends string,
  Invoked extends Actors,
> = SetupReturn<
  ContextOf<Request, Policy, Kept>,
  Event,
  Invoked,
  Record<never, never>,
  ActionsOf<Request, Kept>,
  GuardsOf<Guard>,
  LimitOf<Policy>,
  string,
  ProcessInput<Held<Request>, Policy>,
  JsonObject,
  EventObject,
  StateMeta & Record<string, unknown>
>;

interface Remembered {
  readonly request: object;
  readonly remarks: Remarks;
}

/** What the words name: they do not say it themselves, so that a drawing of the chart shows it by its name. */
const actions = {
  ...processActions,
  remember: assign((_: unknown, kept: object) => kept),
  correct: assign(({ context }: Known<Remembered, ProcessEvent>, correction: object) => ({
    request: { ...context.request, ...correction },
  })),
  noteRemark: assign(({ context, event }: Known<Remembered, ProcessEvent>) => ({
    remarks: withRemark(context.remarks, event),
  })),
};

const endedAs = ({ event }: { readonly event: object }, { outcome }: { readonly outcome: string }): boolean =>
  (event as { readonly output?: { readonly outcome?: unknown } }).output?.outcome === outcome;

/** XState's `setup` with the words of the vocabulary. Delays are named only: their length is the policy's limit. */
export function processSetup(named: {
  readonly actors: Actors;
  readonly guards: Readonly<Record<string, unknown>>;
  readonly delays: readonly string[];
}): { createMachine(config: object): AnyStateMachine } {
  return setup({
    actors: named.actors,
    actions,
    guards: { ...processGuards, endedAs, ...named.guards },
    delays: Object.fromEntries(named.delays.map((name) => [name, 0])),
  } as never);
}

/** The named delays of a chart's `after`, each once. */
export const namedDelays = (machine: AnyStateMachine): readonly string[] => [
  ...new Set(
    statesOf(machine)
      .flatMap(({ node }) => node.after.map(({ delay }) => delay))
      .filter((delay) => typeof delay === 'string'),
  ),
];

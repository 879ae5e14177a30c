import { createActor, type AnyActorRef, type AnyStateMachine, type Snapshot } from 'xstate';
import type { InstanceStatus, Json, JsonObject } from '../../../src/engine/index.js';
import benchExpense from '../../workload/bench-expense/bench-expense.process.js';

/** What a case did while its actor lived. */
export interface ChartActs {
  readonly opened: string[];
  readonly closed: string[];
  /** Delays in milliseconds. */
  readonly timers: number[];
}

/** The part of a persisted snapshot that the host reads. */
export interface ChartSnapshot {
  readonly status: InstanceStatus;
  readonly value: Json;
  readonly context: JsonObject;
}

// An actor runs its actions while `send` runs and nothing else does: one place is enough to collect them.
let acts: ChartActs = { opened: [], closed: [], timers: [] };

const machine: AnyStateMachine = benchExpense.machine.provide({
  actions: {
    openTask: (_, { task }: { task: string }) => void acts.opened.push(task),
    closeTask: (_, { task }: { task: string }) => void acts.closed.push(task),
  },
});

/** Timers are rows: the actor's own would die with it at the end of the request. */
const timersToRows = {
  setTimeout: (_: () => void, delay: number) => void acts.timers.push(delay),
  clearTimeout: () => undefined,
};

function lived(actor: AnyActorRef, live: () => void): { readonly snapshot: ChartSnapshot; readonly acts: ChartActs } {
  acts = { opened: [], closed: [], timers: [] };
  live();
  const snapshot = actor.getPersistedSnapshot() as unknown as ChartSnapshot;
  actor.stop();
  return { snapshot, acts };
}

export function begunCase(input: object): ReturnType<typeof lived> {
  const actor = createActor(machine, { input, clock: timersToRows });
  return lived(actor, () => actor.start());
}

/** Restores an actor for one event; `undefined` where the chart does not accept it. */
export function movedCase(stored: string, event: { readonly type: string }): ReturnType<typeof lived> | undefined {
  const actor = createActor(machine, { snapshot: JSON.parse(stored) as Snapshot<unknown>, clock: timersToRows });
  actor.start();
  if (!actor.getSnapshot().can(event)) return undefined;
  return lived(actor, () => actor.send(event));
}

export const policyOf = benchExpense.policy;

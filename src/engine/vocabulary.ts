import { fromPromise, type PromiseActorLogic } from 'xstate';
import type { RegisterChange, Notification } from './command.js';
import type { ProcessEvent } from './process-event.js';
import type { TaskDeclaration } from './task.js';
import { initiator, type Assignment } from './assignment.js';
import type { LocalizedText } from './localized-text.js';

export interface NotifyParameters {
  readonly to: Assignment;
  readonly title: Notification['title'];
}

const nothing = (): void => undefined;

/**
 * The actions that a chart may name, for `setup({ actions })`. They do nothing when run: a step turns them, with their
 * parameters, into commands.
 */
export const processActions = {
  openTask: nothing as (_: unknown, parameters: { task: string }) => void,
  closeTask: nothing as (_: unknown, parameters: { task: string }) => void,
  /** `null` writes nothing. */
  enterRegister: nothing as (_: unknown, parameters: RegisterChange | null) => void,
  notify: nothing as (_: unknown, parameters: NotifyParameters) => void,
  startProcess: nothing as (_: unknown, parameters: { process: string; input: object; by?: string | null }) => void,
  /** One case for each input, none where there is none. */
  startProcesses: nothing as (_: unknown, parameters: { process: string; inputs: readonly object[] }) => void,
};

export const processActionNames: readonly string[] = Object.keys(processActions);

/**
 * The guards that every chart may name. `decides` holds when the event decides this task: regions that wait in
 * parallel for the same event name it, because XState hands an event to every region.
 */
export const processGuards = {
  decides: ({ event }: { event: object }, parameters: { task: string }): boolean =>
    (event as ProcessEvent).task?.key === parameters.task,
};

/**
 * The plain state-node configuration of a state that waits for a person: `meta.task`, and the actions that open the
 * task on entry and close it on exit. Spread it into the state.
 */
export function humanTask<const Title extends LocalizedText>(task: TaskDeclaration & { readonly title: Title }) {
  return {
    meta: { title: task.title, clause: task.clause, task },
    entry: [{ type: 'openTask' as const, params: { task: task.key } }],
    exit: [{ type: 'closeTask' as const, params: { task: task.key } }],
  };
}

/** Stands for another process in `setup({ actors })`: the engine runs it as a case of its own. */
export const childProcess = <Output, Input extends object>(): PromiseActorLogic<Output, Input> => {
  const standIn = fromPromise<Output, Input>(() => new Promise<never>(nothing));
  standIns.add(standIn);
  return standIn;
};

const standIns = new WeakSet<object>();

/** Whether an actor of `setup({ actors })` stands for something that the engine runs outside of the chart. */
export const isStandIn = (actor: unknown): boolean =>
  typeof actor === 'object' && actor !== null && standIns.has(actor);

/** Stands for a service task in `setup({ actors })`: the outbox hands it to a provider. */
export const serviceTask = childProcess;

/** The action that tells the person who started the case. */
export const notifyInitiator = (title: LocalizedText) => ({
  type: 'notify' as const,
  params: { to: initiator(), title } satisfies NotifyParameters,
});

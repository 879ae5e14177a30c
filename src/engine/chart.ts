import {
  createActor,
  getNextTransitions,
  initialTransition,
  transition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  type EventObject,
} from 'xstate';
import { transitionInOneScope } from './inert-scope.js';
import type { PersistedSnapshot } from './instance-state.js';
import type { ProcessDefinition } from './process-definition.js';
import type { StateMeta, TaskDeclaration } from './task.js';

/** An action that XState returned as data. */
export interface ChartAction {
  readonly type: string;
  readonly params?: unknown;
}

export type ChartStep = readonly [AnyMachineSnapshot, readonly ChartAction[]];

/**
 * Living snapshots by what was persisted of them. Both are values that nobody changes, so a case that is looked at
 * several times while one event is decided and answered is restored once.
 */
const living = Symbol('living snapshot');

interface Revived {
  readonly [living]?: AnyMachineSnapshot;
}

/** Kept on the persisted snapshot itself, unseen by JSON: a WeakMap of them would keep the garbage collector busy. */
function remember(persisted: PersistedSnapshot, snapshot: AnyMachineSnapshot): void {
  if (Object.isExtensible(persisted)) Object.defineProperty(persisted, living, { value: snapshot, configurable: true });
}

const hasChildren = ({ children }: { readonly children: object }): boolean => Object.keys(children).length > 0;

/** Restores a persisted snapshot. Throws where it names a state that the machine does not have. */
export function restore(machine: AnyStateMachine, persisted: PersistedSnapshot): AnyMachineSnapshot {
  // restoreSnapshot alone cannot revive children (it needs an actor system); an actor that is never started can.
  if (hasChildren(persisted))
    return createActor(machine, { snapshot: persisted as never }).getSnapshot() as AnyMachineSnapshot;
  const known = (persisted as Revived)[living];
  if (known?.machine === machine) return known;
  const restored = (machine.restoreSnapshot as (persisted: unknown) => AnyMachineSnapshot).call(machine, persisted);
  remember(persisted, restored);
  return restored;
}

/** What XState persists of a snapshot, as plain data. Its keys are in the order in which they are hashed (RFC 8785). */
export function persist(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): PersistedSnapshot {
  const plain = persisted(machine, snapshot);
  const result: PersistedSnapshot = {
    children: plain.children ?? {},
    context: plain.context,
    ...(plain.error === undefined ? {} : { error: plain.error instanceof Error ? String(plain.error) : plain.error }),
    historyValue: plain.historyValue ?? {},
    ...(plain.output === undefined ? {} : { output: plain.output }),
    status: plain.status,
    value: plain.value,
  };
  if (!hasChildren(result)) remember(result, snapshot);
  return result;
}

/** XState looks through the whole context for actors, and names the states it remembers; mostly there are none. */
function persisted(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): PersistedSnapshot {
  const { historyValue = {} } = snapshot as { readonly historyValue?: object };
  if (invokesNothing(machine) && !hasChildren(snapshot) && Object.keys(historyValue).length === 0)
    return snapshot as unknown as PersistedSnapshot;
  const raw = machine.getPersistedSnapshot(snapshot) as unknown as PersistedSnapshot;
  return hasChildren(raw) ? (JSON.parse(JSON.stringify(raw)) as PersistedSnapshot) : raw;
}

export const begin = (machine: AnyStateMachine, input: unknown): ChartStep =>
  initialTransition(machine, input as never) as unknown as ChartStep;

export const advance = (machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: EventObject): ChartStep =>
  (invokesNothing(machine)
    ? transitionInOneScope(machine, snapshot, event)
    : transition(machine, snapshot, event as never)) as unknown as ChartStep;

const childless = new WeakMap<AnyStateMachine, boolean>();

function invokesNothing(machine: AnyStateMachine): boolean {
  const known = childless.get(machine) ?? statesOf(machine).every(({ node }) => node.invoke.length === 0);
  childless.set(machine, known);
  return known;
}

/** A transition that leaves the current states, whatever its guard says now. */
export interface OpenTransition {
  readonly eventType: string;
  readonly guard?: unknown;
}

export const openTransitions = (snapshot: AnyMachineSnapshot): readonly OpenTransition[] =>
  getNextTransitions(snapshot) as unknown as readonly OpenTransition[];

/** A state node by its path below the root, for example `internalReview.legal.open`. */
export interface DescribedState {
  readonly path: string;
  readonly meta: StateMeta | undefined;
  readonly node: AnyStateNode;
}

const described = new WeakMap<AnyStateMachine, readonly DescribedState[]>();

/** All state nodes of a machine below its root, in document order. */
export function statesOf(machine: AnyStateMachine): readonly DescribedState[] {
  const known = described.get(machine);
  if (known) return known;
  const found: DescribedState[] = [];
  const visit = (node: AnyStateNode): void => {
    found.push({ path: node.path.join('.'), meta: node.meta as StateMeta | undefined, node });
    for (const child of Object.values(node.states) as AnyStateNode[]) visit(child);
  };
  for (const child of Object.values(machine.states) as AnyStateNode[]) visit(child);
  described.set(machine, found);
  return found;
}

export interface DeclaredTask {
  readonly declaration: TaskDeclaration;
  readonly statePath: string;
}

const tasks = new WeakMap<ProcessDefinition, ReadonlyMap<string, DeclaredTask>>();

/** The declared tasks of a process by key. */
export function tasksOf(definition: ProcessDefinition): ReadonlyMap<string, DeclaredTask> {
  const known = tasks.get(definition);
  if (known) return known;
  const found = new Map<string, DeclaredTask>();
  for (const { meta, path } of statesOf(definition.machine)) {
    if (meta?.task) found.set(meta.task.key, { declaration: meta.task, statePath: path });
  }
  tasks.set(definition, found);
  return found;
}

/** The declared task with a key. Throws on a key that no state declares: a defect of the definition. */
export function taskOf(definition: ProcessDefinition, key: string): DeclaredTask {
  const task = tasksOf(definition).get(key);
  if (!task) throw new Error(`Expected ${definition.key} to declare the task '${key}', but no state does.`);
  return task;
}

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
import { inDocumentOrder, persistedHistory, revivedHistory, valueInDocumentOrder } from './document-order.js';
import { transitionInOneScope } from './inert-scope.js';
import type { PersistedSnapshot } from './instance-state.js';
import type { Json, JsonObject } from './json.js';
import { frozenJson, jsonForm, jsonFormAndLoss } from './json-form.js';
import type { ProcessDefinition } from './process-definition.js';
import type { StateMeta, TaskDeclaration } from './task.js';

/** An action that XState returned as data. */
export interface ChartAction {
  readonly type: string;
  readonly params?: unknown;
}

/** What came of an event: the chart as it would come back from the store, and what it asks for, in order. */
export interface ChartStep {
  readonly snapshot: AnyMachineSnapshot;
  readonly actions: readonly ChartAction[];
  /** The first place where the chart has computed what JSON does not keep as it is; it was normalised. */
  readonly notJson: string | null;
}

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
  const known = (persisted as Revived)[living];
  if (known?.machine === machine) return known;
  const restored = {
    ...revived(machine, persisted),
    // XState would look for actors in it, and put `undefined` in the place of whatever looks like one.
    context: frozenJson(persisted.context),
    historyValue: revivedHistory(machine, persisted.historyValue),
  } as AnyMachineSnapshot;
  const ordered = inDocumentOrder(restored);
  if (!hasChildren(persisted)) remember(persisted, ordered);
  return ordered;
}

function revived(machine: AnyStateMachine, persisted: PersistedSnapshot): AnyMachineSnapshot {
  const value = valueInDocumentOrder(machine.root, persisted.value);
  const plain = { ...persisted, value, context: {}, historyValue: {} };
  // restoreSnapshot alone cannot revive children (it needs an actor system); an actor that is never started can.
  if (hasChildren(persisted))
    return createActor(machine, { snapshot: plain as never }).getSnapshot() as AnyMachineSnapshot;
  return (machine.restoreSnapshot as (persisted: unknown) => AnyMachineSnapshot).call(machine, plain);
}

/** What XState persists of a snapshot, as plain data. Its keys are in the order in which they are hashed (RFC 8785). */
export function persist(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): PersistedSnapshot {
  const { error, output, status } = snapshot as {
    error: unknown;
    output: unknown;
    status: PersistedSnapshot['status'];
  };
  const result: PersistedSnapshot = {
    children: hasChildren(snapshot) ? persistedChildren(machine, snapshot) : {},
    context: snapshot.context as JsonObject,
    ...(error === undefined
      ? {}
      : { error: jsonForm((error instanceof Error ? String(error) : error) as Json, 'error') }),
    historyValue: persistedHistory(snapshot),
    ...(output === undefined ? {} : { output: jsonForm(output as Json, 'output') }),
    status,
    value: snapshot.value as Json,
  };
  if (!hasChildren(result)) remember(result, snapshot);
  return result;
}

function persistedChildren(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): JsonObject {
  const { children } = machine.getPersistedSnapshot({
    ...snapshot,
    context: {},
  } as never) as unknown as PersistedSnapshot;
  return jsonForm(JSON.parse(JSON.stringify(children)) as JsonObject, 'children');
}

type Moved = readonly [AnyMachineSnapshot, readonly ChartAction[]];

/** @param input its members are as JSON keeps them; what the context takes over from it is not looked at again */
export function begin(machine: AnyStateMachine, input: unknown): ChartStep {
  const [snapshot, actions] = initialTransition(machine, input as never) as unknown as Moved;
  // initialTransition does not throw: it reports a failed action or factory as an error status.
  if (snapshot.status === 'error') throw snapshot.error;
  return settled(snapshot, actions, input);
}

export function advance(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: EventObject): ChartStep {
  const [next, actions] = (invokesNothing(machine)
    ? transitionInOneScope(machine, snapshot, event)
    : transition(machine, snapshot, event as never)) as unknown as Moved;
  return settled(next, actions, snapshot.context);
}

/** The snapshot as it would come back from the store: its states in document order, its values as JSON keeps them. */
function settled(snapshot: AnyMachineSnapshot, actions: readonly ChartAction[], before: unknown): ChartStep {
  const ordered = inDocumentOrder(snapshot);
  const computed = ordered as { readonly context: unknown; readonly output: unknown };
  const context = jsonFormAndLoss(computed.context, 'context', before);
  const output = computed.output === undefined ? nothing : jsonFormAndLoss(computed.output, 'output');
  const notJson = context.loss ?? output.loss;
  if (context.form === computed.context && output.form === computed.output)
    return { snapshot: ordered, actions, notJson };
  const plain = { ...ordered, context: context.form, output: output.form } as AnyMachineSnapshot;
  return { snapshot: plain, actions, notJson };
}

const nothing = { form: undefined, loss: null };

const childless = new WeakMap<AnyStateMachine, boolean>();

function invokesNothing(machine: AnyStateMachine): boolean {
  const known =
    childless.get(machine) ??
    [machine.root, ...statesOf(machine).map(({ node }) => node)].every(({ invoke }) => invoke.length === 0);
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

import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode } from 'xstate';
import type { Json, JsonObject } from './json.js';

/**
 * XState picks among the transitions of parallel regions, orders their actions and collects what a history state
 * remembers by the order in which states stand in a snapshot: in a living one that in which they were entered, in one
 * that comes from JSON another one. Here they stand in the order of the document, as SCXML has it, so that a case
 * goes the same way before and after it was stored.
 */
export function inDocumentOrder(snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
  const { _nodes, children } = snapshot;
  const historyValue = remembered(snapshot);
  const nodesInOrder = isInOrder(_nodes);
  const historyInOrder = isEmpty(historyValue) || Object.values(historyValue).every(isInOrder);
  const childIds = isEmpty(children) ? [] : Object.keys(children);
  const childrenInOrder = childIds.every((id, at) => at === 0 || (childIds[at - 1] as string) < id);
  if (nodesInOrder && historyInOrder && childrenInOrder) return snapshot;
  return {
    ...snapshot,
    ...(nodesInOrder
      ? {}
      : { _nodes: sorted(_nodes), value: valueInDocumentOrder(snapshot.machine.root, snapshot.value as Json) }),
    ...(historyInOrder
      ? {}
      : { historyValue: Object.fromEntries(Object.entries(historyValue).map(([id, nodes]) => [id, sorted(nodes)])) }),
    // They are stopped in the order of their keys.
    ...(childrenInOrder ? {} : { children: Object.fromEntries(childIds.sort().map((id) => [id, children[id]])) }),
  } as AnyMachineSnapshot;
}

function isEmpty(object: object): boolean {
  for (const _ in object) return false;
  return true;
}

type Remembered = Readonly<Record<string, readonly AnyStateNode[]>>;

/** The states that each history state remembers, by its id. */
export const remembered = (snapshot: AnyMachineSnapshot): Remembered =>
  (snapshot as { readonly historyValue?: Remembered }).historyValue ?? {};

const sorted = (nodes: readonly AnyStateNode[]): AnyStateNode[] =>
  [...nodes].sort((one, other) => one.order - other.order);

function isInOrder(nodes: readonly AnyStateNode[]): boolean {
  for (let at = 1; at < nodes.length; at += 1)
    if ((nodes[at - 1] as AnyStateNode).order > (nodes[at] as AnyStateNode).order) return false;
  return true;
}

/** An XState value with its regions in the order of the document. What the machine does not know stays at the end. */
export function valueInDocumentOrder(node: AnyStateNode, value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  const given = value as JsonObject;
  const keys = [...Object.keys(node.states).filter((key) => Object.hasOwn(given, key))];
  for (const key of Object.keys(given)) if (!Object.hasOwn(node.states, key)) keys.push(key);
  return Object.fromEntries(
    keys.map((key) => {
      const inner = Object.hasOwn(node.states, key) ? (node.states[key] as AnyStateNode) : undefined;
      const below = given[key] ?? null;
      return [key, inner ? valueInDocumentOrder(inner, below) : below];
    }),
  );
}

const nodes = new WeakMap<AnyStateMachine, ReadonlyMap<string, AnyStateNode>>();

/** The state node with an id. XState's own look-up takes a dot in an id for a path. */
function nodeById(machine: AnyStateMachine, id: string): AnyStateNode {
  const known = nodes.get(machine) ?? nodesById(machine.root);
  nodes.set(machine, known);
  const node = known.get(id);
  if (!node) throw new Error(`Expected ${machine.id} to have the state '${id}' that it remembers, but it has not.`);
  return node;
}

function nodesById(root: AnyStateNode): ReadonlyMap<string, AnyStateNode> {
  const found = new Map<string, AnyStateNode>();
  const visit = (node: AnyStateNode): void => {
    found.set(node.id, node);
    for (const child of Object.values(node.states) as AnyStateNode[]) visit(child);
  };
  visit(root);
  return found;
}

/** What history states remember, from what was persisted of it. Throws where a state is no longer there. */
export const revivedHistory = (machine: AnyStateMachine, persisted: JsonObject): Remembered =>
  isEmpty(persisted)
    ? {}
    : Object.fromEntries(
        Object.entries(persisted).map(([id, states]) => [
          nodeById(machine, id).id,
          (states as readonly { readonly id: string }[]).map((state) => nodeById(machine, state.id)),
        ]),
      );

export const persistedHistory = (snapshot: AnyMachineSnapshot): JsonObject => {
  const found = remembered(snapshot);
  if (isEmpty(found)) return {};
  const ids = Object.keys(found).sort();
  return Object.fromEntries(ids.map((id) => [id, (found[id] ?? []).map((node) => ({ id: node.id }))]));
};

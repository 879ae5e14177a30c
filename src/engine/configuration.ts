import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { statesOf } from './chart.js';
import { valueInDocumentOrder } from './document-order.js';
import type { Json } from './json.js';

/** The innermost states in which a case stands, by their paths below the root, for example `review.legal.open`. */
export type Configuration = readonly string[];

const nodes = new WeakMap<AnyStateMachine, ReadonlyMap<string, AnyStateNode>>();

/** The state node at a path; `undefined` where the machine has none. */
export function nodeAt(machine: AnyStateMachine, path: string): AnyStateNode | undefined {
  const known = nodes.get(machine) ?? new Map(statesOf(machine).map((described) => [described.path, described.node]));
  nodes.set(machine, known);
  return known.get(path);
}

export const pathOf = (node: AnyStateNode): string => node.path.join('.');

/** Children of a state in which a case can stand. */
export const childrenOf = (node: AnyStateNode): readonly AnyStateNode[] =>
  (Object.values(node.states) as AnyStateNode[]).filter(({ type }) => type !== 'history');

/**
 * The configuration of a state value, in the order of the document: a value that was stored has the order of the alphabet,
 * and what comes of it must not tell whether it was.
 */
export const leavesOf = (machine: AnyStateMachine, value: Json): Configuration =>
  leavesIn(valueInDocumentOrder(machine.root, value));

function leavesIn(value: Json, prefix = ''): Configuration {
  if (typeof value === 'string') return [prefix + value];
  return Object.entries(value as Readonly<Record<string, Json>>).flatMap(([name, inner]) =>
    typeof inner === 'object' && inner !== null && Object.keys(inner).length === 0
      ? [prefix + name]
      : leavesIn(inner, `${prefix}${name}.`),
  );
}

/** Whether a path is that of a state or of one inside of it. */
export const isWithin = (path: string, state: string): boolean => path === state || path.startsWith(`${state}.`);

/** Where a case stands that enters a state afresh. */
export function initialLeaves(node: AnyStateNode): Configuration {
  if (node.type === 'parallel') return childrenOf(node).flatMap(initialLeaves);
  if (node.type !== 'compound') return [pathOf(node)];
  return node.initial.target.flatMap(initialLeaves);
}

/** Whether two states lie in different regions of a parallel state: neither comes before the other. */
export function areBeside(machine: AnyStateMachine, one: string, other: string): boolean {
  let node: AnyStateNode = machine.root;
  const [ones, others] = [one.split('.'), other.split('.')];
  for (let depth = 0; ones[depth] === others[depth] && depth < ones.length; depth += 1) {
    const next = node.states[ones[depth] ?? ''] as AnyStateNode | undefined;
    if (!next) return false;
    node = next;
  }
  return node.type === 'parallel' && !isWithin(one, other) && !isWithin(other, one);
}

/**
 * The configuration of a case that goes to one state and otherwise stays where it stands: the regions beside that
 * state stay as they are, or as they were when their parallel state was left.
 *
 * @param left where the case stood in each parallel state when it was left last
 */
export function configurationAt(
  machine: AnyStateMachine,
  stands: Configuration,
  path: string,
  left: Readonly<Record<string, Configuration>>,
): Configuration {
  const place = (node: AnyStateNode): Configuration => {
    const own = pathOf(node);
    if (own === path) return initialLeaves(node);
    if (node !== machine.root && !isWithin(path, own)) return beside(node);
    if (node.type === 'parallel') return childrenOf(node).flatMap(place);
    return childrenOf(node)
      .filter((child) => isWithin(path, pathOf(child)))
      .flatMap(place);
  };
  const beside = (region: AnyStateNode): Configuration => {
    const within = (leaf: string): boolean => isWithin(leaf, pathOf(region));
    const now = stands.filter(within);
    if (now.length > 0) return now;
    const before = (left[region.parent ? pathOf(region.parent) : ''] ?? []).filter(within);
    return before.length > 0 ? before : initialLeaves(region);
  };
  return place(machine.root);
}

/** What is wrong with a wanted configuration; `null` where a case can stand in it. */
export type ConfigurationFault =
  | { readonly fault: 'unknown'; readonly path: string }
  | { readonly fault: 'notInnermost'; readonly path: string }
  | { readonly fault: 'contradictory'; readonly path: string; readonly other: string }
  | { readonly fault: 'missing'; readonly path: string };

/** Looks whether a case can stand in these states, and in no others. */
export function configurationFault(machine: AnyStateMachine, wanted: Configuration): ConfigurationFault | null {
  for (const path of wanted) {
    const node = nodeAt(machine, path);
    if (!node || node.type === 'history') return { fault: 'unknown', path };
    if (node.type === 'compound' || node.type === 'parallel') return { fault: 'notInnermost', path };
  }
  const visit = (node: AnyStateNode): ConfigurationFault | null => {
    const within = (child: AnyStateNode): readonly string[] => wanted.filter((leaf) => isWithin(leaf, pathOf(child)));
    const chosen = childrenOf(node).filter((child) => within(child).length > 0);
    if (node.type === 'compound') {
      const [first, second] = chosen;
      if (!first) return { fault: 'missing', path: pathOf(node) };
      if (second)
        return { fault: 'contradictory', path: within(first)[0] as string, other: within(second)[0] as string };
    } else if (node.type === 'parallel') {
      const missing = childrenOf(node).find((child) => !chosen.includes(child));
      if (missing) return { fault: 'missing', path: pathOf(missing) };
    }
    for (const child of chosen) {
      const found = visit(child);
      if (found) return found;
    }
    return null;
  };
  return visit(machine.root);
}

import {
  getMicrosteps,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  type EventObject,
} from 'xstate';
import { statesOf } from '../chart.js';
import { isWithin, leavesOf, pathOf, type Configuration } from '../configuration.js';
import type { Json } from '../json.js';

const parallels = new WeakMap<AnyStateMachine, readonly AnyStateNode[]>();

function parallelsOf(machine: AnyStateMachine): readonly AnyStateNode[] {
  const known =
    parallels.get(machine) ?? statesOf(machine).flatMap(({ node }) => (node.type === 'parallel' ? [node] : []));
  parallels.set(machine, known);
  return known;
}

const isIn = ({ _nodes }: AnyMachineSnapshot, path: string): boolean =>
  (_nodes as AnyStateNode[]).some((node) => pathOf(node) === path);

const within = (snapshot: AnyMachineSnapshot, path: string): Configuration =>
  leavesOf(snapshot.machine, snapshot.value as Json).filter((leaf) => isWithin(leaf, path));

/**
 * Where the regions of each parallel state stood that a transition has left, at the moment at which it was left: with
 * the last decision that completes them, all of them are done.
 *
 * @param event what led out of it; `null` where that went straight from where the case stood
 */
export function parallelsLeft(
  machine: AnyStateMachine,
  before: AnyMachineSnapshot,
  event: EventObject | null,
  after: AnyMachineSnapshot,
): Readonly<Record<string, Configuration>> {
  const left = parallelsOf(machine)
    .map(pathOf)
    .filter((path) => isIn(before, path) && !isIn(after, path));
  if (left.length === 0) return {};
  const course = [
    before,
    ...(event === null ? [] : getMicrosteps(machine, before, event as never).map(([snapshot]) => snapshot)),
  ] as readonly AnyMachineSnapshot[];
  return Object.fromEntries(
    left.map((path) => [path, within(course.findLast((snapshot) => isIn(snapshot, path)) ?? before, path)]),
  );
}

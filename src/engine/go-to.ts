import { createMachine, type AnyMachineSnapshot, type AnyStateMachine, type AnyStateNode } from 'xstate';
import { advance, persist, restore, type ChartStep } from './chart.js';
import { childrenOf, isWithin, nodeAt, pathOf, type Configuration } from './configuration.js';
import type { PersistedSnapshot } from './instance-state.js';
import type { ProcessEvent } from './process-event.js';

/** The event of the transitions that are added; no door lets an event of this name in. */
export const goToEvent = 'engine.goTo';

/** What the entries and exits on the way see: who goes there, and when. */
export type GoingTo = Pick<ProcessEvent, 'actor' | 'at'>;

/** One added transition: from the smallest state inside which all changes, to the states wanted inside of it. */
interface Move {
  /** The path of the state; empty for the root. */
  readonly within: string;
  readonly targets: Configuration;
}

/**
 * Moves a case to a configuration, wherever it stands. The machine that does it differs from the author's by a
 * transition to those states, from the smallest state that has to change: XState exits and enters, so that tasks,
 * timers and invokes come out right, and what stays the same is not left. The snapshot that comes of it is one of the
 * author's machine. Pure; the same configurations make the same machine.
 *
 * @param actions what is done on the way, as the definition declares it under these names
 * @throws Error where a state of the chart takes the event away
 */
export function goTo(
  machine: AnyStateMachine,
  from: PersistedSnapshot,
  to: Configuration,
  event: GoingTo,
  actions: Readonly<Record<string, readonly object[]>> = {},
): ChartStep {
  const stands = restore(machine, from);
  return moveBy(machine, from, movesTo(machine.root, activePaths(stands), to), { ...event, to }, actions);
}

/**
 * Enters a configuration of a case that has failed: nothing of it is open any more, so that all of it is left and
 * entered again.
 */
export function reviveAt(
  machine: AnyStateMachine,
  { error: _, ...failed }: PersistedSnapshot,
  to: Configuration,
  event: GoingTo,
): ChartStep {
  const { root } = machine;
  const compounds = root.type === 'parallel' ? childrenOf(root) : [root];
  const moves = compounds.map((node) => ({ within: pathOf(node), targets: inside(node, to) }));
  return moveBy(machine, { ...failed, status: 'active', children: {} }, moves, { ...event, to }, {});
}

function moveBy(
  machine: AnyStateMachine,
  from: PersistedSnapshot,
  moves: readonly Move[],
  { actor, at, to }: GoingTo & { readonly to: Configuration },
  actions: Readonly<Record<string, readonly object[]>>,
): ChartStep {
  if (moves.length === 0) return { snapshot: restore(machine, from), actions: [], notJson: null };
  const moving = machineWith(machine, moves, actions);
  const before = restore(moving, from);
  const moved = advance(moving, before, { type: goToEvent, data: {}, actor, at, facts: {} } as never);
  if (moved.snapshot === before)
    throw new Error(`Expected ${machine.id} to go to ${to.join(', ')}, but one of its states takes every event.`);
  return { ...moved, snapshot: restore(machine, persist(moving, moved.snapshot)) };
}

const activePaths = ({ _nodes }: AnyMachineSnapshot): ReadonlySet<string> =>
  new Set((_nodes as AnyStateNode[]).map(pathOf));

const inside = (node: AnyStateNode, to: Configuration): Configuration =>
  node.path.length === 0 ? to : to.filter((leaf) => isWithin(leaf, pathOf(node)));

/** The least that has to change below a state that stays active. */
function movesTo(node: AnyStateNode, active: ReadonlySet<string>, to: Configuration): readonly Move[] {
  if (node.type === 'parallel') return childrenOf(node).flatMap((region) => movesTo(region, active, to));
  if (node.type !== 'compound') return [];
  const wanted = childrenOf(node).find((child) => inside(child, to).length > 0);
  if (!wanted) throw new Error(`Expected a state inside of '${pathOf(node)}' to go to, but found none.`);
  if (active.has(pathOf(wanted))) return movesTo(wanted, active, to);
  return [{ within: pathOf(node), targets: inside(node, to) }];
}

const machines = new WeakMap<AnyStateMachine, Map<string, AnyStateMachine>>();
const machinesRemembered = 100;

function machineWith(
  machine: AnyStateMachine,
  moves: readonly Move[],
  actions: Readonly<Record<string, readonly object[]>>,
): AnyStateMachine {
  const known = machines.get(machine) ?? new Map<string, AnyStateMachine>();
  const name = JSON.stringify([moves, Object.keys(actions)]);
  const found = known.get(name) ?? made(machine, moves, Object.values(actions).flat());
  if (known.size >= machinesRemembered) known.clear();
  machines.set(machine, known.set(name, found));
  return found;
}

interface StateConfig {
  readonly on?: object;
  readonly states?: Readonly<Record<string, StateConfig>>;
}

function made(machine: AnyStateMachine, moves: readonly Move[], actions: readonly object[]): AnyStateMachine {
  const config = moves.reduce(
    (changed, { within, targets }, at) =>
      withTransition(changed, within === '' ? [] : within.split('.'), {
        target: targets.map((path) => `#${nodeAt(machine, path)?.id ?? path}`),
        // Once, however many regions move.
        ...(at === 0 ? { actions } : {}),
      }),
    machine.config as unknown as StateConfig,
  );
  return createMachine(config as never, machine.implementations as never) as unknown as AnyStateMachine;
}

function withTransition(config: StateConfig, path: readonly string[], transition: object): StateConfig {
  const [name, ...further] = path;
  if (name === undefined) return { ...config, on: { ...config.on, [goToEvent]: transition } };
  const { states = {} } = config;
  return { ...config, states: { ...states, [name]: withTransition(states[name] ?? {}, further, transition) } };
}

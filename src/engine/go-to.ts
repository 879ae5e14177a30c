import {
  createMachine,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  type EventObject,
} from 'xstate';
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
  /** Absent where nothing moves. */
  readonly targets?: Configuration;
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
  const moved = moveBy(machine, { ...failed, status: 'active', children: {} }, moves, { ...event, to }, {});
  // What it ran was stopped when it failed.
  return { ...moved, actions: moved.actions.filter(({ type }) => type !== 'xstate.stopChild') };
}

/**
 * Moves a case as one of the chart's own events does, with all that its transitions do on the way, only that it comes
 * to another configuration than theirs.
 */
export function goToBy(
  machine: AnyStateMachine,
  from: PersistedSnapshot,
  to: Configuration,
  event: EventObject,
): ChartStep {
  const stands = restore(machine, from);
  const taken = (machine.getTransitionData(stands, event as never) ?? []) as unknown as readonly OwnTransition[];
  const moves = movesTo(machine.root, activePaths(stands), to);
  const without = taken.reduce(
    (config, { source, eventType }) => withoutTransition(config, source.path, eventType),
    machine.config as unknown as StateConfig,
  );
  const actions = taken.flatMap((one) => one.actions);
  const config = withMoves(machine, without, moves.length > 0 ? moves : [{ within: '' }], event.type, actions);
  const moving = createMachine(config as never, machine.implementations as never) as unknown as AnyStateMachine;
  const moved = advance(moving, restore(moving, from), event);
  return { ...moved, snapshot: restore(machine, persist(moving, moved.snapshot)) };
}

interface OwnTransition {
  readonly source: AnyStateNode;
  readonly eventType: string;
  readonly actions: readonly object[];
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
  readonly on?: Readonly<Record<string, object>>;
  readonly states?: Readonly<Record<string, StateConfig>>;
}

function made(machine: AnyStateMachine, moves: readonly Move[], actions: readonly object[]): AnyStateMachine {
  const config = withMoves(machine, machine.config as unknown as StateConfig, moves, goToEvent, actions);
  return createMachine(config as never, machine.implementations as never) as unknown as AnyStateMachine;
}

const withMoves = (
  machine: AnyStateMachine,
  config: StateConfig,
  moves: readonly Move[],
  event: string,
  actions: readonly object[],
): StateConfig =>
  moves.reduce(
    (changed, { within, targets }, at) =>
      withTransition(changed, within === '' ? [] : within.split('.'), event, {
        ...(targets ? { target: targets.map((path) => `#${nodeAt(machine, path)?.id ?? path}`) } : {}),
        // Once, however many regions move.
        ...(at === 0 ? { actions } : {}),
      }),
    config,
  );

function withTransition(config: StateConfig, path: readonly string[], event: string, transition: object): StateConfig {
  return changed(config, path, (at) => ({ ...at, on: { ...at.on, [event]: transition } }));
}

const withoutTransition = (config: StateConfig, path: readonly string[], event: string): StateConfig =>
  changed(config, path, ({ on = {}, ...at }) => ({
    ...at,
    on: Object.fromEntries(Object.entries(on).filter(([type]) => type !== event)),
  }));

/** The configuration with the one of a state changed. */
function changed(
  config: StateConfig,
  [name, ...further]: readonly string[],
  change: (at: StateConfig) => StateConfig,
): StateConfig {
  if (name === undefined) return change(config);
  const { states = {} } = config;
  return { ...config, states: { ...states, [name]: changed(states[name] ?? {}, further, change) } };
}

import type { AnyMachineSnapshot, AnyStateNode } from 'xstate';
import type { InstanceState } from './instance-state.js';
import type { StateMeta } from './task.js';

interface Work {
  /** Keys. */
  readonly tasks: string[];
  /** The events of `after`. */
  readonly timers: string[];
  /** Ids of invokes. */
  readonly invokes: string[];
}

const works = new WeakMap<AnyStateNode, Work>();

/** What is under way while a state is active. */
function workOf(node: AnyStateNode): Work {
  const known = works.get(node);
  if (known) return known;
  const task = (node.meta as StateMeta | undefined)?.task;
  const work = {
    tasks: task ? [task.key] : [],
    timers: [...node.transitions.keys()].filter(isAfter),
    invokes: node.invoke.map(({ id }) => id),
  };
  works.set(node, work);
  return work;
}

const isAfter = (name: string): boolean => name.startsWith('xstate.after.');

/**
 * Asserts that what is under way in a case is what its active states ask for: each state that waits for a person has
 * its task open, once, and no task, timer, child or service belongs to a state that is not active. XState enters some
 * states without leaving them (a history target inside its own parent); such a step fails before anything is stored.
 */
export function assertAgreement(
  { _nodes: active }: AnyMachineSnapshot,
  { tasks, timers, invokes }: Pick<InstanceState, 'tasks' | 'timers' | 'invokes'>,
): void {
  const expected: Work = { tasks: [], timers: [], invokes: [] };
  for (const node of active) {
    const work = workOf(node);
    expected.tasks.push(...work.tasks);
    expected.timers.push(...work.timers);
    expected.invokes.push(...work.invokes);
  }
  const found: Work = { tasks: [], timers: [], invokes: [] };
  const deadlines: string[] = [];
  for (const { key } of tasks) found.tasks.push(key);
  for (const { invokeId } of invokes) found.invokes.push(invokeId);
  for (const { kind, name } of timers) {
    if (kind === 'deadline') deadlines.push(name);
    else if (isAfter(name)) found.timers.push(name);
  }
  within('open tasks', found.tasks, expected.tasks);
  if (found.tasks.length !== expected.tasks.length) throw disagreement('open tasks', found.tasks, expected.tasks);
  within('deadlines', deadlines, found.tasks);
  within('timers', found.timers, expected.timers);
  within('children and services', found.invokes, expected.invokes);
}

/** Each of them is expected, and none is there twice. */
function within(what: string, found: readonly string[], expected: readonly string[]): void {
  for (let at = 0; at < found.length; at += 1) {
    const one = found[at] as string;
    if (!expected.includes(one) || found.indexOf(one) !== at) throw disagreement(what, found, expected);
  }
}

const disagreement = (what: string, found: readonly string[], expected: readonly string[]): Error =>
  new Error(
    `Expected the ${what} of the case to be those of its active states (${expected.join(', ') || 'none'}), but found: ${found.join(', ') || 'none'}.`,
  );

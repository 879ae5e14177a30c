import type { AnyMachineSnapshot, AnyStateNode } from 'xstate';
import type { InstanceState } from './instance-state.js';
import type { StateMeta } from './task.js';

interface Work {
  readonly task: string | undefined;
  readonly timers: readonly string[];
  readonly invokes: readonly string[];
}

const works = new WeakMap<AnyStateNode, Work>();

/** What is under way while a state is active. */
function workOf(node: AnyStateNode): Work {
  const known = works.get(node);
  if (known) return known;
  const work = {
    task: (node.meta as StateMeta | undefined)?.task?.key,
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
  const open = tasks.map(({ key }) => key);
  const works = active.map(workOf);
  const waiting = works.flatMap(({ task }) => task ?? []);
  same('open tasks', open, waiting);
  within('deadlines', named(timers, 'deadline'), open);
  within(
    'timers',
    named(timers, 'after').filter(isAfter),
    works.flatMap((work) => work.timers),
  );
  within(
    'children and services',
    invokes.map(({ invokeId }) => invokeId),
    works.flatMap((work) => work.invokes),
  );
}

const named = (timers: InstanceState['timers'], wanted: InstanceState['timers'][number]['kind']): readonly string[] =>
  timers.filter(({ kind }) => kind === wanted).map(({ name }) => name);

function same(what: string, found: readonly string[], expected: readonly string[]): void {
  within(what, found, expected);
  if (found.length !== expected.length) throw disagreement(what, found, expected);
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

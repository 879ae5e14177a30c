import { assign, createMachine, type AnyStateMachine, type AnyStateNode } from 'xstate';
import { guardPart } from '../guard-parts.js';
import { actionsOf, isAssign } from './chart-parts.js';
import type { GuardOracle } from './guard-oracle.js';

/** The event that starts the chart inside the exploration machine. */
export const beginning = 'begin';

interface PlainTransition {
  readonly target: readonly AnyStateNode[] | undefined;
  readonly guard?: unknown;
  readonly actions: readonly unknown[];
  readonly reenter: boolean;
}

/**
 * The same chart without its context: no actions but markers, guards answered by an oracle, timers and the ends of
 * children and services as plain events. It stands inside a state of its own, so that XState's inert actor, which
 * enters the initial state for each transition, asks no guard.
 */
export function explorationMachine(machine: AnyStateMachine, oracle: GuardOracle): AnyStateMachine {
  const guards = machine.implementations.guards as Record<string, unknown>;
  const ids = new Map<AnyStateNode, string>();
  const number = (node: AnyStateNode): void => {
    ids.set(node, `s${ids.size}`);
    Object.values(node.states).forEach((child) => number(child as AnyStateNode));
  };
  number(machine.root);
  const reference = (node: AnyStateNode): string => `#${ids.get(node) ?? ''}`;
  const forget = assign(() => {
    oracle.forget();
    return {};
  });
  const markers = (actions: readonly unknown[]) => (actions.some((one) => isAssign(machine, one)) ? [forget] : []);

  const transition = ({ target, guard, actions, reenter }: PlainTransition) => {
    const part = guard === undefined ? undefined : guardPart(guard, guards);
    return {
      ...(target ? { target: target.map(reference) } : {}),
      ...(part ? { guard: () => oracle.holds(part) } : {}),
      actions: markers(actions),
      reenter,
    };
  };

  const history = (node: AnyStateNode) => {
    const { target } = node.config as { target?: string };
    const found = target?.startsWith('#')
      ? machine.getStateNodeById(target)
      : target?.split('.').reduce<AnyStateNode | undefined>((at, key) => at?.states[key] as AnyStateNode, node.parent);
    return {
      id: ids.get(node),
      type: 'history',
      history: node.history,
      ...(found ? { target: reference(found) } : {}),
    };
  };

  const state = (node: AnyStateNode): object => {
    if (node.type === 'history') return history(node);
    const doneEvent = `xstate.done.state.${node.id}`;
    const on: Record<string, object[]> = {};
    for (const [type, transitions] of node.transitions as Map<string, PlainTransition[]>)
      if (type !== doneEvent) on[eventName(type)] = transitions.map(transition);
    const done = (node.transitions as Map<string, PlainTransition[]>).get(doneEvent);
    const path = node.path.join('.');
    return {
      id: ids.get(node),
      type: node.type,
      tags: path ? [path] : [],
      entry: [{ type: 'entered', params: { path } }, ...markers(actionsOf(node.config.entry))],
      exit: [{ type: 'left', params: { path } }, ...markers(actionsOf(node.config.exit))],
      on,
      ...(node.always ? { always: (node.always as PlainTransition[]).map(transition) } : {}),
      ...(node.type === 'compound' ? { initial: node.initial.target[0]?.key } : {}),
      ...(done ? { onDone: done.map(transition) } : {}),
      states: Object.fromEntries(
        Object.entries(node.states).map(([key, child]) => [key, state(child as AnyStateNode)]),
      ),
    };
  };

  return createMachine({
    id: 'exploration',
    context: {},
    initial: 'before',
    options: { maxIterations: microstepsAtMost },
    states: {
      before: { on: { [beginning]: 'chart' } },
      chart: { ...state(machine.root), onDone: 'after' },
      after: { type: 'final' },
    },
  } as never);
}

/** More than any real chart takes in one go; a loop is found sooner than with XState's own limit. */
const microstepsAtMost = 200;

/** XState treats its own event names specially; the exploration must not. */
export const eventName = (type: string): string =>
  type.startsWith('xstate.') ? type.replace('xstate.', 'engine.') : type;

/** How an event of the exploration reads in a counter-example. */
export function eventLabel(name: string, task: string | null, answers: readonly string[]): string {
  const plain = name
    .replace(/^engine\.after\.([^.]+)\..*$/, 'after $1')
    .replace(/^engine\.done\.actor\./, 'done ')
    .replace(/^engine\.error\.actor\./, 'error ');
  return `${plain}${task ? ` (${task})` : ''}${answers.length > 0 ? ` [${answers.join(', ')}]` : ''}`;
}

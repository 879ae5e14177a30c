import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { guardText } from './guard-text.js';

/** What makes a transition happen. */
export type Trigger =
  | { readonly kind: 'event'; readonly event: string }
  /** `delay` is a named delay or milliseconds. */
  | { readonly kind: 'after'; readonly delay: string | number }
  | { readonly kind: 'always' }
  | { readonly kind: 'stateDone' }
  | { readonly kind: 'invokeDone'; readonly invoke: string }
  | { readonly kind: 'invokeError'; readonly invoke: string };

/** A transition of a chart as a drawing shows it. */
export interface ChartTransition {
  readonly from: AnyStateNode;
  /** `null`: it only acts and stays where it is. */
  readonly to: AnyStateNode | null;
  readonly trigger: Trigger;
  readonly guard: string | null;
  readonly actions: readonly string[];
}

interface Declared {
  readonly target?: readonly AnyStateNode[] | undefined;
  readonly guard?: unknown;
  readonly actions: readonly unknown[];
  readonly delay?: string | number | undefined;
}

/** The name of an action as a chart's author wrote it; `assign` and its like for the inline ones. */
export function actionName(action: unknown): string {
  if (typeof action === 'string') return action;
  const type = String((action as { readonly type?: unknown }).type ?? 'action');
  return type.replace(/^xstate\./, '');
}

function triggerOf(eventType: string, delay: string | number | undefined): Trigger {
  if (delay !== undefined) return { kind: 'after', delay };
  if (eventType.startsWith('xstate.done.state.')) return { kind: 'stateDone' };
  const ended = /^xstate\.(done|error)\.actor\.(.*)$/.exec(eventType);
  if (ended) return { kind: ended[1] === 'done' ? 'invokeDone' : 'invokeError', invoke: ended[2] ?? '' };
  return { kind: 'event', event: eventType };
}

function* leaving(node: AnyStateNode): Generator<ChartTransition> {
  const drawn = (declared: Declared, trigger: Trigger): ChartTransition => ({
    from: node,
    to: declared.target?.[0] ?? null,
    trigger,
    guard: guardText(declared.guard),
    actions: declared.actions.map(actionName),
  });
  for (const [eventType, all] of node.transitions as Map<string, readonly Declared[]>) {
    for (const declared of all) yield drawn(declared, triggerOf(eventType, declared.delay));
  }
  for (const declared of (node.always ?? []) as readonly Declared[]) yield drawn(declared, { kind: 'always' });
  for (const child of Object.values(node.states) as AnyStateNode[]) yield* leaving(child);
}

/** All transitions of a chart, in document order. */
export const chartTransitions = (machine: AnyStateMachine): readonly ChartTransition[] => [...leaving(machine.root)];

import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** Entry, exit or transition actions as a list: configuration allows one alone. */
export const actionsOf = (actions: unknown): readonly unknown[] =>
  actions === undefined || actions === null ? [] : Array.isArray(actions) ? (actions as unknown[]) : [actions];

/** The name that an action goes by; `null` for a function. */
export function actionName(action: unknown): string | null {
  if (typeof action === 'string') return action;
  return typeof action === 'object' && action !== null && 'type' in action ? String(action.type) : null;
}

const builtIn = (action: unknown): string | undefined =>
  typeof action === 'function' ? (action as { type?: string }).type : undefined;

/** Whether an action, inline or named, assigns to the context. */
export function isAssign(machine: AnyStateMachine, action: unknown): boolean {
  const name = actionName(action);
  const implementations = machine.implementations.actions as Record<string, unknown>;
  return builtIn(name === null ? action : implementations[name]) === 'xstate.assign';
}

/** A transition of a state as XState works it out. */
export interface ChartTransition {
  readonly eventType: string;
  readonly guard?: unknown;
  readonly actions: readonly unknown[];
  readonly target: readonly AnyStateNode[] | undefined;
  readonly source: AnyStateNode;
}

/** The transitions of a state that an event takes: those of people, of timers, of children, of services, `onDone`. */
export const eventTransitions = (node: AnyStateNode): ReadonlyMap<string, readonly ChartTransition[]> =>
  node.transitions as unknown as ReadonlyMap<string, readonly ChartTransition[]>;

export const eventlessTransitions = (node: AnyStateNode): readonly ChartTransition[] =>
  (node.always ?? []) as unknown as readonly ChartTransition[];

export const allTransitions = (node: AnyStateNode): readonly ChartTransition[] => [
  ...[...eventTransitions(node).values()].flat(),
  ...eventlessTransitions(node),
];

/** The state and all states around it, the root last. */
export function withAncestors(node: AnyStateNode): readonly AnyStateNode[] {
  const found: AnyStateNode[] = [];
  for (let at: AnyStateNode | undefined = node; at; at = at.parent) found.push(at);
  return found;
}

export const pathOf = (node: AnyStateNode): string => node.path.join('.') || '(root)';

/** All state nodes of a machine, the root first. */
export function allNodes(machine: AnyStateMachine): readonly AnyStateNode[] {
  const below = (node: AnyStateNode): AnyStateNode[] => [
    node,
    ...Object.values(node.states).flatMap((child) => below(child as AnyStateNode)),
  ];
  return below(machine.root);
}

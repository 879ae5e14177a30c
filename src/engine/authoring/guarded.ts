import { and, type AnyTransitionConfig } from 'xstate';
import { conjunctsOf, guardPart, namesIn } from '../guard-parts.js';
import type { PlainRule } from './read-rule.js';
import { waysOf } from './decisions.js';
import { states, type AnyState } from './state.js';

/**
 * A chart whose rules hold: each rule that none of its guards names stands on every transition of its events, so that
 * nobody forgets it. One that a guard names is left to the chart.
 */
export function guarded(root: AnyState, rules: Readonly<Record<string, Pick<PlainRule, 'on'>>>): AnyState {
  const named = guardNames(root);
  const general = Object.entries(rules).filter(([name]) => !named.has(name));
  const withRules = (ways: unknown, type: string): unknown => {
    const names = general.flatMap(([name, { on }]) => ([on].flat().includes(type) ? [name] : []));
    return names.length === 0 || ways === undefined
      ? ways
      : waysOf({ [type]: ways }, ({ guard, ...way }) => ({ guard: all(guard, names) as never, ...way }))[type];
  };
  const state = (node: AnyState): AnyState => ({
    ...node,
    ...(node.on ? { on: states(node.on as Readonly<Record<string, unknown>>, withRules) as never } : {}),
    ...(node.states ? { states: states(node.states, state) } : {}),
  });
  return state(root);
}

function all(own: AnyTransitionConfig['guard'], rules: readonly string[]): unknown {
  const guards = [...(own === undefined ? [] : conjunctsOf(own)), ...rules];
  return guards.length === 1 ? guards[0] : and(guards as never);
}

/** The names that the guards of a chart mention, wherever they stand. */
function guardNames(config: unknown): ReadonlySet<string> {
  if (typeof config !== 'object' || config === null) return new Set();
  return new Set(
    Object.entries(config).flatMap(([key, value]) =>
      key === 'guard' && value !== undefined
        ? namesIn(guardPart(value, {})).map(({ name }) => name)
        : [...guardNames(value)],
    ),
  );
}

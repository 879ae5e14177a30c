import type { AnyState } from './state.js';

type Way = string | { readonly target?: unknown } | undefined;

/** Whether a transition of these states, however deep, leads to a state of the root. */
export const leadsTo = (
  key: string,
  states: Readonly<Record<string, AnyState>>,
  root: object,
  name: string,
): boolean => {
  const targets = [...waysIn(root as AnyState), ...Object.values(states).flatMap(waysIn)].map((way) =>
    typeof way === 'string' ? way : way?.target,
  );
  return [name, `.${name}`, `#${key}.${name}`].some((path) => targets.includes(path));
};

function waysIn(state: AnyState): readonly Way[] {
  const { on = {}, after = {}, always, onDone, invoke, states = {} } = state;
  const invoked = [invoke ?? []].flat() as readonly { readonly onDone?: unknown; readonly onError?: unknown }[];
  const ends = invoked.flatMap((one) => [one.onDone, one.onError]);
  const own = [...Object.values(on), ...Object.values(after), always, onDone, ...ends] as readonly (
    Way | readonly Way[]
  )[];
  return [...own.flat(), ...Object.values(states).flatMap((inner) => waysIn(inner as AnyState))];
}

import type { AnyStateNodeConfig, UnknownActorLogic } from 'xstate';

/** XState's configuration of a state node, of whatever types. */
export type AnyState = AnyStateNodeConfig;

export type Actors = Record<string, UnknownActorLogic>;

/** States by their names. */
export type Named<Key extends string, State> = { readonly [Name in Key]: State };

/** Makes states of what is said of them, under the same names. */
export const states = <Said, State>(
  said: Readonly<Record<string, Said>>,
  stateOf: (one: Said, name: string) => State,
): Readonly<Record<string, State>> =>
  Object.fromEntries(Object.entries(said).map(([name, one]) => [name, stateOf(one, name)]));

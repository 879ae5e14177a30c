import { and, not, or } from 'xstate';

/** A guard of a chart, taken apart. `inline` is a function without a name, and `stateIn`. */
export type GuardPart =
  | { readonly kind: 'named'; readonly name: string; readonly params: unknown }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly GuardPart[] }
  | { readonly kind: 'not'; readonly part: GuardPart }
  | { readonly kind: 'inline'; readonly predicate: unknown };

interface Combined {
  readonly check?: unknown;
  readonly guards?: readonly unknown[];
}

const checkOf = (guard: unknown): unknown => (guard as Combined).check;
const isAnd = checkOf(and([]));
const isOr = checkOf(or([]));
const isNot = checkOf(not(() => true));

/**
 * Takes a guard apart: a name, `{type, params}`, `and`, `or`, `not` or a function. A name that `implementations` gives
 * a combination for is taken apart as well.
 */
export function guardPart(guard: unknown, implementations: Readonly<Record<string, unknown>>): GuardPart {
  if (typeof guard === 'string') return named(guard, undefined, implementations);
  if (typeof guard === 'object' && guard !== null && 'type' in guard)
    return named(String(guard.type), (guard as { params?: unknown }).params, implementations);
  const { check, guards = [] } = guard as Combined;
  const parts = guards.map((part) => guardPart(part, implementations));
  if (check === isAnd) return { kind: 'and', parts };
  if (check === isOr) return { kind: 'or', parts };
  if (check === isNot && parts[0]) return { kind: 'not', part: parts[0] };
  return { kind: 'inline', predicate: guard };
}

/** The guards that have to hold all of them for this one to hold, as they are said. */
export const conjunctsOf = (guard: unknown): readonly unknown[] =>
  checkOf(guard) === isAnd ? ((guard as Combined).guards ?? []) : [guard];

function named(name: string, params: unknown, implementations: Readonly<Record<string, unknown>>): GuardPart {
  const implementation = implementations[name];
  return typeof implementation === 'function' && checkOf(implementation) !== undefined
    ? guardPart(implementation, implementations)
    : { kind: 'named', name, params };
}

/** A part that is not a combination of others. */
export type GuardAtom = Extract<GuardPart, { kind: 'named' | 'inline' }>;

/** The parts of a guard that are no combinations, however deep. */
export function partsIn(part: GuardPart): readonly GuardAtom[] {
  switch (part.kind) {
    case 'and':
    case 'or':
      return part.parts.flatMap(partsIn);
    case 'not':
      return partsIn(part.part);
    case 'named':
    case 'inline':
      return [part];
  }
}

/** The named guards in a guard, however deep. */
export const namesIn = (part: GuardPart): readonly Extract<GuardPart, { kind: 'named' }>[] =>
  partsIn(part).flatMap((atom) => (atom.kind === 'named' ? [atom] : []));

/** Whether a guard holds, given the answer for each of its parts that is not a combination. */
export function holds(part: GuardPart, answer: (atom: GuardAtom) => boolean): boolean {
  switch (part.kind) {
    case 'and':
      return part.parts.every((one) => holds(one, answer));
    case 'or':
      return part.parts.some((one) => holds(one, answer));
    case 'not':
      return !holds(part.part, answer);
    case 'named':
    case 'inline':
      return answer(part);
  }
}

/** The names of the guards that keep a guard from holding; an inverted one stands under its own name. */
export function namesHoldingBack(part: GuardPart, answer: (atom: GuardAtom) => boolean): readonly string[] {
  if (holds(part, answer)) return [];
  switch (part.kind) {
    case 'and':
    case 'or':
      return part.parts.flatMap((one) => namesHoldingBack(one, answer));
    case 'not':
      return namesIn(part.part).map(({ name }) => name);
    case 'named':
      return [part.name];
    case 'inline':
      return [];
  }
}

/**
 * Of the ways that guards hold back, those that were meant. A guard without a sentence only chooses: what else holds
 * its way back says nothing, where another way is held back by rules alone.
 */
export function meantWays(
  heldBack: readonly (readonly string[])[],
  sentences: Readonly<Record<string, unknown>> = {},
): readonly (readonly string[])[] {
  const meant = heldBack.filter((names) => names.length > 0 && names.every((name) => Object.hasOwn(sentences, name)));
  return meant.length > 0 ? meant : heldBack;
}

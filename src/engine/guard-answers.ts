import { matchesState, type AnyMachineSnapshot } from 'xstate';
import { openTransitions } from './chart.js';
import { guardPart, holds, partsIn, type GuardAtom, type GuardPart } from './guard-parts.js';
import type { ProcessDefinition } from './process-definition.js';
import type { ProcessEvent } from './process-event.js';

/** What a guard sees. */
export interface GuardKnown {
  readonly context: unknown;
  readonly event: ProcessEvent;
}

type Predicate = ((known: GuardKnown, params: unknown) => boolean) & { readonly stateValue?: unknown };

const guardsOf = ({ machine }: ProcessDefinition): Record<string, Predicate | undefined> =>
  machine.implementations.guards as Record<string, Predicate | undefined>;

/** What a part of a guard answers about a case as it stands. */
export function guardAnswer(
  definition: ProcessDefinition,
  snapshot: AnyMachineSnapshot,
  atom: GuardAtom,
  known: GuardKnown,
): boolean {
  if (atom.kind === 'named') {
    const { params } = atom;
    const resolved = typeof params === 'function' ? (params as (of: GuardKnown) => unknown)(known) : params;
    return guardsOf(definition)[atom.name]?.(known, resolved) ?? false;
  }
  const predicate = atom.predicate as Predicate;
  // `stateIn` asks the chart, not what guards see.
  if (typeof predicate.stateValue === 'string' || typeof predicate.stateValue === 'object')
    return matchesState(predicate.stateValue as never, snapshot.value as never);
  return predicate(known, undefined);
}

/**
 * The guards of the ways that an event has from where a case stands, whatever they say now; `null` for a way that has
 * none. What leads on with another task than the one it decides is no way of this event.
 */
export function guardsOfWays(
  definition: ProcessDefinition,
  snapshot: AnyMachineSnapshot,
  { type, task }: Pick<ProcessEvent, 'type' | 'task'>,
): readonly (GuardPart | null)[] {
  return openTransitions(snapshot).flatMap(({ eventType, guard }) => {
    if (eventType !== type) return [];
    if (guard === undefined) return [null];
    const part = guardPart(guard, guardsOf(definition));
    return isForAnother(part, task?.key) ? [] : [part];
  });
}

const decidesOf = (atom: GuardAtom): string | undefined =>
  atom.kind === 'named' && atom.name === 'decides' ? (atom.params as { readonly task?: string }).task : undefined;

/** Whether a guard cannot hold, whatever its other parts say, because it asks for another task. */
const isForAnother = (part: GuardPart, task: string | undefined): boolean =>
  partsIn(part).some((atom) => decidesOf(atom) !== undefined) &&
  !holds(part, (atom) => {
    const asked = decidesOf(atom);
    return asked === undefined || asked === task;
  });

import { acceptedEvents } from './addressee.js';
import { taskOf } from './chart.js';
import { eligibleFor, knownOf } from './eligibility.js';
import type { InstanceState } from './instance-state.js';
import type { ProcessDefinition } from './process-definition.js';
import { isUndecided } from './seats/progress.js';
import { seatsOf } from './seats/seats-of.js';
import type { Surroundings } from './surroundings.js';

/**
 * Everybody who may act in a case now by his own office: whoever may hold a seat of an open task, and whoever the events
 * name that are sent to the case itself. Some of them can send nothing, because another one has the seat.
 */
export function mayHaveTurn(
  definition: ProcessDefinition,
  state: InstanceState,
  surroundings: Pick<Surroundings, 'eligible' | 'people'>,
): readonly string[] {
  const seated = state.tasks.flatMap((task) =>
    eligibleFor(task, taskOf(definition, task.key).declaration, state, surroundings),
  );
  const named = acceptedEvents(definition, state).flatMap((type) => {
    const by = definition.events[type]?.by;
    return by ? surroundings.people(by, knownOf(state)) : [];
  });
  return [...new Set([...seated, ...named])];
}

/** Whoever has added a signer that has not decided yet: when he leaves, his superior answers for it. */
export const addersOf = ({ tasks }: Pick<InstanceState, 'tasks'>): readonly string[] => [
  ...new Set(tasks.flatMap(seatsOf).flatMap((seat) => (seat.added && isUndecided(seat) ? [seat.added.by] : []))),
];

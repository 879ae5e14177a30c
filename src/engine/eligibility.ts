import type { InstanceState } from './instance-state.js';
import type { Known } from './assigned-people.js';
import { writersIn } from './entry-writers.js';
import { submitterIn } from './submitter.js';
import { isUndecided } from './seats/progress.js';
import type { Seat } from './seats/seat.js';
import { peopleIn, seatOf, seatsOf } from './seats/seats-of.js';
import type { Surroundings } from './surroundings.js';
import type { Task, TaskDeclaration } from './task.js';

export { takenBy } from './seats/taken-by.js';

/** What an assignment may refer to in the case as it stands. */
export const knownOf = (state: InstanceState): Known => ({
  context: state.snapshot.context,
  initiator: state.startedBy,
  acts: state.acts,
  ...submitterIn(state),
  ...writersIn(state),
});

/** The people who may hold a seat of an open task at this moment, whoever it was given to. */
export const eligibleFor = (
  task: Task,
  declaration: TaskDeclaration,
  state: InstanceState,
  surroundings: Pick<Surroundings, 'eligible'>,
): readonly string[] => surroundings.eligible(task, declaration, knownOf(state));

/** Whether another one of his group keeps the task for himself, or it was handed on; a claim lapses with the eligibility of whoever made it. */
export const isClaimedFrom = (task: Task, person: string, eligible: readonly string[]): boolean =>
  eligible.includes(person) &&
  !seatOf(task, person) &&
  seatsOf(task).some(
    (seat) =>
      (seat.candidates !== undefined || seat.transferredBy !== undefined) &&
      isUndecided(seat) &&
      seat.person !== null &&
      eligible.includes(seat.person),
  );

/** Whether whoever holds the office now may take it: it belongs to nobody, or to one who has lost the office unsigned. */
const isFree = ({ state, person, added }: Seat, eligible: readonly string[]): boolean =>
  state === 'open' && !added && (person === null || !eligible.includes(person));

/**
 * The seat of this person among those who may decide the task now, or `null` where his decision does not count. Somebody
 * who was not asked when the task opened may act all the same where a seat is free.
 */
export function seatFor(task: Task, person: string, eligible: readonly string[]): Seat | null {
  if (!eligible.includes(person)) return null;
  const own = seatOf(task, person);
  if (own) return own.state === 'open' ? own : null;
  return seatsOf(task).find((seat) => isFree(seat, eligible)) ?? null;
}

/** Whether a task was given to exactly these people. */
export const isGivenTo = (task: Task, people: readonly string[]): boolean => {
  const given = peopleIn(task);
  return given.length === people.length && given.every((id) => people.includes(id));
};

import { openedSeats } from './seats/opened-seats.js';
import { isUndecided } from './seats/progress.js';
import type { Seat } from './seats/seat.js';
import { seatsOf, withSeats } from './seats/seats-of.js';
import { takenBy } from './seats/taken-by.js';
import type { Task, TaskDeclaration } from './task.js';

/** What the directory says of an open task at this moment. */
export interface AnswersOfNow {
  /** Whom the assignment names, without those who may not decide. */
  readonly people: readonly string[];
  /** Those who may hold a seat: they, and those to whom somebody gave one. */
  readonly eligible: readonly string[];
  isActive(person: string): boolean;
  /** The nearest active superior; `null`: there is none. */
  superiorOf(person: string): string | null;
  weights(people: readonly string[]): readonly number[];
}

/**
 * An open task as it is for the directory of now. A group follows the assignment, and a claim lapses with the office of
 * whoever made it. A seat of one's own stays, unless its person has left or lost what made him eligible: then it is the
 * successor's whom the assignment names (of an added seat his superior), or is removed where there is none and others
 * remain (for a seat of the manual, others of the manual), or it is nobody's. Whoever was asked for an opinion and has left is asked no longer. Seats that were
 * added by somebody who has left are his superior's to remove. What was signed stays.
 */
export function reassignedTask(task: Task, declaration: TaskDeclaration, now: AnswersOfNow): Task {
  const { people, eligible } = now;
  if (!task.seats && task.candidates.length === 0 && people.length > 0) {
    const seats = openedSeats(declaration, people, now.weights(people));
    return seats ? withSeats(task, declaration, seats) : { ...task, candidates: people };
  }
  const given = seatsOf(task);
  const taken = new Set(given.flatMap(({ state, person }) => (person === null || state === 'removed' ? [] : [person])));
  const held = given.filter(({ state, person }) => state !== 'removed' && person !== null);
  // Signers who were added decide nothing where nobody signs for the manual.
  const left = { own: held.filter(({ added }) => !added).length, all: held.length };
  const next = given.map((seat): Seat => {
    if (!isUndecided(seat)) return seat;
    if (seat.candidates) return ofGroup(recalled(seat, now), people, eligible);
    const { person } = seat;
    if (person !== null && eligible.includes(person)) return recalled(seat, now);
    const { delegations: _, ...bare } = seat;
    const successor = seat.added && person !== null ? now.superiorOf(person) : people.find((one) => !taken.has(one));
    if (successor && !taken.has(successor)) {
      taken.add(successor);
      if (person === null) counted(left, seat, 1);
      return takenBy(bare, successor);
    }
    if (person === null) return bare;
    counted(left, seat, -1);
    return (seat.added ? left.all : left.own) > 0 ? { ...bare, state: 'removed' } : { ...bare, person: null };
  });
  return withSeats(
    task,
    declaration,
    next.map((seat) => inherited(seat, now)),
  );
}

function counted(held: { own: number; all: number }, { added }: Seat, more: 1 | -1): void {
  held.all += more;
  if (!added) held.own += more;
}

/** An added seat that nobody has signed, with whoever may remove it in the place of an adder who has left. */
function inherited(seat: Seat, { isActive, superiorOf }: Pick<AnswersOfNow, 'isActive' | 'superiorOf'>): Seat {
  if (!seat.added || !isUndecided(seat)) return seat;
  const { heir: before, ...added } = seat.added;
  const heir = isActive(added.by) ? undefined : (superiorOf(added.by) ?? undefined);
  if (heir === before) return seat;
  return { ...seat, added: { ...added, ...(heir === undefined ? {} : { heir }) } };
}

function ofGroup(seat: Seat, now: readonly string[], eligible: readonly string[]): Seat {
  const { candidates = [] } = seat;
  const people = candidates.length === now.length && now.every((one) => candidates.includes(one)) ? candidates : now;
  const keeps = seat.person !== null && eligible.includes(seat.person);
  if (keeps) return { ...seat, candidates: people };
  const { transferredBy: _, delegations: __, ...bare } = seat;
  return { ...bare, person: null, candidates: people };
}

/** Without those at the end of the line who were asked for an opinion and are there no more. */
function recalled(seat: Seat, { isActive }: Pick<AnswersOfNow, 'isActive'>): Seat {
  const { delegations = [], ...bare } = seat;
  const still = delegations.findIndex(({ to }) => !isActive(to));
  if (still === -1) return seat;
  return still === 0 ? bare : { ...bare, delegations: delegations.slice(0, still) };
}

import { takenBy } from '../eligibility.js';
import type { Task, TaskDeclaration } from '../task.js';
import { decisiveSeat } from '../voting.js';
import type { Ballot, Seat } from './seat.js';
import { seatsOf, withSeat } from './seats-of.js';

/** A task after a signature or a change of its seats, and the ballot that decides it, where one does now. */
export interface Counted {
  readonly task: Task;
  readonly decisive: Ballot | null;
}

/** Puts a ballot into a seat, which is its sender's from now on, and counts. */
export function sign(task: Task, declaration: TaskDeclaration, seat: Seat, ballot: Ballot): Counted {
  // The one signature of a plain task decides it: there is nothing to count, and nothing to keep.
  if (!task.seats) return { task, decisive: ballot };
  const signed: Seat = { ...takenBy(seat, ballot.onBehalfOf ?? ballot.by), state: 'decided', ballot };
  return count(withSeat(task, declaration, signed), declaration);
}

/** Whether the seats of a task decide it by now. */
export const count = (task: Task, declaration: TaskDeclaration): Counted => ({
  task,
  decisive: decisiveSeat(seatsOf(task), declaration)?.ballot ?? null,
});

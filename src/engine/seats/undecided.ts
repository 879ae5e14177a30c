import type { Due } from '../deadline.js';
import type { Task, TaskDeclaration } from '../task.js';
import type { Seat } from './seat.js';
import { withSeats } from './seats-of.js';

/** A seat without the ballot of whoever takes it back. */
export function withoutBallot(seat: Seat, by: string): Seat {
  if (seat.ballot?.by !== by) return seat;
  const { ballot: _, ...open } = seat;
  return { ...open, state: 'open' };
}

/**
 * A task that opens again as it was before its last ballot: its seats with the ballots of the others, or whoever had
 * claimed it, as long as it is his to claim.
 *
 * @param by whose ballot is taken back
 */
export function undecided(fresh: Task, declaration: TaskDeclaration, was: Task, by: string): Task {
  const { overdue, dueAt, pausedFor } = was;
  const again = { ...fresh, overdue, ...(overdue ? { dueAt } : {}), ...(pausedFor === undefined ? {} : { pausedFor }) };
  if (was.seats)
    return withSeats(
      again,
      declaration,
      was.seats.map((seat) => withoutBallot(seat, by)),
    );
  const { assignee } = was;
  return assignee !== null && fresh.candidates.includes(assignee) ? { ...again, assignee } : again;
}

/** The limit of a task that opens again: the old one stands. */
export const oldDue = (asked: Due, { dueAt, openedAt, pausedFor }: Task, now: string): Due => ({
  ...asked,
  ...(dueAt === null ? {} : { dueAt }),
  ...(asked.startsAt === now ? { startsAt: openedAt } : {}),
  ...(pausedFor === undefined ? {} : { pausedFor }),
});

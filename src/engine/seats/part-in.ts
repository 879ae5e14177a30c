import type { Task } from '../task.js';
import { isUndecided } from './progress.js';
import type { Seat } from './seat.js';
import { seatsOf } from './seats-of.js';

/** What somebody holds of an open task; a group that waits for whichever of its people comes first holds nothing. */
export interface Part {
  /**
   * `claimed`: a seat of a group that he has taken; `own`: one that the assignment gave him; `added`, `transferred`: one
   * that somebody gave him; `asked`: his opinion is asked for in the seat of another one.
   */
  readonly as: 'claimed' | 'own' | 'added' | 'transferred' | 'asked';
  readonly seat: Seat;
}

/** The part of a person in an open task; `null`: he has none. */
export function partIn(task: Task, person: string): Part | null {
  const seats = seatsOf(task).filter(isUndecided);
  const held = seats.find((seat) => seat.person === person);
  if (held) return { as: heldAs(held), seat: held };
  const asked = seats.find(({ delegations = [] }) => delegations.some(({ to }) => to === person));
  return asked ? { as: 'asked', seat: asked } : null;
}

function heldAs({ transferredBy, added, candidates }: Seat): Part['as'] {
  if (transferredBy !== undefined) return 'transferred';
  if (added) return 'added';
  return candidates ? 'claimed' : 'own';
}

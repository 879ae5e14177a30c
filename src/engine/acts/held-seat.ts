import { seatFor } from '../eligibility.js';
import type { Seat } from '../seats/seat.js';
import { seatOf, seatsOf } from '../seats/seats-of.js';
import type { ActedOn } from './task-act.js';

/** The seat that somebody may hand on: one that he may decide now, or his own that only waits for those added ahead of it. */
export function heldSeat({ task, person, eligible }: ActedOn): Seat | null {
  const open = seatFor(task, person, eligible);
  if (open || !eligible.includes(person)) return open;
  const own = seatOf(task, person);
  return own?.state === 'waiting' && waitsForAdded(own, seatsOf(task)) ? own : null;
}

const waitsForAdded = ({ behind = [] }: Seat, seats: readonly Seat[]): boolean =>
  seats.every(({ id, state, added }) => !behind.includes(id) || state === 'removed' || state === 'decided' || added);

/** The seat in which somebody is asked for his opinion at this moment. */
export const askedSeat = ({ task, person }: Pick<ActedOn, 'task' | 'person'>): Seat | null =>
  seatsOf(task).find(({ state, delegations = [] }) => state === 'withDelegate' && delegations.at(-1)?.to === person) ??
  null;

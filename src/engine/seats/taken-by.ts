import type { Seat } from './seat.js';

/** The seat with this person in it; whoever it was handed to before is out of it. */
export function takenBy(seat: Seat, person: string): Seat {
  if (seat.person === person) return seat;
  const { transferredBy: _, candidates, ...free } = seat;
  if (!candidates) return { ...free, person };
  return { ...free, person, candidates: candidates.includes(person) ? candidates : [...candidates, person] };
}

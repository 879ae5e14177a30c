import type { Addition, Seat } from './seat.js';

const more = (seat: Seat, ids: readonly string[]): Seat => ({ ...seat, behind: [...(seat.behind ?? []), ...ids] });

/**
 * The seats with one more for each of these people, at one stage. Those added ahead of a seat before come first, and so
 * do those added behind it before: they sign in the order in which they were added. What was to open with the approval
 * of the seat waits for those behind it and beside it too.
 */
export function withAdded(
  seats: readonly Seat[],
  to: Seat,
  added: Addition,
  people: readonly string[],
): readonly Seat[] {
  const { when } = added;
  const first = Math.max(...seats.map(({ id }) => Number(id))) + 1;
  const ids = people.map((_, at) => String(first + at));
  const alreadyBehind = (seat: Seat): boolean => seat.added?.when === 'after' && seat.added.to === to.id;
  const behind = when === 'after' ? [to.id, ...seats.filter(alreadyBehind).map(({ id }) => id)] : (to.behind ?? []);
  const moved = seats.map((seat) => {
    if (when === 'before') return seat.id === to.id ? more(seat, ids) : seat;
    const follows = seat.behind?.includes(to.id) && !(when === 'after' && alreadyBehind(seat));
    return follows ? more(seat, ids) : seat;
  });
  const opened = people.map((person, at): Seat => ({
    id: String(first + at),
    state: 'waiting',
    person,
    ...(behind.length === 0 ? {} : { behind }),
    added,
  }));
  return [...moved, ...opened];
}

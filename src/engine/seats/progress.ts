import type { Seat } from './seat.js';

/** Whether somebody is to do something in it at this moment. */
export const isOpen = ({ state }: Seat): boolean => state === 'open' || state === 'withDelegate';

/** Whether its signature is still to come. */
export const isUndecided = ({ state }: Seat): boolean => state !== 'decided' && state !== 'removed';

/** The seats with the state that each is in because of the others: those behind an approval open with it. */
export function inProgress(seats: readonly Seat[], approval: string): readonly Seat[] {
  const passed = new Set(
    seats.flatMap(({ id, state, ballot }) => (state === 'removed' || ballot?.event === approval ? [id] : [])),
  );
  return seats.map((seat) => {
    if (!isUndecided(seat)) return seat;
    const { behind = [], delegations = [] } = seat;
    const waits = behind.some((id) => !passed.has(id));
    const state = waits ? 'waiting' : delegations.length > 0 ? 'withDelegate' : 'open';
    return state === seat.state ? seat : { ...seat, state };
  });
}

/** How many seats one after the other come before each, and itself: 1 for those that open at once. */
export function stagesOf(seats: readonly Seat[]): ReadonlyMap<string, number> {
  const byId = new Map(seats.map((seat) => [seat.id, seat]));
  const stages = new Map<string, number>();
  const stageOf = (id: string): number => {
    const known = stages.get(id);
    if (known !== undefined) return known;
    const ahead = (byId.get(id)?.behind ?? []).filter((other) => byId.get(other)?.state !== 'removed');
    const stage = 1 + Math.max(0, ...ahead.map(stageOf));
    stages.set(id, stage);
    return stage;
  };
  for (const { id } of seats) stageOf(id);
  return stages;
}

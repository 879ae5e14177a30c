import { stagesOf, type JsonObject, type Seat } from '../../engine/index.js';
import type { DirectoryCopy } from './directory-copy.js';

/** The seats of a task as the API shows them: who signs, in which order, and what was signed. Forms stay in the history. */
export function presentSeats(directory: DirectoryCopy, seats: readonly Seat[]): readonly JsonObject[] {
  const person = (id: string): JsonObject => ({ id, name: directory.user(id)?.name ?? id });
  const stages = stagesOf(seats);
  return seats.map((seat) => ({
    id: seat.id,
    stage: stages.get(seat.id) ?? 1,
    state: seat.state,
    person: seat.person === null ? null : person(seat.person),
    candidates: (seat.candidates ?? []).map(person),
    weight: seat.weight ?? 1,
    added: seat.added ? { by: person(seat.added.by), when: seat.added.when, to: seat.added.to } : null,
    transferredBy: seat.transferredBy === undefined ? null : person(seat.transferredBy),
    delegations: (seat.delegations ?? []).map(({ by, to }) => ({ by: person(by), to: person(to) })),
    opinions: (seat.opinions ?? []).map(({ by, askedBy, recommends, text, at }) => ({
      by: person(by),
      askedBy: person(askedBy),
      recommends,
      text,
      at,
    })),
    ballot: seat.ballot ? presentBallot(seat.ballot, person) : null,
  }));
}

const presentBallot = (
  { by, onBehalfOf, event, at, terms }: NonNullable<Seat['ballot']>,
  person: (id: string) => JsonObject,
): JsonObject => ({
  by: person(by),
  onBehalfOf: onBehalfOf === undefined ? null : person(onBehalfOf),
  event,
  at,
  terms,
});

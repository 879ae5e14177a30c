import type { Task, TaskDeclaration } from '../task.js';
import { inProgress, isOpen } from './progress.js';
import type { Delegation, Seat } from './seat.js';

/** The seats of a task. One that waits for whichever candidate comes first has its only seat in itself. */
export const seatsOf = ({ seats, assignee, candidates }: Pick<Task, 'seats' | 'assignee' | 'candidates'>) =>
  seats ?? [{ id: '1', state: 'open', person: assignee, candidates } satisfies Seat];

/**
 * Who has a seat now: its holder, whoever he asked for an opinion, or those of the group that it is free for who have no
 * other one of these seats.
 */
export function hasItNow({ state, person, candidates = [], delegations = [] }: Seat, seats: readonly Seat[] = []) {
  if (state === 'withDelegate') return delegations.slice(-1).map(({ to }) => to);
  if (state !== 'open') return [];
  if (person !== null) return [person];
  return candidates.filter((one) => !seats.some((other) => other.person === one && other.state !== 'removed'));
}

/** Whether somebody has it alone whom the assignment gave no seat of his own. */
const isTaken = ({ candidates, added, transferredBy, state }: Seat): boolean =>
  candidates !== undefined || added !== undefined || transferredBy !== undefined || state === 'withDelegate';

/** Whether a seat says no more than candidates and claimant of its task do. */
const isPlain = ({ state, candidates, delegations, opinions, ballot }: Seat): boolean =>
  state === 'open' && candidates !== undefined && !delegations && !opinions && !ballot;

/** The task with these seats, those that can open opened, and with whom it waits for because of them. */
export function withSeats(
  { seats: _, ...task }: Task,
  { decisions: [approval] }: Pick<TaskDeclaration, 'decisions'>,
  given: readonly Seat[],
): Task {
  const seats = inProgress(given, approval);
  const [first, second] = seats;
  if (first && !second && isPlain(first))
    return { ...task, candidates: first.candidates ?? [], assignee: first.person };
  const open = seats.filter(isOpen);
  const candidates = [...new Set(open.flatMap((seat) => hasItNow(seat, seats)))];
  const alone = open.length === 1 && candidates.length === 1 && open.every(isTaken);
  return { ...task, candidates, assignee: (alone && candidates[0]) || null, seats };
}

/** The task with one of its seats changed. */
export const withSeat = (task: Task, declaration: Pick<TaskDeclaration, 'decisions'>, seat: Seat): Task =>
  withSeats(
    task,
    declaration,
    seatsOf(task).map((other) => (other.id === seat.id ? seat : other)),
  );

/** A seat in which these are asked for an opinion, the holder's own again where nobody is. */
export function withDelegations({ delegations: _, ...seat }: Seat, delegations: readonly Delegation[]): Seat {
  return delegations.length === 0 ? seat : { ...seat, delegations };
}

/** Who is to be reminded of a task: those who have it, and whoever waits for the opinion of one of them. */
export const remindedOf = (task: Task): readonly string[] => [
  ...new Set(
    seatsOf(task).flatMap((seat, _, seats) => [
      ...hasItNow(seat, seats),
      ...(seat.state === 'withDelegate' && seat.person !== null ? [seat.person] : []),
    ]),
  ),
];

/** Whom an open task waits for: those who may act on it, and whoever waits for the opinion of one of them. */
export const waitsFor = (task: Task): readonly string[] => [...new Set([...task.candidates, ...remindedOf(task)])];

/** Everybody whom the seats of a task name. */
export function peopleIn(task: Task): readonly string[] {
  if (!task.seats) return task.candidates;
  const people = task.seats.flatMap((seat) => {
    const { state, person, candidates = [], delegations = [] } = seat;
    if (state === 'removed') return [];
    const holder = person === null ? [] : [person];
    return state === 'decided' ? holder : [...holder, ...candidates, ...delegations.map(({ to }) => to)];
  });
  return [...new Set(people)];
}

/** The seat that a person has in a task, or had decided in. */
export const seatOf = (task: Task, person: string): Seat | undefined =>
  seatsOf(task).find((seat) => seat.person === person && seat.state !== 'removed');

/** Those who hold a seat because somebody gave it to them, and not by their office. */
export const heldByAct = ({ seats = [] }: Pick<Task, 'seats'>): readonly string[] =>
  seats.flatMap(({ state, person, added, transferredBy }) =>
    person !== null && state !== 'removed' && (added || transferredBy) ? [person] : [],
  );

/** Those who may remove seats because whoever added them has left. */
export const heirsIn = ({ seats = [] }: Pick<Task, 'seats'>): readonly string[] => [
  ...new Set(seats.flatMap(({ added }) => added?.heir ?? [])),
];

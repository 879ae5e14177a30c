import type { Task } from '../task.js';
import { isUndecided } from './progress.js';
import type { Seat } from './seat.js';
import { seatsOf } from './seats-of.js';

/** The seats of a task that nobody holds and no group is asked for: each is an incident until somebody is found. */
export const vacantSeats = (task: Pick<Task, 'seats' | 'assignee' | 'candidates'>): readonly Seat[] =>
  seatsOf(task).filter(
    (seat: Seat) => isUndecided(seat) && seat.person === null && (seat.candidates ?? []).length === 0,
  );

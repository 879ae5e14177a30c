import type { Calendar, Limit } from './limit.js';
import { laterBy } from './later-by.js';
import type { Timer } from './timer.js';

/** Where an armed timer is moved to. */
export type TimerPlace = Pick<Timer, 'dueAt' | 'pausedFor'>;

/**
 * Where a paused timer is due when it goes on at a moment: as much later as it stood still, measured in the time that
 * its limit counts, by the calendar of now: nobody counts it while it stands still. A pause before the limit starts takes
 * nothing from it; what had lapsed before the pause stays lapsed, and a date of the case stays that date.
 */
export function resumedTimer(timer: Timer, at: string, calendar: Calendar): TimerPlace {
  const { dueAt, pausedAt, pausedFor, isDate } = timer;
  if (isDate || pausedAt === undefined || pausedAt >= dueAt) return placeOf(dueAt, pausedFor);
  const start = calendar.startOf(timer.startsAt);
  const from = start > pausedAt ? start : pausedAt;
  const time = countsWorkingTime(timer.limit)
    ? calendar.workingTimeBetween(from, at)
    : Date.parse(at) - Date.parse(from);
  const stood = Math.max(0, time);
  const all = (pausedFor ?? 0) + stood || undefined;
  return typeof timer.limit === 'number'
    ? placeOf(later(timer, stood, calendar), all)
    : rescheduledTimer({ ...timer, ...(all === undefined ? {} : { pausedFor: all }) }, calendar);
}

/** Where a timer is due by the calendar of now; the time that it stood still before is counted in. */
export function rescheduledTimer(timer: Timer, calendar: Calendar): TimerPlace {
  const { limit, startsAt, pausedFor } = timer;
  if (typeof limit === 'number') return placeOf(timer.dueAt, pausedFor);
  const dueAt = calendar.dueAt(limit, startsAt);
  return placeOf(later({ limit, dueAt }, pausedFor ?? 0, calendar), pausedFor);
}

const later = ({ limit, dueAt }: Pick<Timer, 'limit' | 'dueAt'>, time: number, calendar: Calendar): string =>
  countsWorkingTime(limit) ? calendar.afterWorkingTime(dueAt, time) : laterBy(dueAt, time);

const countsWorkingTime = (limit: Limit | number): boolean =>
  typeof limit !== 'number' && (limit.unit === 'workingHour' || limit.unit === 'workingDay');

const placeOf = (dueAt: string, pausedFor: number | undefined): TimerPlace => ({
  dueAt,
  ...(pausedFor === undefined ? {} : { pausedFor }),
});

import type { Calendar, Timer } from '../../engine/index.js';

/**
 * Whether a due moment was counted over days whose holidays are not published yet, as if they had none: it may move
 * when they are. A date of the case, and what elapses day and night, does not ask for holidays.
 */
export const isProvisional = (timer: Timer | undefined, calendar: Pick<Calendar, 'isKnown'>): boolean =>
  timer !== undefined &&
  !timer.isDate &&
  typeof timer.limit !== 'number' &&
  (timer.limit.unit === 'workingDay' || timer.limit.unit === 'workingHour') &&
  !calendar.isKnown(timer.dueAt);

import { isLimit } from './calendar/limit-rules.js';
import { isObject, type Json, type JsonObject } from './json.js';
import { laterBy } from './later-by.js';
import type { Calendar, Limit } from './limit.js';
import { policyValue } from './policy.js';
import { pinnedPolicy, type ProcessDefinition } from './process-definition.js';
import type { TaskDeclaration } from './task.js';

/** When people are told of the deadline of a task: a parameter of the policy. */
export interface Reminders {
  /** So long before it, in hours or working hours; `null`: not before. Left out where the task is given later than that. */
  readonly before: Limit | null;
  /** So long after the lapse, and after each further reminder. */
  readonly every: Limit;
  /** How often after the lapse, at most; 0: only when it lapses. */
  readonly times: number;
  /** Whether the superiors of those who have the task are told of the lapse, and reminded of it, too. */
  readonly superior: boolean;
}

/** The key under which the policy of every process with deadlines holds how its tasks remind. */
export const remindersKey = 'task.reminders';

/** No manual says how to remind: half a working day before, then once a working day. */
export const defaultReminders: Reminders = {
  before: { amount: 4, unit: 'workingHour' },
  every: { amount: 1, unit: 'workingDay' },
  times: 3,
  superior: true,
};

/** More would only be noise, and no case goes on for ever. */
export const remindersAtMost = 30;

const members = Object.keys(defaultReminders);

/** Whether a value of a policy says how to remind. */
export function isReminders(value: unknown): boolean {
  if (!isObject(value) || Object.keys(value).some((name) => !members.includes(name))) return false;
  const { before, every, times, superior } = value;
  const isLead = before === null || (isLimit(before) && (before.unit === 'hour' || before.unit === 'workingHour'));
  const isCount = typeof times === 'number' && Number.isInteger(times) && times >= 0 && times <= remindersAtMost;
  return isLead && isLimit(every) && isCount && typeof superior === 'boolean';
}

/** How a task reminds in a case, by its pinned policy; `undefined`: not at all. */
export function remindersOf(
  { policy }: ProcessDefinition,
  { reminders = remindersKey }: TaskDeclaration,
  context: JsonObject,
): Reminders | undefined {
  if (reminders === false) return undefined;
  const value: Json | undefined = policyValue(policy, reminders, pinnedPolicy(context));
  return isReminders(value) ? (value as unknown as Reminders) : undefined;
}

const hour = 3_600_000;
const day = 24 * hour;

/** The last moment (RFC 3339) from which so much time is left until another one. */
export function leadBefore({ amount, unit }: Limit, dueAt: string, calendar: Calendar): string {
  const time = Math.round(amount * hour);
  if (unit === 'hour') return laterBy(dueAt, -time);
  // Wider and wider before it, at most as far as a calendar has shut.
  for (let back = day; back < 4_000 * day; back *= 2) {
    const from = laterBy(dueAt, -back);
    const spare = calendar.workingTimeBetween(from, dueAt) - time;
    if (spare >= 0) return calendar.afterWorkingTime(from, spare);
  }
  return laterBy(dueAt, -time);
}

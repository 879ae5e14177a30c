import { isDay } from './fields/day.js';
import type { Json, JsonObject } from './json.js';
import type { Limit } from './limit.js';
import { pinnedPolicy, type ProcessDefinition } from './process-definition.js';
import { policyValue } from './policy.js';
import type { Timer } from './timer.js';
import { valueAt } from './value-at.js';

/**
 * By when, as data: the policy key of a limit that starts now; a limit that starts at a date of the case or stands still
 * in some states; or a date of the case itself. Paths are of the context, for example `request.lastDay`; they hold a day
 * or a moment, or nothing where nothing is due (a manual exempts the case, an optional date is left out, or the clock has
 * stopped for good).
 */
export type DeadlineDeclaration =
  | string
  | {
      readonly limit: string;
      /** Where the limit starts; now, when absent. */
      readonly from?: string;
      /** The states in which it stands still, by their paths below the root: while the case waits for somebody else. */
      readonly while?: readonly string[];
    }
  | { readonly on: string };

/** When something is due, and what that was computed from. */
export type Due = Pick<Timer, 'dueAt' | 'limit' | 'startsAt' | 'isDate'>;

/** A limit and where it starts: a day or a moment. */
export interface StartedLimit {
  /** Of a manual, or in milliseconds. */
  readonly limit: Limit | number;
  readonly startsAt: string;
  /** It is over with that date of the case, whatever happens meanwhile. */
  readonly isDate?: true;
}

/** A day that is a deadline is over at its end, a moment when it comes. */
const thatDay: Limit = { amount: 1, unit: 'day', countStartDay: true };
const thatMoment = 0;

/** The policy key of the limit, where there is one. */
export const limitKeyOf = (deadline: DeadlineDeclaration): string | undefined =>
  typeof deadline === 'string' ? deadline : 'limit' in deadline ? deadline.limit : undefined;

/**
 * The limit that a deadline means in a case; `null` where the case holds no date for it.
 *
 * @param now where a limit starts that names no date of the case
 * @throws Error where policy or context do not hold what it names: a defect of the definition
 */
export function startedLimit(
  definition: ProcessDefinition,
  deadline: DeadlineDeclaration,
  context: JsonObject,
  now: string,
): StartedLimit | null {
  const key = limitKeyOf(deadline);
  const limit = key === undefined ? undefined : limitOf(definition, key, context);
  const path = typeof deadline === 'string' ? undefined : 'on' in deadline ? deadline.on : deadline.from;
  if (path === undefined) return { limit: limit ?? thatMoment, startsAt: now };
  const found = valueAt(context, path.split('.'));
  // Also what a form leaves out: the check finds a path that no case holds.
  if (found === null || found === undefined) return null;
  const startsAt = dateAt(definition, path, found);
  if (limit) return { limit, startsAt };
  return { limit: isDay(startsAt) ? thatDay : thatMoment, startsAt, isDate: true };
}

/** The deadline that an event of `after` (`xstate.after.<delay>.<state>`) stands for; `undefined`: a plain delay. */
export const delayDeclaration = (
  { deadlines = {} }: ProcessDefinition,
  eventType: string,
): DeadlineDeclaration | undefined =>
  Object.entries(deadlines).find(([name]) => eventType.startsWith(`xstate.after.${name}.`))?.[1];

function limitOf(definition: ProcessDefinition, key: string, context: JsonObject): Limit {
  const limit = policyValue(definition.policy, key, pinnedPolicy(context));
  if (limit === undefined)
    throw new Error(`Expected the policy of ${definition.key} to hold '${key}', but it does not.`);
  return limit as unknown as Limit;
}

function dateAt(definition: ProcessDefinition, path: string, found: Json): string {
  if (typeof found === 'string' && !Number.isNaN(Date.parse(found))) return found;
  throw new Error(`Expected the case of ${definition.key} to hold a day or a moment at '${path}', but it does not.`);
}

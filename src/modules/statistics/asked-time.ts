import { ProblemException } from '../http/index.js';
import type { StatisticsQuery } from './statistics-query.dto.js';

const day = 86_400_000;
const daysAsked = 30;
/** How far back may be asked: what a question costs is bounded by what a process does in this time. */
const daysKept = 400;

const earlier = (moment: string, days: number): string => new Date(Date.parse(moment) - days * day).toISOString();

/**
 * The moment and the time of a question, with what is left out.
 *
 * @throws ProblemException `PAYLOAD_INVALID` for what lies ahead, too far back, or ends before it begins
 */
export function askedTime(
  { at: givenAt, from: givenFrom, until: givenUntil }: Pick<StatisticsQuery, 'at' | 'from' | 'until'>,
  now: string,
): { readonly at: string; readonly from: string; readonly until: string } {
  const at = givenAt ?? now;
  const until = givenUntil ?? at;
  const from = givenFrom ?? earlier(until, daysAsked);
  mustBeKept('at', at, now);
  if (givenFrom !== undefined) mustBeKept('from', from, now);
  if (givenUntil !== undefined) mustBeKept('until', until, now);
  if (from > until)
    throw invalid('from', {
      zh: `from 应不晚于 until（${until}），但为 ${from}。`,
      en: `Expected from to be no later than until (${until}), but found ${from}.`,
    });
  return { at, from, until };
}

/** @throws ProblemException `PAYLOAD_INVALID` */
export function mustBeKept(field: string, moment: string, now: string): void {
  const first = earlier(now, daysKept);
  if (moment >= first && moment <= now) return;
  throw invalid(field, {
    zh: `${field} 应在最近 ${daysKept} 天之内（${first} 至 ${now}），但为 ${moment}。`,
    en: `Expected ${field} to lie within the last ${daysKept} days (${first} to ${now}), but found ${moment}.`,
  });
}

function invalid(path: string, message: { readonly zh: string; readonly en: string }): ProblemException {
  const problem = new ProblemException('PAYLOAD_INVALID', message);
  problem.errors = [{ path, rule: 'kept', message }];
  return problem;
}

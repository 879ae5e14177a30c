import type { Logger } from '@nestjs/common';
import type { Language } from '../../engine/index.js';
import { problemBody } from './answer-problem.js';
import { problemOf } from './problem-of.js';
import { ProblemException } from './problem.exception.js';

/** How one of many ended that were asked for at once: what it was answered with, or the problem and its status. */
export type Outcome<Answer> =
  { readonly answer: Answer } | { readonly status: number; readonly replayed: boolean; readonly problem: object };

const unexpected = new ProblemException('UNEXPECTED', {
  zh: '系统出错，已记录。',
  en: 'Something went wrong on our side, and it is logged.',
});

/**
 * Each of many answers for itself.
 *
 * @param path where it would have been asked for alone
 * @param logger hears of what is no answer
 */
export function outcomeOf<Answer>(
  one: PromiseSettledResult<Answer>,
  language: Language,
  path: string,
  logger: Logger,
): Outcome<Answer> {
  if (one.status === 'fulfilled') return { answer: one.value };
  const known = problemOf(one.reason);
  if (!known) logger.error({ err: one.reason as unknown }, 'One of many failed');
  const problem = known ?? unexpected;
  const replayed = problem.headers['idempotency-replayed'] === 'true';
  return { status: problem.status, replayed, problem: problemBody(problem, language, path) };
}

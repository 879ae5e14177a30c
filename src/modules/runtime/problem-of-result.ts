import { DamagedRow, type Rejection } from '../../engine/index.js';
import { damagedProblem, definitionMissingProblem } from '../damage/index.js';
import { inNames, type DirectoryCopy } from '../directory/index.js';
import { payloadProblem, ProblemException, storageProblem } from '../http/index.js';
import { caseNotFound } from '../visibility/index.js';
import type { PipelineResult } from './pipeline/pipeline-command.js';

/**
 * The "no" of a command, as the door answers it.
 *
 * @param directory of whose company it is: a rule may have found people, departments and moments
 */
export function problemOfResult(
  result: Exclude<PipelineResult, { readonly type: 'applied' | 'replayed' }>,
  directory: DirectoryCopy,
): ProblemException {
  switch (result.type) {
    case 'rejected':
      return refusal(result.rejection, directory);
    case 'refusedBefore': {
      const problem = refusal(result.rejection, directory);
      return problem.with({ ...problem.headers, 'idempotency-replayed': 'true' });
    }
    case 'invalid':
      return payloadProblem(result.errors);
    case 'notFound':
      return caseNotFound();
    case 'unreadable':
      return result.reason instanceof DamagedRow
        ? damagedProblem(result.reason)
        : definitionMissingProblem(result.reason);
    case 'keyReused':
      return new ProblemException('IDEMPOTENCY_KEY_REUSED', {
        zh: '该 Idempotency-Key 已用于另一个请求。',
        en: 'Expected the body that this Idempotency-Key was first used with, but found another one.',
      });
    case 'busy':
      return new ProblemException('NOT_READY', {
        zh: '服务器繁忙，请稍后重试。',
        en: 'Expected a shorter queue of commands, but the server is busy; try again soon.',
      });
    case 'unavailable':
      return storageProblem(result.error);
    case 'failed':
      return new ProblemException('UNEXPECTED', {
        zh: '系统出错，已记录，事项未改变。',
        en: 'Something went wrong on our side, and it is logged. The case has not changed.',
      });
  }
}

function refusal({ code, detail, parameters }: Rejection, directory: DirectoryCopy): ProblemException {
  const problem = new ProblemException(code, inNames(directory, detail), parameters);
  const { retryAfterSeconds: seconds } = parameters;
  return typeof seconds === 'number' ? problem.with({ 'retry-after': String(seconds) }) : problem;
}

import type { FieldError } from './field-error.js';
import { ProblemException } from './problem.exception.js';

const mostErrors = 50;
const longestPath = 200;

/** A payload that is refused (422), field by field. */
export function payloadProblem(errors: readonly FieldError[]): ProblemException {
  const problem = new ProblemException('PAYLOAD_INVALID', {
    zh: `内容应符合该请求的规定，但有 ${errors.length} 处不符，见 errors。`,
    en: `Expected content that meets the rules of this request, but found ${errors.length} fault(s): see errors.`,
  });
  problem.errors = errors
    .slice(0, mostErrors)
    .map(({ path, rule, message }) => ({ path: path.slice(0, longestPath), rule, message }));
  return problem;
}

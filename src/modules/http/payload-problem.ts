import type { Language, RejectionParameters } from '../../engine/index.js';
import type { FieldError } from '../forms/index.js';
import { ProblemException } from './problem.exception.js';

const mostErrors = 50;
const longestPath = 200;
const mostNames = 5;

/** A payload that is refused (422), field by field. @param extra further members of the answer, for programs */
export function payloadProblem(errors: readonly FieldError[], extra: RejectionParameters = {}): ProblemException {
  const count = errors.length;
  const [zh, en] = [namesOf(errors, 'zh'), namesOf(errors, 'en')];
  const detail = {
    zh: `内容应符合该请求的规定，但有 ${count} 处不符${zh && `（${zh}）`}，见 errors。`,
    en: `Expected content that meets the rules of this request, but found ${count} fault${count === 1 ? '' : 's'}${en && ` (${en})`}: see errors.`,
  };
  const problem = new ProblemException('PAYLOAD_INVALID', detail, extra);
  problem.errors = errors.slice(0, mostErrors).map((error) => ({ ...error, path: error.path.slice(0, longestPath) }));
  return problem;
}

/** The titles of the first faulty fields, and whether there are others. */
function namesOf(errors: readonly FieldError[], language: Language): string {
  const named = [...new Set(errors.flatMap(({ title }) => title?.[language] ?? []))];
  const others = named.length > mostNames ? { zh: '等', en: ' and others' }[language] : '';
  return named.slice(0, mostNames).join(language === 'zh' ? '、' : ', ') + others;
}

import { ProblemException } from '../http/index.js';

/** The one answer about a case that is not there or not for the caller: nothing tells the two apart. */
export const caseNotFound = (): ProblemException =>
  new ProblemException('NOT_FOUND', {
    zh: '不存在，或您无权查看。',
    en: 'Expected something that is there and that you may see, but found nothing.',
  });

import { ProblemException } from '../../http/index.js';

export const notGivenUp = (): ProblemException =>
  new ProblemException('NOT_FOUND', {
    zh: '应为已放弃的投递或计时器，但没有。',
    en: 'Expected a delivery or a timer that was given up, but there is no such one.',
  });

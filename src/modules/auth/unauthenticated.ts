import { ProblemException } from '../http/index.js';

/** The same for every reason, so that nobody learns which part of a token was wrong. */
export const unauthenticated = (): ProblemException =>
  new ProblemException('UNAUTHENTICATED', {
    zh: '应携带有效的访问令牌（Authorization: Bearer …），但没有，或已失效。',
    en: 'Expected a valid bearer token, but there is none, or it is no longer valid.',
  }).with({ 'www-authenticate': 'Bearer realm="guicheng"' });

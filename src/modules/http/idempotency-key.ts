import type { FastifyRequest } from 'fastify';
import { ProblemException } from './problem.exception.js';

/**
 * The `Idempotency-Key` of a request; `undefined` when it has none.
 *
 * @throws ProblemException `HEADER_INVALID` when it is not 1 to 200 visible ASCII characters
 */
export function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new ProblemException('HEADER_INVALID', {
    zh: 'Idempotency-Key 应为 1 到 200 个可见 ASCII 字符，但不是。',
    en: 'Expected Idempotency-Key to be 1 to 200 visible ASCII characters, but it is not.',
  });
}

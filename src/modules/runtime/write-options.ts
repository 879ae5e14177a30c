import type { FastifyRequest } from 'fastify';
import { idempotencyKeyOf, parseIfMatch } from '../http/index.js';
import type { WriteOptions } from './runtime.service.js';

/** `Idempotency-Key` and `If-Match` of a request. */
export function writeOptions(request: FastifyRequest): WriteOptions {
  const key = idempotencyKeyOf(request);
  const expectedRevisions = parseIfMatch(request.headers['if-match']);
  return {
    ...(key === undefined ? {} : { idempotency: { key, requestHash: request.hash() } }),
    ...(expectedRevisions === undefined ? {} : { expectedRevisions }),
  };
}

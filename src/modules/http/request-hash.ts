import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came, while it is JSON; `null` for a request without one. */
    bodyBytes: Buffer | null;
  }
}

/** SHA-256 of method, path with query, and body, hex: what makes two requests with one `Idempotency-Key` the same. */
export function requestHash(request: FastifyRequest): string {
  const hash = createHash('sha256').update(`${request.method} ${request.url}\n`);
  if (request.bodyBytes) hash.update(request.bodyBytes);
  return hash.digest('hex');
}

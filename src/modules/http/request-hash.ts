import { createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came, while it is JSON; `null` for a request without one. */
    bodyBytes: Buffer | null;
    /** What makes two requests with one `Idempotency-Key` the same. */
    hash(): string;
  }
}

/**
 * HMAC-SHA-256 of method, path with query, and body, hex. It is stored with the answer and bodies hold passwords and
 * personal values, so without the secret of the server nobody can try guesses on it.
 */
export function requestHash(secret: string, { method, url, bodyBytes }: FastifyRequest): string {
  const hash = createHmac('sha256', secret).update(`${method} ${url}\n`);
  if (bodyBytes) hash.update(bodyBytes);
  return hash.digest('hex');
}

import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { cursorInvalid } from './cursor.js';

type Query = Readonly<Record<string, unknown>>;

/** Bytes of the seal: enough that nobody hits upon one. */
const sealBytes = 12;

/**
 * Binds every cursor to the list that gave it: path, filters and order are sealed into it, so that a cursor cannot be
 * made up, and one that is used with another list or other filters is refused instead of skipping or repeating items.
 * Only `limit` may change on the way, and `after` be left out. Lists themselves know nothing of it.
 *
 * @param secret keys the seals; servers that share it take each other's cursors
 */
export function boundCursors(fastify: FastifyInstance, secret: string): void {
  const seal = (key: string, { url, query }: FastifyRequest): string => {
    const { cursor: _cursor, limit: _limit, after: _after, ...filters } = query as Query;
    const [path = ''] = url.split('?', 1);
    const list = JSON.stringify([
      path.toLowerCase(),
      Object.entries(filters).sort(([one], [other]) => (one < other ? -1 : 1)),
      key,
    ]);
    return createHmac('sha256', secret).update(list).digest().subarray(0, sealBytes).toString('base64url');
  };

  fastify.addHook('preValidation', (request, _, done) => {
    const { cursor } = (request.query ?? {}) as { cursor?: unknown };
    if (typeof cursor !== 'string') {
      done();
      return;
    }
    const [key = '', given] = cursor.split('.', 2);
    if (given !== seal(key, request)) {
      done(cursorInvalid());
      return;
    }
    (request.query as { cursor: string }).cursor = key;
    done();
  });

  fastify.addHook('preSerialization', (request, _, payload, done) => {
    if (!isPage(payload)) {
      done(null, payload);
      return;
    }
    const { nextCursor } = payload;
    done(null, { ...payload, nextCursor: `${nextCursor}.${seal(nextCursor, request)}` });
  });
}

const isPage = (payload: unknown): payload is { readonly nextCursor: string } =>
  typeof payload === 'object' && payload !== null && 'nextCursor' in payload && typeof payload.nextCursor === 'string';

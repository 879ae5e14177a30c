import type { FastifyRequest } from 'fastify';
import { ruleSentence } from '../forms/index.js';
import { payloadProblem } from '../http/index.js';

/**
 * Refuses what stands behind the `?` of a route that reads none of it: whoever adds `dryRun=true` where nothing is
 * rehearsed must not have it done instead.
 */
export function refuseQuery(request: FastifyRequest): void {
  if (!request.url.includes('?')) return;
  const names = Object.keys(request.query as object);
  if (names.length === 0) return;
  throw payloadProblem(
    names.map((path) => ({ path, rule: 'whitelistValidation', message: ruleSentence('whitelistValidation') })),
  );
}

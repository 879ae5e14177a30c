import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { answerBrokenHttp } from './answer-broken-http.js';
import { answerProblem } from './answer-problem.js';
import { bodyTransfer } from './body-transfer.js';
import { boundCursors } from './bound-cursors.js';
import { lowerCaseIds } from './lower-case-ids.js';
import { parseJsonBody } from './parse-json-body.js';
import { problemOf } from './problem-of.js';
import { ProblemException } from './problem.exception.js';
import { requestHash } from './request-hash.js';
import { uploads } from './uploads.js';
import { unusedConnections } from './unused-connections.js';

const bodyLimit = 1024 * 1024;
const requestMilliseconds = 30_000;
const timeoutCheckMilliseconds = 5_000;

const unreadablePath = new ProblemException('REQUEST_INVALID', {
  zh: '路径或查询应为有效的编码且不含空字符。',
  en: 'Expected a path and query that are encoded rightly and without the character NUL.',
});

const noSchemas = (): never => {
  throw new Error('Expected no schema of Fastify: forms are checked by their own classes.');
};

/**
 * Fastify as the border of the house: only JSON of at most 1 MiB comes in, and files where a route takes
 * them; every refusal is a problem.
 *
 * @param secret keys the hashes of requests that are kept.
 * @param trustedProxies whose `X-Forwarded-For` says where a request comes from
 */
export function createAdapter(logger: Logger, secret: string, trustedProxies: readonly string[] = []): FastifyAdapter {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    requestTimeout: requestMilliseconds,
    http: { connectionsCheckingInterval: timeoutCheckMilliseconds },
    exposeHeadRoutes: true,
    return503OnClosing: false,
    // Nothing here is Express middleware, and every request would pay for the possibility.
    skipMiddie: true,
    // No route has a schema of Fastify, whose compilers are loaded even so.
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    clientErrorHandler: answerBrokenHttp,
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      answerProblem(problemOf(error) ?? unreadablePath, request, reply),
  });
  const fastify = adapter.getInstance();
  const closeUnused = unusedConnections(fastify.server);
  fastify.addHook('preClose', (done) => {
    closeUnused();
    done();
  });
  bodyTransfer(fastify);
  boundCursors(fastify, secret);
  lowerCaseIds(fastify);
  fastify.decorateRequest('bodyBytes', null);
  fastify.decorateRequest('principal', null);
  fastify.decorateRequest('hash', function (this: FastifyRequest) {
    return requestHash(secret, this);
  });
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes: Buffer, done) => {
    request.bodyBytes = bytes;
    try {
      done(null, parseJsonBody(bytes));
    } catch (error) {
      done(error as ProblemException);
    }
  });
  uploads(fastify);
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
    done(request.url.includes('%00') ? unreadablePath : undefined);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    if (logger.isLevelEnabled('debug')) {
      const { method, routeOptions } = request;
      const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
      logger.debug({ method, route: routeOptions.url, status: reply.statusCode, milliseconds }, 'answered');
    }
    done();
  });
  return adapter;
}

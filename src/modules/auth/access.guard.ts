import { Injectable, NotFoundException } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemException } from '../http/index.js';
import { PersonLimits } from '../limits/index.js';
import { mustComeFromConsole } from './console-header.js';
import type { GuardedRoute } from './route-access.service.js';
import { refuseQuery } from './refuse-query.js';
import { tokenInCookies } from './session-cookie.js';
import { Sessions } from './sessions.service.js';
import { TokenService, type VerifiedToken } from './token.service.js';
import { unauthenticated } from './unauthenticated.js';

/**
 * Denies by default: lets a request through when the route says what it needs and the caller has it. It stands before
 * the body, so that a stranger's is never read.
 */
@Injectable()
export class AccessGuard {
  private readonly needs = new Map<string, GuardedRoute>();

  constructor(
    host: HttpAdapterHost<FastifyAdapter>,
    private readonly tokens: TokenService,
    private readonly sessions: Sessions,
    private readonly limits: PersonLimits,
  ) {
    host.httpAdapter.getInstance().addHook('onRequest', (request, reply, done) => {
      let admitted: Promise<void> | undefined;
      try {
        admitted = this.check(request, reply);
      } catch (error) {
        done(error as Error);
        return;
      }
      // Without a promise nothing waits: most tokens are known already.
      if (admitted) admitted.then(() => done(), done);
      else done();
    });
  }

  /** Tells what the routes need; until then every one of them is closed. */
  stand(routes: readonly GuardedRoute[]): void {
    for (const route of routes) this.needs.set(`${route.method} ${route.path}`, route);
  }

  /** @throws ProblemException, or rejects with one, when the request may not pass */
  private check(request: FastifyRequest, reply: FastifyReply): Promise<void> | undefined {
    if (request.is404) throw new NotFoundException();
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const route = this.needs.get(`${method} ${request.routeOptions.url}`);
    if (route?.access.kind === 'public') return undefined;
    const token = tokenOf(request);
    if (!token || !route) throw unauthenticated();
    if (request.headers.authorization === undefined && method !== 'GET') mustComeFromConsole(request);
    const subject = this.tokens.recall(token);
    if (subject) return this.admit(subject, route, request, reply);
    return this.tokens.verify(token).then((verified) => {
      if (!verified) throw unauthenticated();
      return this.admit(verified, route, request, reply);
    });
  }

  /** Who was deactivated or lost a role loses access at once. */
  private admit(
    token: VerifiedToken,
    { access, load, readsQuery }: GuardedRoute,
    request: FastifyRequest,
    reply: FastifyReply,
  ): undefined {
    const principal = this.sessions.current(token);
    if (!principal) throw unauthenticated();
    if (access.kind === 'role' && !access.anyOf.some((role) => principal.roles.includes(role)))
      throw forbidden(access.anyOf);
    if (!readsQuery) refuseQuery(request);
    const leave = this.limits.enter(principal, load);
    // Whichever comes: the answer is out, or the client has gone.
    reply.raw.once('finish', leave).once('close', leave);
    request.principal = principal;
    return undefined;
  }
}

/** A bearer token, or else the one of the cookie. */
const tokenOf = ({ headers }: FastifyRequest): string | undefined =>
  headers.authorization === undefined
    ? tokenInCookies(headers.cookie)
    : /^Bearer ([\w.~+/-]+=*)$/i.exec(headers.authorization)?.[1];

const forbidden = (anyOf: readonly string[]): ProblemException =>
  new ProblemException(
    'FORBIDDEN',
    {
      zh: `应具有以下角色之一：${anyOf.join('、')}，但您没有。`,
      en: `Expected somebody with one of the roles ${anyOf.join(', ')}, but you have none of them.`,
    },
    { requiredRoles: anyOf },
  );

import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../http/index.js';
import { accessKey, type Access } from './access.js';
import { Sessions } from './sessions.service.js';
import { TokenService, type VerifiedToken } from './token.service.js';
import { unauthenticated } from './unauthenticated.js';

type Handler = ReturnType<ExecutionContext['getHandler']>;

/** Denies by default: lets a request through when the route says what it needs and the caller has it. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly known = new WeakMap<Handler, Access>();

  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenService,
    private readonly sessions: Sessions,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const access = this.accessOf(context);
    if (access?.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token || !access) throw unauthenticated();
    const subject = this.tokens.recall(token);
    if (subject) return this.admit(subject, access, request);
    return this.tokens.verify(token).then((verified) => {
      if (!verified) throw unauthenticated();
      return this.admit(verified, access, request);
    });
  }

  /** Who was deactivated or lost a role loses access at once. */
  private admit(token: VerifiedToken, access: Access, request: FastifyRequest): boolean {
    const principal = this.sessions.current(token);
    if (!principal) throw unauthenticated();
    if (access.kind === 'role' && !access.anyOf.some((role) => principal.roles.includes(role)))
      throw forbidden(access.anyOf);
    request.principal = principal;
    return true;
  }

  private accessOf(context: ExecutionContext): Access | undefined {
    const handler = context.getHandler();
    const known = this.known.get(handler);
    if (known) return known;
    const access = this.reflector.getAllAndOverride<Access | undefined>(accessKey, [handler, context.getClass()]);
    if (access) this.known.set(handler, access);
    return access;
  }
}

const forbidden = (anyOf: readonly string[]): ProblemException =>
  new ProblemException(
    'FORBIDDEN',
    {
      zh: `应具有以下角色之一：${anyOf.join('、')}，但您没有。`,
      en: `Expected somebody with one of the roles ${anyOf.join(', ')}, but you have none of them.`,
    },
    { requiredRoles: anyOf },
  );

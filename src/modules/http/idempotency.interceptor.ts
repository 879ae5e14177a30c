import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import type { EntityManager } from 'typeorm';
import type { Clock, IdempotentAnswer } from '../../engine/index.js';
import { IdempotencyStore, type IdempotencyRequest } from '../../persistence/index.js';
import { CLOCK, UnitOfWork } from '../database/index.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import { ProblemException } from './problem.exception.js';

/** The headers that belong to an answer and are given again with it. */
const kept = ['location', 'etag'] as const;

/**
 * Serves each `Idempotency-Key` of a caller once: the key is taken, the handler runs and its answer is kept in one
 * transaction. A repeat gets that answer; what the handler throws frees the key.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: IdempotencyStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = idempotencyKeyOf(request);
    const { principal } = request;
    if (key === undefined || !principal) return next.handle();
    const { orgId, userId } = principal;
    const claim = { orgId, userId, key, requestHash: request.hash(), createdAt: this.clock.now() };
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.unitOfWork.run((transaction) => this.once(transaction, claim, reply, next)));
  }

  private async once(
    transaction: EntityManager,
    claim: IdempotencyRequest,
    reply: FastifyReply,
    next: CallHandler<unknown>,
  ): Promise<unknown> {
    const first = await this.store.take(transaction, claim);
    if (first) return replay(first, claim, reply);
    const body = await firstValueFrom(next.handle(), { defaultValue: undefined });
    const headers = Object.fromEntries(
      kept.flatMap((name) => (reply.hasHeader(name) ? [[name, reply.getHeader(name)]] : [])),
    );
    await this.store.keep(transaction, {
      ...claim,
      status: reply.statusCode,
      body: JSON.stringify(body) ?? '',
      headers: JSON.stringify(headers),
    });
    return body;
  }
}

function replay(first: IdempotentAnswer, claim: IdempotencyRequest, reply: FastifyReply): unknown {
  if (first.requestHash !== claim.requestHash) throw keyReused();
  void reply
    .code(first.status)
    .headers(JSON.parse(first.headers) as Record<string, string>)
    .header('idempotency-replayed', 'true');
  return first.body === '' ? undefined : (JSON.parse(first.body) as unknown);
}

const keyReused = (): ProblemException =>
  new ProblemException('IDEMPOTENCY_KEY_REUSED', {
    zh: '同一 Idempotency-Key 应用于同一请求，但此键已用于另一请求。',
    en: 'Expected an Idempotency-Key that is new or a repeat of the same request, but it was used for another one.',
  });

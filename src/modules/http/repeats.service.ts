import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../../engine/index.js';
import { IdempotencyStore, type IdempotencyRequest, type IdempotentAnswer } from '../../persistence/index.js';
import { REAL_CLOCK, UnitOfWork } from '../database/index.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import { ProblemException } from './problem.exception.js';

/** The headers that belong to an answer and are given again with it. */
const kept = ['location', 'etag'] as const;

/**
 * Serves each `Idempotency-Key` of a caller once: the key is taken, the work runs and its answer is kept in one
 * transaction. A repeat gets that answer; what the work throws frees the key.
 */
@Injectable()
export class Repeats {
  /** The keys whose work commits by itself and is under way here. */
  private readonly underWay = new Map<string, Promise<unknown>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: IdempotencyStore,
    @Inject(REAL_CLOCK) private readonly clock: Clock,
  ) {}

  /** Without a key the work just runs. @returns what is answered, the first time or again */
  serve<Body>(request: FastifyRequest, reply: FastifyReply, work: () => Promise<Body>): Promise<Body> {
    const key = idempotencyKeyOf(request);
    const { principal } = request;
    if (key === undefined || !principal) return work();
    const { orgId, userId } = principal;
    const claim = { orgId, userId, key, requestHash: request.hash(), createdAt: this.clock.now() };
    return this.unitOfWork.run((transaction) => this.once(transaction, claim, reply, work));
  }

  /**
   * The same for work that commits step by step, so that no transaction holds it: its answer is kept once it is done. A
   * repeat that comes meanwhile waits; after a crash the work runs again, and finds done what it has done.
   */
  async serveStepwise<Body>(request: FastifyRequest, reply: FastifyReply, work: () => Promise<Body>): Promise<Body> {
    const key = idempotencyKeyOf(request);
    const { principal } = request;
    if (key === undefined || !principal) return work();
    const { orgId, userId } = principal;
    const claim = { orgId, userId, key, requestHash: request.hash(), createdAt: this.clock.now() };
    const name = JSON.stringify([orgId, userId, key]);
    const before = this.underWay.get(name) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => this.stepwise(claim, reply, work));
    this.underWay.set(name, mine);
    try {
      return await mine;
    } finally {
      if (this.underWay.get(name) === mine) this.underWay.delete(name);
    }
  }

  private async stepwise<Body>(
    claim: IdempotencyRequest,
    reply: FastifyReply,
    work: () => Promise<Body>,
  ): Promise<Body> {
    const first = await this.store.find(claim.orgId, claim.userId, claim.key);
    if (first) return replay(first, claim, reply) as Body;
    const body = await work();
    return this.unitOfWork.run((transaction) => this.once(transaction, claim, reply, () => Promise.resolve(body)));
  }

  private async once<Body>(
    transaction: EntityManager,
    claim: IdempotencyRequest,
    reply: FastifyReply,
    work: () => Promise<Body>,
  ): Promise<Body> {
    const first = await this.store.claim(transaction, claim);
    if (first) return replay(first, claim, reply) as Body;
    const body = await work();
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
  const [headers, body] = [first.headers, first.body || 'null'].map(parsed);
  if (headers === undefined || body === undefined) throw unreadable();
  void reply
    .code(first.status)
    .headers(headers as Record<string, string>)
    .header('idempotency-replayed', 'true');
  return first.body === '' ? undefined : body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The request was served; what it was answered is lost, and it is not served again. */
const unreadable = (): ProblemException =>
  new ProblemException('DATA_DAMAGED', {
    zh: '该请求已处理，但其首次答复已在数据库中被更改，无法读取。',
    en: 'This request was served before; expected its first answer as it was kept, but somebody has changed it in the database.',
  });

const keyReused = (): ProblemException =>
  new ProblemException('IDEMPOTENCY_KEY_REUSED', {
    zh: '同一 Idempotency-Key 应用于同一请求，但此键已用于另一请求。',
    en: 'Expected an Idempotency-Key that is new or a repeat of the same request, but it was used for another one.',
  });

import { Injectable, Logger } from '@nestjs/common';
import type { Json, Language } from '../../engine/index.js';
import { IdempotencyStore } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { problemBody, problemOf, ProblemException } from '../http/index.js';
import { Runtime, type Answer, type WriteOptions } from '../runtime/index.js';
import type { DecideManyAnswer, DecisionAnswer, DecisionRequest } from './decide-many.dto.js';

/** Many decisions of one person at once: each is a command of its own, all of them come to the pipeline together. */
@Injectable()
export class ManyDecisions {
  private readonly logger = new Logger(ManyDecisions.name);

  constructor(
    private readonly runtime: Runtime,
    private readonly answers: IdempotencyStore,
  ) {}

  /**
   * What came of each, in their order. A decision that is refused keeps none of the others.
   *
   * @throws ProblemException IDEMPOTENCY_KEY_REUSED, before anything is decided
   */
  async decide(
    principal: Principal,
    items: readonly DecisionRequest[],
    { idempotency }: Pick<WriteOptions, 'idempotency'>,
    language: Language,
  ): Promise<DecideManyAnswer> {
    if (idempotency) await this.refuseReused(principal, idempotency);
    const claimOf = (index: number): WriteOptions =>
      idempotency ? { idempotency: { ...idempotency, key: keyOf(idempotency.key, index) } } : {};
    const instances = await this.runtime.instancesOf(
      principal,
      items.map(({ taskId }) => taskId),
    );
    const decided = await Promise.allSettled(
      items.map(({ taskId, event: type, ...more }, index) =>
        this.runtime.send(principal, instances.get(taskId) ?? taskId, { type, taskId, ...more }, claimOf(index)),
      ),
    );
    for (const one of decided)
      if (one.status === 'rejected' && !problemOf(one.reason))
        this.logger.error({ err: one.reason }, 'A decision failed');
    return { items: decided.map((one, index) => answerOf(items[index]?.taskId ?? '', one, language)) };
  }

  /** The first decision has the key of the whole: with another body it must not decide the rest either. */
  private async refuseReused({ orgId, userId }: Principal, claim: NonNullable<WriteOptions['idempotency']>) {
    const first = await this.answers.find(orgId, userId, keyOf(claim.key, 0));
    if (!first || first.requestHash === claim.requestHash) return;
    throw new ProblemException('IDEMPOTENCY_KEY_REUSED', {
      zh: '该 Idempotency-Key 已用于另一个请求。',
      en: 'Expected the body that this Idempotency-Key was first used with, but found another one.',
    });
  }
}

/** The key of each decision; it is longer than a key of a request may be, so that no other request has it. */
const keyOf = (key: string, index: number): string => `${key.padEnd(200)} ${index}`;

const unexpected = new ProblemException('UNEXPECTED', {
  zh: '系统出错，已记录。',
  en: 'Something went wrong on our side, and it is logged.',
});

function answerOf(taskId: string, one: PromiseSettledResult<Answer>, language: Language): DecisionAnswer {
  if (one.status === 'fulfilled') {
    const { status, headers, body } = one.value;
    const replayed = headers['Idempotency-Replayed'] === 'true';
    return { taskId, status, replayed, instance: body as Json & object };
  }
  const problem = problemOf(one.reason) ?? unexpected;
  const replayed = problem.headers['idempotency-replayed'] === 'true';
  const path = `/api/v1/tasks/${taskId}/decide`;
  return { taskId, status: problem.status, replayed, problem: problemBody(problem, language, path) };
}

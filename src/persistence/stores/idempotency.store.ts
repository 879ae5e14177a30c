import type { EntityManager } from 'typeorm';
import type { IdempotentAnswer } from '../batch/batch-write.js';
import type { Database } from '../database.js';
import { IdempotencyKeyEntity } from '../entities/idempotency-key.entity.js';

/** The status of a key whose request is still being served: seen only by the transaction that took the key. */
const pending = 0;

/** How many keys one transaction forgets. */
const portion = 500;

/** A key with the request it stands for. */
export type IdempotencyRequest = Pick<IdempotentAnswer, 'orgId' | 'userId' | 'key' | 'requestHash' | 'createdAt'>;

/** First answers to `Idempotency-Key`, for requests that do not go through the pipeline. */
export class IdempotencyStore {
  constructor(private readonly database: Database) {}

  /**
   * Claims the key for this request; waits for another transaction that is about to.
   *
   * @returns `undefined` when the key was free, else the answer it was used for first
   */
  async claim(transaction: EntityManager, request: IdempotencyRequest): Promise<IdempotentAnswer | undefined> {
    const row = { ...request, status: pending, body: '', headers: '' };
    await transaction.createQueryBuilder().insert().into(IdempotencyKeyEntity).values(row).orIgnore().execute();
    const { orgId, userId, key } = request;
    const found = await transaction.findOneByOrFail(IdempotencyKeyEntity, { orgId, userId, key });
    return found.status === pending ? undefined : found;
  }

  /** What the key was first answered with, where it was. */
  find(orgId: string, userId: string, key: string): Promise<IdempotentAnswer | null> {
    return this.database.reader.getRepository(IdempotencyKeyEntity).findOneBy({ orgId, userId, key });
  }

  /** Keeps the answer under the key that {@link claim} claimed in this transaction. */
  async keep(transaction: EntityManager, answer: IdempotentAnswer): Promise<void> {
    const { orgId, userId, key, status, body, headers } = answer;
    await transaction.update(IdempotencyKeyEntity, { orgId, userId, key }, { status, body, headers });
  }

  /** Removes what is older than a time (RFC 3339), in portions, so that no writer waits for all of it. */
  async forgetBefore(time: string): Promise<void> {
    const { unitOfWork } = this.database;
    let forgotten: number;
    do forgotten = await unitOfWork.run((transaction) => forgetPortion(transaction, time));
    while (forgotten === portion);
  }
}

async function forgetPortion(transaction: EntityManager, time: string): Promise<number> {
  const oldest = `SELECT org_id, user_id, key FROM idempotency_key
    WHERE created_at < :time ORDER BY created_at LIMIT ${portion}`;
  const { affected } = await transaction
    .createQueryBuilder()
    .delete()
    .from(IdempotencyKeyEntity)
    .where(`(org_id, user_id, key) IN (${oldest})`, { time })
    .execute();
  return affected ?? 0;
}

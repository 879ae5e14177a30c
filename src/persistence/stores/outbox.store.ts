import { In, type EntityManager } from 'typeorm';
import { bulkRequest, type BulkExecution } from '../batch/bulk-execution.js';
import { bulkExecutionFor } from '../batch/bulk-execution-for.js';
import { writes } from '../batch/batch-statements.js';
import type { Database } from '../database.js';
import { OutboxEntity } from '../entities/index.js';
import { dueCount, dueRows, type DueRange, type DueTable } from '../lists/due-rows.js';
import { ListReader } from '../lists/list-reader.js';
import { never } from '../never.js';

export type OutboxTopic = OutboxEntity['topic'];

/** What waits to leave the house. */
export interface OutboxRow {
  readonly orgId: string;
  /** The key by which a consumer knows a repeat: the id of the command, or with its topic before it. */
  readonly id: string;
  readonly topic: OutboxTopic;
  readonly instanceId: string;
  /** JSON. */
  readonly payload: string;
  /** How often it has failed. */
  readonly attempts: number;
  readonly createdAt: string;
}

/** What waits to leave the house, as a list shows it. */
export type ListedDelivery = Pick<
  OutboxEntity,
  'id' | 'topic' | 'instanceId' | 'payload' | 'attempts' | 'nextAttemptAt' | 'createdAt'
>;

const listed: DueTable = {
  table: 'outbox',
  index: 'outbox_organisation',
  column: 'next_attempt_at',
  selected: `walked.id AS "id", walked.topic AS "topic", walked.instance_id AS "instanceId",
    walked.payload AS "payload", walked.attempts AS "attempts", walked.next_attempt_at AS "nextAttemptAt",
    walked.created_at AS "createdAt"`,
};

/** The outbox: rows are written with the case, leased, delivered and deleted. All writes run in the caller's transaction. */
export class OutboxStore {
  private readonly execution: BulkExecution;
  private readonly lists: ListReader;

  constructor(private readonly database: Database) {
    this.execution = bulkExecutionFor(database.dialect);
    this.lists = new ListReader(database.reader, database.dialect);
  }

  /** Those of one organisation, by when they are due; those that were given up stand at {@link never}. */
  list(orgId: string, range: DueRange): Promise<readonly ListedDelivery[]> {
    return dueRows(this.lists, listed, orgId, range);
  }

  /** How many of one organisation are due in a range, counted no further than its `limit`. */
  countIn(orgId: string, range: DueRange): Promise<number> {
    return dueCount(this.lists, listed, orgId, range);
  }

  /** What is or becomes due first, of all organisations. */
  async next(): Promise<{ readonly topic: OutboxTopic; readonly nextAttemptAt: string } | undefined> {
    const [first] = await this.database.reader.sql<{ topic: OutboxTopic; nextAttemptAt: string }[]>`
      SELECT topic, next_attempt_at AS "nextAttemptAt" FROM outbox
      WHERE next_attempt_at < ${never} ORDER BY next_attempt_at LIMIT 1`;
    return first;
  }

  /** How many rows wait, of all organisations; at most so many are counted. */
  async count(most: number): Promise<number> {
    const [found] = await this.database.reader.sql<{ count: number | string }[]>`
      SELECT count(*) AS count FROM (SELECT 1 FROM outbox WHERE next_attempt_at < ${never} LIMIT ${most}) AS waiting`;
    return Number(found?.count ?? 0);
  }

  /**
   * Due rows of a topic, oldest first; nobody else gets them until the transaction ends. Rows that another node holds
   * are passed over.
   */
  lease(transaction: EntityManager, topic: OutboxTopic, limit: number, now: string): Promise<readonly OutboxRow[]> {
    return transaction.sql<OutboxRow[]>`
      SELECT org_id AS "orgId", id, topic, instance_id AS "instanceId", payload, attempts, created_at AS "createdAt"
      FROM outbox WHERE next_attempt_at <= ${now} AND topic = ${topic} AND failed = FALSE
      ORDER BY next_attempt_at LIMIT ${limit} ${this.lock()}`;
  }

  /** The rows that are still there; nobody else gets them until the transaction ends. */
  leaseAgain(transaction: EntityManager, rows: readonly OutboxRow[]): Promise<readonly OutboxRow[]> {
    if (rows.length === 0) return Promise.resolve([]);
    return transaction.sql<OutboxRow[]>`
      SELECT org_id AS "orgId", id, topic, instance_id AS "instanceId", payload, attempts, created_at AS "createdAt"
      FROM outbox WHERE org_id IN (${orgIds(rows)}) AND id IN (${ids(rows)}) AND failed = FALSE
      ORDER BY next_attempt_at ${this.lock()}`;
  }

  /** Keeps leased rows from everybody until then, while they are delivered outside of a transaction. */
  async hold(transaction: EntityManager, rows: readonly OutboxRow[], until: string): Promise<void> {
    if (rows.length > 0) await transaction.update(OutboxEntity, these(rows), { nextAttemptAt: until });
  }

  /** Delivered: the rows go. */
  async complete(transaction: EntityManager, rows: readonly OutboxRow[]): Promise<void> {
    const keys = rows.map(({ orgId, id }) => ({ org_id: orgId, id }));
    await this.execution.run(transaction, [bulkRequest(writes.deleteOutbox, keys)]);
  }

  /**
   * Failed: the rows are tried again.
   *
   * @param nextAttemptAt by the number of failures before this one.
   */
  async postpone(
    transaction: EntityManager,
    rows: readonly OutboxRow[],
    nextAttemptAt: readonly string[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const times = nextAttemptAt.map((_, attempts) => `WHEN ${attempts} THEN :time${attempts}`).join(' ');
    await transaction
      .createQueryBuilder()
      .update(OutboxEntity)
      .set({ attempts: () => 'attempts + 1', nextAttemptAt: () => `CASE attempts ${times} END` })
      .where(these(rows))
      .setParameters(Object.fromEntries(nextAttemptAt.map((time, attempts) => [`time${attempts}`, time])))
      .execute();
  }

  /** Failed for good: the rows stay until somebody retries or discards them. */
  async giveUp(transaction: EntityManager, rows: readonly OutboxRow[]): Promise<void> {
    if (rows.length === 0) return;
    await transaction.update(OutboxEntity, these(rows), {
      attempts: () => 'attempts + 1',
      failed: true,
      nextAttemptAt: never,
    });
  }

  /** Makes a row that was given up due again, with all its attempts. @returns whether there was one. */
  async retry(transaction: EntityManager, orgId: string, id: string, now: string): Promise<boolean> {
    const again = { attempts: 0, failed: false, nextAttemptAt: now };
    return (await transaction.update(OutboxEntity, { orgId, id, failed: true }, again)).affected === 1;
  }

  /** Drops a row that was given up. */
  async discard(transaction: EntityManager, orgId: string, id: string): Promise<void> {
    await transaction.delete(OutboxEntity, { orgId, id, failed: true });
  }

  private lock(): () => string {
    return () => (this.database.dialect === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : '');
  }
}

const ids = (rows: readonly OutboxRow[]) => () => rows.map((row) => row.id);

const orgIds = (rows: readonly OutboxRow[]) => () => [...new Set(rows.map((row) => row.orgId))];

const these = (rows: readonly OutboxRow[]) => ({ orgId: In(orgIds(rows)()), id: In(ids(rows)()) });

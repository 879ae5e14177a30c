import type { EntityManager } from 'typeorm';
import { bulkRequest, noResult, type BulkExecution } from '../batch/bulk-execution.js';
import { bulkExecutionFor } from '../batch/bulk-execution-for.js';
import { bulkDelete, bulkUpdate, returning } from '../batch/bulk-statement.js';
import type { Database } from '../database.js';
import { TimerEntity } from '../entities/index.js';
import { dueCount, dueRows, type DueRange, type DueTable } from '../lists/due-rows.js';
import { ListReader } from '../lists/list-reader.js';
import { never } from '../never.js';

/** A timer that is due, as its holder has leased it. */
export type DueTimer = Pick<TimerEntity, 'orgId' | 'id' | 'instanceId' | 'dueAt' | 'epoch' | 'attempts'>;

/** Who leases what. Moments are RFC 3339 UTC with milliseconds; those of the lease are real time. */
export interface TimerLease {
  /** The node. It may lease again what it holds, so it must have nothing of that under way. */
  readonly owner: string;
  /** What is due by now. */
  readonly dueBy: string;
  readonly now: string;
  readonly until: string;
  readonly limit: number;
}

/** A lease, as only its holder knows it. */
export type LeasedTimer = Pick<TimerEntity, 'orgId' | 'id' | 'epoch'>;

/** What became of a leased timer that has not fired. */
export type UnfiredTimer = LeasedTimer & {
  /** When it is looked at again; `null`: it is given up. */
  readonly dueAt: string | null;
  readonly attempts: number;
};

const row = { org_id: 'text', id: 'text' } as const;

const held = { ...row, lease_owner: 'text', epoch: 'integer' } as const;

const lease = bulkUpdate('timer', {
  key: row,
  set: { lease_owner: 'text', lease_until: 'text', epoch: 'integer' },
});

const unfired = {
  ...returning(
    bulkUpdate('timer', {
      key: row,
      expected: { lease_owner: 'text', epoch: 'integer' },
      set: { due_at: 'text', attempts: 'integer', lease_owner: 'text or null', lease_until: 'text or null' },
    }),
    'timer',
    ['id'],
  ),
  name: 'update unfired timer',
};

const stale = { ...bulkDelete('timer', held), name: 'delete stale timer' };

/** A timer as a list of them shows it. */
export type ListedTimer = Pick<TimerEntity, 'id' | 'instanceId' | 'dueAt' | 'attempts'>;

const listed: DueTable = {
  table: 'timer',
  index: 'timer_organisation',
  column: 'due_at',
  selected: `walked.id AS "id", walked.instance_id AS "instanceId", walked.due_at AS "dueAt", walked.attempts AS "attempts"`,
};

/**
 * The timers that are armed: rows are written and deleted with the case. Each is leased before it fires, and the state
 * of its case decides whether it still does. All writes run in the caller's transaction.
 */
export class TimerStore {
  private readonly execution: BulkExecution;
  private readonly lists: ListReader;

  constructor(private readonly database: Database) {
    this.execution = bulkExecutionFor(database.dialect);
    this.lists = new ListReader(database.reader, database.dialect);
  }

  /** Those of one organisation, by when they are due; those that were given up stand at {@link never}. */
  list(orgId: string, range: DueRange): Promise<readonly ListedTimer[]> {
    return dueRows(this.lists, listed, orgId, range);
  }

  /** How many of one organisation are due in a range, counted no further than its `limit`. */
  countIn(orgId: string, range: DueRange): Promise<number> {
    return dueCount(this.lists, listed, orgId, range);
  }

  /** When the first timer of all organisations is or was due. */
  async nextDueAt(): Promise<string | undefined> {
    const [first] = await this.database.reader.sql<{ dueAt: string }[]>`
      SELECT due_at AS "dueAt" FROM timer WHERE due_at < ${never} ORDER BY due_at LIMIT 1`;
    return first?.dueAt;
  }

  /**
   * Leases what is due, in the order in which it is due. A lease ends with its moment; one that ends later than a lease
   * can is left over from a clock that was wrong. What another transaction is leasing is passed over.
   */
  async lease(
    transaction: EntityManager,
    { owner, dueBy, now, until, limit }: TimerLease,
  ): Promise<readonly DueTimer[]> {
    const found = await transaction.sql<DueTimer[]>`
      SELECT org_id AS "orgId", id, instance_id AS "instanceId", due_at AS "dueAt", epoch, attempts
      FROM timer WHERE due_at <= ${dueBy}
        AND (lease_until IS NULL OR lease_until <= ${now} OR lease_until > ${until} OR lease_owner = ${owner})
      ORDER BY due_at LIMIT ${limit} ${() => (this.database.dialect === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : '')}`;
    const leased = found.map((timer) => ({ ...timer, epoch: timer.epoch + 1 }));
    const rows = leased.map(({ orgId, id, epoch }) => ({
      org_id: orgId,
      id,
      lease_owner: owner,
      lease_until: until,
      epoch,
    }));
    await this.execution.run(transaction, [bulkRequest(lease, rows)]);
    return leased;
  }

  /**
   * Ends leases of timers that have not fired. One whose lease somebody else has taken meanwhile is his.
   *
   * @returns the ids of those that were still leased and wait now, or are given up
   */
  async settle(
    transaction: EntityManager,
    owner: string,
    {
      unfired: later,
      stale: gone,
    }: { readonly unfired: readonly UnfiredTimer[]; readonly stale: readonly LeasedTimer[] },
  ): Promise<readonly string[]> {
    const again = later.map(({ orgId, id, epoch, dueAt, attempts }) => ({
      org_id: orgId,
      id,
      expected_lease_owner: owner,
      expected_epoch: epoch,
      due_at: dueAt ?? never,
      attempts,
      lease_owner: null,
      lease_until: null,
    }));
    const dropped = gone.map(({ orgId, id, epoch }) => ({ org_id: orgId, id, lease_owner: owner, epoch }));
    const requests = [bulkRequest(unfired, again), bulkRequest(stale, dropped)];
    const [waiting = noResult] = await this.execution.run(transaction, requests);
    return waiting.rows.map(({ id }) => String(id));
  }

  /** Arms a timer again that was given up, with all its attempts. @returns whether there was one. */
  async retry(transaction: EntityManager, orgId: string, id: string, now: string): Promise<boolean> {
    const again = { attempts: 0, dueAt: now };
    return (await transaction.update(TimerEntity, { orgId, id, dueAt: never }, again)).affected === 1;
  }
}

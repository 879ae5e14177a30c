import { IsNull, LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import type { Database } from '../database.js';
import { DirectoryFollowUpEntity, TaskEntity } from '../entities/index.js';

/** Where a walk through the open tasks stands. */
export interface TaskPlace {
  readonly openedAt: string;
  readonly id: string;
}

const fresh = { walking: 0, done: 0, lastOpenedAt: '', lastTask: '', leaseUntil: null, epoch: 0 };

/** How far open tasks follow the directory: one row an organisation, each change of it a compare-and-set. */
export class DirectoryFollowUpStore {
  constructor(private readonly database: Database) {}

  /** Notes that they are to follow, in the transaction of the change itself. */
  async note(transaction: EntityManager, orgId: string, position: number): Promise<void> {
    const row = { orgId, wanted: position, ...fresh };
    await transaction.createQueryBuilder().insert().into(DirectoryFollowUpEntity).values(row).orIgnore().execute();
    await transaction.update(DirectoryFollowUpEntity, { orgId }, { wanted: position });
  }

  /** Those who have not followed yet; as many rows as there are organisations. */
  async open(): Promise<readonly DirectoryFollowUpEntity[]> {
    const rows = await this.database.reader.getRepository(DirectoryFollowUpEntity).find({ order: { orgId: 'ASC' } });
    return rows.filter(({ wanted, done }) => done < wanted);
  }

  /** Takes a walk that nobody else is on; where none is under way, one for the newest change begins. @returns it */
  async lease(row: DirectoryFollowUpEntity, now: string, until: string): Promise<DirectoryFollowUpEntity | undefined> {
    const { orgId, epoch, walking, done, wanted } = row;
    const begun = walking > done ? {} : { walking: wanted, lastOpenedAt: '', lastTask: '' };
    const taken = { ...begun, leaseUntil: until, epoch: epoch + 1 };
    const free = [
      { orgId, epoch, leaseUntil: IsNull() },
      { orgId, epoch, leaseUntil: LessThanOrEqual(now) },
    ];
    return (await this.changed((transaction) => transaction.update(DirectoryFollowUpEntity, free, taken)))
      ? { ...row, ...taken }
      : undefined;
  }

  /** Notes how far it is, and lets it go. @returns whether it was still held */
  settle(held: DirectoryFollowUpEntity, at: TaskPlace, isDone: boolean): Promise<boolean> {
    const { orgId, epoch, walking } = held;
    const place = {
      lastOpenedAt: at.openedAt,
      lastTask: at.id,
      leaseUntil: null,
      ...(isDone ? { done: walking } : {}),
    };
    return this.changed((transaction) => transaction.update(DirectoryFollowUpEntity, { orgId, epoch }, place));
  }

  /** Open tasks behind a place, in the order in which they were opened: closed ones are never looked at. */
  tasks(
    orgId: string,
    after: TaskPlace,
    limit: number,
  ): Promise<readonly Pick<TaskEntity, 'id' | 'instanceId' | 'openedAt'>[]> {
    const behind = { orgId, status: 'open' } as const;
    return this.database.reader.getRepository(TaskEntity).find({
      select: { id: true, instanceId: true, openedAt: true },
      where: [
        { ...behind, openedAt: MoreThan(after.openedAt) },
        { ...behind, openedAt: after.openedAt, id: MoreThan(after.id) },
      ],
      order: { openedAt: 'ASC', id: 'ASC' },
      take: limit,
    });
  }

  private async changed(
    work: (transaction: EntityManager) => Promise<{ readonly affected?: number | null | undefined }>,
  ): Promise<boolean> {
    return (await this.database.unitOfWork.run(async (transaction) => (await work(transaction)).affected)) === 1;
  }
}

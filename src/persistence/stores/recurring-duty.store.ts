import { IsNull, LessThanOrEqual, type EntityManager } from 'typeorm';
import type { Database } from '../database.js';
import { RecurringDutyEntity } from '../entities/recurring-duty.entity.js';

export type DutyKey = Pick<RecurringDutyEntity, 'orgId' | 'process' | 'name'>;

/** How far recurring duties have been dealt with. Each change is a named compare-and-set. */
export class RecurringDutyStore {
  constructor(private readonly database: Database) {}

  /** Notes duties that are not known yet: what was due before this moment begins nothing. */
  async know(duties: readonly DutyKey[], now: string): Promise<void> {
    if (duties.length === 0) return;
    const values = duties.map((duty) => ({ ...duty, doneUntil: now, leaseUntil: null, epoch: 0 }));
    await this.database.unitOfWork.run((transaction) =>
      transaction.createQueryBuilder().insert().into(RecurringDutyEntity).values(values).orIgnore().execute(),
    );
  }

  /** All of them. There are as many as the definitions declare. */
  all(): Promise<readonly RecurringDutyEntity[]> {
    return this.database.reader.getRepository(RecurringDutyEntity).find();
  }

  /** Takes a duty that nobody holds. @returns whether it was free */
  async lease(duty: RecurringDutyEntity, now: string, until: string): Promise<boolean> {
    const { orgId, process, name, epoch } = duty;
    const key = { orgId, process, name, epoch };
    return this.changed((transaction) =>
      transaction.update(
        RecurringDutyEntity,
        [
          { ...key, leaseUntil: IsNull() },
          { ...key, leaseUntil: LessThanOrEqual(now) },
        ],
        { leaseUntil: until, epoch: epoch + 1 },
      ),
    );
  }

  /** Notes how far it was dealt with, and lets it go. @param duty as it was before it was leased. @returns whether it was still held */
  async settle({ orgId, process, name, epoch }: RecurringDutyEntity, doneUntil: string): Promise<boolean> {
    return this.changed((transaction) =>
      transaction.update(
        RecurringDutyEntity,
        { orgId, process, name, epoch: epoch + 1 },
        { doneUntil, leaseUntil: null },
      ),
    );
  }

  private async changed(
    work: (transaction: EntityManager) => Promise<{ readonly affected?: number | null | undefined }>,
  ): Promise<boolean> {
    return (await this.database.unitOfWork.run(async (transaction) => (await work(transaction)).affected)) === 1;
  }
}

import { In, IsNull, LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import type { Database } from '../database.js';
import { CalendarChangeEntity, CalendarMoveEntity, TimerEntity } from '../entities/index.js';

/** Changes of the calendars, and what they have moved. Each change of a row is a named compare-and-set. */
export class CalendarChangeStore {
  constructor(private readonly database: Database) {}

  /** Notes that open cases are to be counted again, in the transaction of the change itself. */
  async note(transaction: EntityManager, orgId: string, position: number): Promise<void> {
    const change = { orgId, position, lastTimer: '', done: false, leaseUntil: null, epoch: 0 };
    await transaction.insert(CalendarChangeEntity, change);
  }

  /** Those that are not carried out yet, oldest first, so many at the most. */
  open(limit: number): Promise<readonly CalendarChangeEntity[]> {
    return this.changes.find({ where: { done: false }, order: { orgId: 'ASC', position: 'ASC' }, take: limit });
  }

  find(orgId: string, position: number): Promise<CalendarChangeEntity | null> {
    return this.changes.findOneBy({ orgId, position });
  }

  /** Armed timers behind one, by id. */
  timers(orgId: string, after: string, limit: number): Promise<readonly Pick<TimerEntity, 'id' | 'instanceId'>[]> {
    return this.database.reader.getRepository(TimerEntity).find({
      select: { id: true, instanceId: true },
      where: { orgId, id: MoreThan(after) },
      order: { id: 'ASC' },
      take: limit,
    });
  }

  /** Takes a change that nobody holds. @returns whether it was free */
  async lease(change: CalendarChangeEntity, now: string, until: string): Promise<boolean> {
    const { orgId, position, epoch } = change;
    const key = { orgId, position, epoch, done: false };
    const free = [
      { ...key, leaseUntil: IsNull() },
      { ...key, leaseUntil: LessThanOrEqual(now) },
    ];
    return this.changed((transaction) =>
      transaction.update(CalendarChangeEntity, free, { leaseUntil: until, epoch: epoch + 1 }),
    );
  }

  /** Notes how far it was carried out, and lets it go. @param change as it was before it was leased */
  async settle(
    { orgId, position, epoch }: CalendarChangeEntity,
    { lastTimer, done }: Pick<CalendarChangeEntity, 'lastTimer' | 'done'>,
  ): Promise<boolean> {
    return this.changed((transaction) =>
      transaction.update(
        CalendarChangeEntity,
        { orgId, position, epoch: epoch + 1 },
        { lastTimer, done, leaseUntil: null },
      ),
    );
  }

  /** Notes what is about to be moved; what is noted already stays. */
  async expect(moves: readonly CalendarMoveEntity[]): Promise<void> {
    if (moves.length === 0) return;
    const values = moves.map((move) => ({ ...move }));
    await this.database.unitOfWork.run((transaction) =>
      transaction.createQueryBuilder().insert().into(CalendarMoveEntity).values(values).orIgnore().execute(),
    );
  }

  /** Forgets what was not moved after all. */
  async forget(orgId: string, position: number, timerIds: readonly string[]): Promise<void> {
    if (timerIds.length === 0) return;
    await this.database.unitOfWork.run((transaction) =>
      transaction.delete(CalendarMoveEntity, { orgId, position, timerId: In([...timerIds]) }),
    );
  }

  /** What a change has moved, by timer. @param after the timer of the last one already seen */
  moves(orgId: string, position: number, limit: number, after = ''): Promise<readonly CalendarMoveEntity[]> {
    return this.database.reader.getRepository(CalendarMoveEntity).find({
      where: { orgId, position, timerId: MoreThan(after) },
      order: { timerId: 'ASC' },
      take: limit,
    });
  }

  private get changes() {
    return this.database.reader.getRepository(CalendarChangeEntity);
  }

  private async changed(
    work: (transaction: EntityManager) => Promise<{ readonly affected?: number | null | undefined }>,
  ): Promise<boolean> {
    return (await this.database.unitOfWork.run(async (transaction) => (await work(transaction)).affected)) === 1;
  }
}

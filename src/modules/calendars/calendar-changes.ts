import { Injectable } from '@nestjs/common';
import type { Json } from '../../engine/index.js';
import { CalendarChangeStore, UnitOfWork, type OrganisationRecordEntity } from '../../persistence/index.js';
import { OrganisationLog, type NewSetting } from '../organisation-log/index.js';
import { Calendars } from './calendars.js';

/** Changes what cases are counted by: the record, and the order to count the open ones again, in one transaction. */
@Injectable()
export class CalendarChanges {
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly calendars: Calendars,
    private readonly log: OrganisationLog,
    private readonly store: CalendarChangeStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ProblemException VERSION_STALE; then nothing is changed */
  async set<Setting extends Json>(
    setting: NewSetting<Setting>,
    expected: readonly number[] | undefined,
  ): Promise<OrganisationRecordEntity> {
    const row = await this.unitOfWork.run(async (transaction) => {
      const added = await this.log.set(setting, expected);
      await this.store.note(transaction, added.orgId, added.position);
      return added;
    });
    this.calendars.take(row);
    for (const listener of this.listeners) listener();
    return row;
  }

  /** Calls the listener, which must not throw, after each change on this node. @returns what ends this */
  onChanged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

import { Injectable, Logger } from '@nestjs/common';
import type { Json } from '../../engine/index.js';
import { CalendarChangeStore, UnitOfWork, type OrganisationRecordEntity } from '../../persistence/index.js';
import { OrganisationLog, type NewSetting } from '../organisation-log/index.js';
import { Calendars } from './calendars.js';

/** Changes what cases are counted by: the record, and the order to count the open ones again, in one transaction. */
@Injectable()
export class CalendarChanges {
  private readonly logger = new Logger(CalendarChanges.name);
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
    return this.unitOfWork.run(
      async (transaction) => {
        const added = await this.log.set(setting, expected);
        await this.store.note(transaction, added.orgId, added.position);
        return added;
      },
      () => this.follow(setting.orgId),
    );
  }

  /** Takes what is committed, once it is: this may be part of a larger transaction, which may yet fail. */
  private async follow(orgId: string): Promise<void> {
    await this.calendars
      .load(orgId)
      .catch((error: unknown) => this.logger.error({ err: error }, 'Could not take over a change of the calendars'));
    for (const listener of this.listeners) listener();
  }

  /** Calls the listener, which must not throw, after each change on this node. @returns what ends this */
  onChanged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

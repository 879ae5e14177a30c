import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../engine/index.js';
import {
  DirectoryFollowUpStore,
  UnitOfWork,
  type DirectoryChange,
  type DirectoryContents,
} from '../../persistence/index.js';
import { CLOCK } from '../database/index.js';
import { OrganisationLog } from '../organisation-log/index.js';
import { recordsOf } from './directory-records.js';
import { DirectoryService } from './directory.service.js';
import { endedDeputyships } from './ended-deputyships.js';

/** Who changes a directory, and why where he says it. */
export interface ChangedBy {
  readonly orgId: string;
  readonly userId: string;
  readonly reason?: string | undefined;
}

/** Changes a directory with its records in the log of the organisation, and the order to follow it, in one transaction. */
@Injectable()
export class DirectoryChanges {
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly directory: DirectoryService,
    private readonly log: OrganisationLog,
    private readonly unitOfWork: UnitOfWork,
    private readonly followUps: DirectoryFollowUpStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As `DirectoryService.change`; what changes nothing leaves no record. The deputyships of whoever leaves end with him. */
  change<Change extends DirectoryChange>(
    { orgId, userId: actor, reason }: ChangedBy,
    decide: (contents: DirectoryContents) => Change,
  ): Promise<Change> {
    return this.unitOfWork.run(
      async (transaction) => {
        let before: DirectoryContents | undefined;
        const change = await this.directory.change(orgId, (contents) => {
          before = contents;
          return this.withEndedDeputyships(contents, decide(contents), actor);
        });
        const records = before ? recordsOf(before, change) : [];
        if (records.length === 0) return change;
        const because = reason === undefined ? {} : { reason: await this.log.reasonOf(orgId, actor, reason) };
        const added = await this.log.setAll(
          records.map(({ kind, subject, setting }) => {
            return { orgId, kind, subject, actor, reason: '', setting: { ...setting, ...because } };
          }),
        );
        const position = added.at(-1)?.position ?? 0;
        if (change.users ?? change.departments ?? change.members)
          await this.followUps.note(transaction, orgId, position);
        return change;
      },
      () => this.tell(),
    );
  }

  /** Calls the listener, which must not throw, after each change on this node. @returns what ends this */
  onChanged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private withEndedDeputyships<Change extends DirectoryChange>(
    contents: DirectoryContents,
    change: Change,
    by: string,
  ): Change {
    const ended = endedDeputyships(contents, change, { at: this.clock.now(), by });
    return ended.length === 0 ? change : { ...change, delegations: [...(change.delegations ?? []), ...ended] };
  }

  private tell(): Promise<void> {
    for (const listener of this.listeners) listener();
    return Promise.resolve();
  }
}

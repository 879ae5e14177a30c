import { Injectable } from '@nestjs/common';
import { UnitOfWork, type DirectoryChange, type DirectoryContents } from '../../persistence/index.js';
import { OrganisationLog } from '../organisation-log/index.js';
import { recordsOf } from './directory-records.js';
import { DirectoryService } from './directory.service.js';

/** Who changes a directory, and why where he says it. */
export interface ChangedBy {
  readonly orgId: string;
  readonly userId: string;
  readonly reason?: string | undefined;
}

/** Changes a directory with its records in the log of the organisation, in one transaction. */
@Injectable()
export class DirectoryChanges {
  constructor(
    private readonly directory: DirectoryService,
    private readonly log: OrganisationLog,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** As `DirectoryService.change`; what changes nothing leaves no record. */
  change<Change extends DirectoryChange>(
    { orgId, userId: actor, reason }: ChangedBy,
    decide: (contents: DirectoryContents) => Change,
  ): Promise<Change> {
    return this.unitOfWork.run(async () => {
      let before: DirectoryContents | undefined;
      const change = await this.directory.change(orgId, (contents) => decide((before = contents)));
      const records = before ? recordsOf(before, change) : [];
      if (records.length === 0) return change;
      const because = reason === undefined ? {} : { reason: await this.log.reasonOf(orgId, actor, reason) };
      await this.log.setAll(
        records.map(({ kind, subject, setting }) => {
          return { orgId, kind, subject, actor, reason: '', setting: { ...setting, ...because } };
        }),
      );
      return change;
    });
  }
}

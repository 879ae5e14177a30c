import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor, type Json, type JsonObject } from '../../engine/index.js';
import { UnitOfWork } from '../../persistence/index.js';
import { DirectoryChanges, withoutPerson } from '../directory/index.js';
import { ProblemException } from '../http/index.js';
import { OrganisationLog } from '../organisation-log/index.js';
import { ServiceFailed, ServiceProviders, type ServiceProvider, type ServiceRun } from '../services/index.js';

/** Provides `deactivatePerson`: a case in which somebody leaves the company deactivates him as one of its steps. */
@Injectable()
export class LeavingProvider implements ServiceProvider, OnModuleInit {
  readonly service = 'deactivatePerson';

  constructor(
    private readonly providers: ServiceProviders,
    private readonly changes: DirectoryChanges,
    private readonly log: OrganisationLog,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.providers.register(this);
  }

  async run(input: JsonObject, { orgId, runId, instanceId }: ServiceRun): Promise<Json> {
    const person = String(input['person'] ?? '');
    try {
      return { person, left: await this.leave(orgId, person, runId, instanceId) };
    } catch (error) {
      if (error instanceof ProblemException) throw new ServiceFailed({ code: error.code, ...error.detail });
      throw error;
    }
  }

  /** Once a run: the record of the run and the change stand in one transaction. @returns whether he has left now */
  private leave(orgId: string, person: string, runId: string, instanceId: string): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const setting = { before: null, after: { person, instanceId } };
      const about = { orgId, kind: 'personLeft', subject: runId, actor: systemActor, reason: '' } as const;
      const [first] = await this.log.setOnce([{ ...about, setting }]);
      if (!first) return true;
      const { users } = await this.changes.change({ orgId, userId: systemActor }, (contents) => {
        const left = withoutPerson(person, contents);
        return { users: left ? [left] : [] };
      });
      return users.length > 0;
    });
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { superiors, systemActor, type Json, type JsonObject } from '../../engine/index.js';
import { UnitOfWork } from '../../persistence/index.js';
import { DirectoryChanges, DirectoryService, withoutPerson } from '../directory/index.js';
import { ProblemException } from '../http/index.js';
import { OrganisationLog } from '../organisation-log/index.js';
import { ServiceFailed, ServiceProviders, type ServiceProvider, type ServiceRun } from '../services/index.js';
import { HandOver } from './hand-over.service.js';

/**
 * Provides `deactivatePerson`: a case in which somebody leaves the company deactivates him as one of its steps. What he
 * holds is handed over first, while it is still his; what opens for him in between follows the directory.
 */
@Injectable()
export class LeavingProvider implements ServiceProvider, OnModuleInit {
  readonly service = 'deactivatePerson';

  constructor(
    private readonly providers: ServiceProviders,
    private readonly directory: DirectoryService,
    private readonly changes: DirectoryChanges,
    private readonly handOver: HandOver,
    private readonly log: OrganisationLog,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.providers.register(this);
  }

  async run(input: JsonObject, run: ServiceRun): Promise<Json> {
    const { orgId, runId } = run;
    const person = String(input['person'] ?? '');
    const successor = typeof input['successor'] === 'string' ? input['successor'] : null;
    const [done] = await this.log.page({ orgId, kind: 'personLeft', subject: runId }, 1);
    if (done) return { person, left: true };
    await this.refuse(orgId, person);
    await this.handAllOver(person, successor, run);
    try {
      return { person, left: await this.leave(person, successor, run) };
    } catch (error) {
      throw asFailure(error);
    }
  }

  /** Nothing of somebody is handed over who cannot leave. */
  private async refuse(orgId: string, person: string): Promise<void> {
    try {
      await this.changes.change({ orgId, userId: systemActor }, (contents) => {
        withoutPerson(person, contents);
        return {};
      });
    } catch (error) {
      throw asFailure(error);
    }
  }

  private async handAllOver(
    from: string,
    successor: string | null,
    { orgId, instanceId, signal }: ServiceRun,
  ): Promise<void> {
    const copy = await this.directory.current(orgId);
    const takers = [...(successor === null ? [] : [successor]), ...superiors(from, copy).slice(0, 1)];
    const frees = successor === null;
    const order = { orgId, from, takers, frees, actor: systemActor, causationId: `leaving ${instanceId}` };
    let cursor: string | undefined;
    do {
      const { nextCursor } = await this.handOver.portionOf(order, cursor);
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined && !signal.aborted);
    signal.throwIfAborted();
  }

  /** Once a run: the record of the run and the change stand in one transaction. @returns whether he has left now */
  private leave(person: string, successor: string | null, { orgId, runId, instanceId }: ServiceRun): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const setting = { before: null, after: { person, successor, instanceId } };
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

/** A "no" of the directory is the answer of the service; anything else is tried again. */
const asFailure = (error: unknown): unknown =>
  error instanceof ProblemException ? new ServiceFailed({ code: error.code, ...error.detail }) : error;

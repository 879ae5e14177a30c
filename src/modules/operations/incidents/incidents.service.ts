import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../engine/index.js';
import { IncidentStore, OutboxStore, TimerStore, UnitOfWork, type IncidentEntity } from '../../../persistence/index.js';
import type { Principal } from '../../access/index.js';
import { CLOCK } from '../../database/index.js';
import { DirectoryService } from '../../directory/index.js';
import { OutboxWorker } from '../../effects/index.js';
import { decodeCursor, pageOf, payloadProblem, ProblemException, type Page } from '../../http/index.js';
import { OrganisationLog } from '../../organisation-log/index.js';
import { TimerSweeper } from '../../timers/index.js';
import { incidentAnswer, resolvedDetail } from './incident-answer.js';
import type { IncidentAnswer, IncidentResolution } from './incident.dto.js';
import type { IncidentQuery } from './incident-query.dto.js';

/** What needs an administrator, and what he does about it. */
@Injectable()
export class IncidentsService {
  constructor(
    private readonly incidents: IncidentStore,
    private readonly outbox: OutboxStore,
    private readonly timers: TimerStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly worker: OutboxWorker,
    private readonly sweeper: TimerSweeper,
    private readonly directory: DirectoryService,
    private readonly log: OrganisationLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(orgId: string, { cursor, ...query }: IncidentQuery): Promise<Page<IncidentAnswer>> {
    const [before] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const found = await this.found(orgId, { ...query, ...(before === undefined ? {} : { before }) });
    const { items, nextCursor } = pageOf(found, query.limit, ({ id }) => [id]);
    return { items: items.map((incident) => this.answer(incident)), nextCursor };
  }

  private found(
    orgId: string,
    { limit, status, kind, cause, before }: Omit<IncidentQuery, 'cursor'> & { readonly before?: string },
  ): Promise<readonly IncidentEntity[]> {
    const page = { limit: limit + 1, ...(before === undefined ? {} : { before }) };
    if (cause === undefined)
      return this.incidents.list(orgId, {
        ...page,
        ...(status === undefined ? {} : { status }),
        ...(kind === undefined ? {} : { kind }),
      });
    // Causes are told apart among the open ones, and each is of one kind.
    const never = status === 'resolved' || (kind !== undefined && !cause.startsWith(`${kind}:`));
    return never ? Promise.resolve([]) : this.incidents.ofCause(orgId, { ...page, cause });
  }

  /** @throws ProblemException `NOT_FOUND` */
  async get(orgId: string, id: string): Promise<IncidentAnswer> {
    return this.answer(await this.find(orgId, id));
  }

  /**
   * Makes a delivery or a timer that was given up due again and resolves the incident at once: if it fails again as
   * often, that is a new incident.
   *
   * @throws ProblemException `NOT_FOUND`, or `CONFLICT` when it is resolved or there is nothing to do again any more
   */
  async retry(principal: Principal, id: string): Promise<IncidentAnswer> {
    const incident = await this.find(principal.orgId, id);
    const answer = await this.end(incident, principal, { act: 'retried', note: null }, async (transaction) => {
      if (!(await this.isDueAgain(transaction, incident))) throw nothingToRetry();
    });
    this.worker.wake();
    this.sweeper.wake();
    return answer;
  }

  private async isDueAgain(transaction: EntityManager, { orgId, outboxId, timerId }: IncidentEntity): Promise<boolean> {
    const now = this.clock.now();
    if (outboxId !== null) return this.outbox.retry(transaction, orgId, outboxId, now);
    return timerId !== null && this.timers.retry(transaction, orgId, timerId, now);
  }

  /**
   * Notes that somebody has dealt with it by hand; what could not be delivered is dropped.
   *
   * @throws ProblemException `NOT_FOUND`, or `CONFLICT` when it is resolved
   */
  async resolve(principal: Principal, id: string, note: string): Promise<IncidentAnswer> {
    const incident = await this.find(principal.orgId, id);
    return this.end(incident, principal, { act: 'resolved', note }, async (transaction) => {
      if (incident.outboxId !== null) await this.outbox.discard(transaction, incident.orgId, incident.outboxId);
    });
  }

  /**
   * Says which administrator deals with it.
   *
   * @throws ProblemException `NOT_FOUND`, `PAYLOAD_INVALID` when he is no administrator, `CONFLICT` when it is resolved
   */
  async assign({ orgId, userId: actor }: Principal, id: string, named: string | null): Promise<IncidentAnswer> {
    const incident = await this.find(orgId, id);
    const copy = this.directory.copy(orgId);
    const assigneeId = copy.idNamed(named);
    if (assigneeId !== null && !copy.rolesOf(assigneeId).includes('Administrator')) throw noAdministrator();
    return this.unitOfWork.run(async (transaction) => {
      const assigned = { ...incident, assigneeId };
      if (!(await this.incidents.assign(transaction, assigned))) throw alreadyResolved();
      const setting = { before: incident.assigneeId, after: assigneeId };
      await this.log.set({ orgId, kind: 'incidentAssigned', subject: id, actor, reason: '', setting });
      return this.answer(assigned);
    });
  }

  private end(
    incident: IncidentEntity,
    { userId }: Principal,
    resolution: IncidentResolution,
    work: (transaction: EntityManager) => Promise<void>,
  ): Promise<IncidentAnswer> {
    return this.unitOfWork.run(async (transaction) => {
      const detail = resolvedDetail(incident, resolution);
      const resolved = { ...incident, detail, resolvedBy: userId, resolvedAt: this.clock.now() };
      if (incident.status !== 'open' || !(await this.incidents.resolve(transaction, resolved))) throw alreadyResolved();
      await work(transaction);
      await this.note(incident, userId, resolution);
      return this.answer({ ...resolved, status: 'resolved' });
    });
  }

  private async note({ orgId, id }: IncidentEntity, actor: string, { act, note }: IncidentResolution): Promise<void> {
    const because = note === null ? {} : { reason: await this.log.reasonOf(orgId, actor, note) };
    const setting = { before: 'open', after: act, ...because };
    await this.log.set({ orgId, kind: 'incidentEnded', subject: id, actor, reason: '', setting });
  }

  private async find(orgId: string, id: string): Promise<IncidentEntity> {
    const incident = await this.incidents.find(orgId, id);
    if (!incident)
      throw new ProblemException('NOT_FOUND', {
        zh: '应为已记录的事件，但没有此事件。',
        en: 'Expected an incident that was raised, but there is no such incident.',
      });
    return incident;
  }

  private answer(incident: IncidentEntity): IncidentAnswer {
    return incidentAnswer(incident, (userId) => this.directory.personName(incident.orgId, userId));
  }
}

const alreadyResolved = (): ProblemException =>
  new ProblemException('CONFLICT', {
    zh: '应为未处理的事件，但已处理。',
    en: 'Expected an open incident, but it is resolved.',
  });

const nothingToRetry = (): ProblemException =>
  new ProblemException('CONFLICT', {
    zh: '应有可重新投递或触发的内容，但没有。',
    en: 'Expected something that can be delivered or fired again, but there is nothing.',
  });

const noAdministrator = (): ProblemException =>
  payloadProblem([
    {
      path: 'to',
      rule: 'role',
      message: { zh: '应为系统管理员的用户标识。', en: 'Expected the id of an administrator, but found another one.' },
    },
  ]);

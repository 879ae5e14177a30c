import { Injectable } from '@nestjs/common';
import { superiors, type Language } from '../../engine/index.js';
import { UnitOfWork } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { DirectoryService, noSuchUser } from '../directory/index.js';
import { payloadProblem, problemBody } from '../http/index.js';
import { OrganisationLog } from '../organisation-log/index.js';
import type { HandOverAnswer, HandOverRequest, HandedOverAnswer } from './hand-over.dto.js';
import { HandOver } from './hand-over.service.js';
import type { HandedOver, HandOverOrder } from './handed-over.js';

/** What administrators hand over of somebody, with a record in the log of the organisation ahead of it. */
@Injectable()
export class HandOverRequests {
  constructor(
    private readonly handOver: HandOver,
    private readonly directory: DirectoryService,
    private readonly log: OrganisationLog,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ProblemException NOT_FOUND, PAYLOAD_INVALID where the person named is not there */
  async carryOut(
    { orgId, userId: actor }: Principal,
    from: string,
    { to: named, reason, tasks, cursor }: HandOverRequest,
    language: Language,
  ): Promise<HandOverAnswer> {
    const copy = await this.directory.current(orgId);
    if (!copy.user(from)) throw noSuchUser();
    const to = named === undefined ? undefined : copy.activePerson(named);
    if (named !== undefined && (to === undefined || to === from)) throw cannotTakeOver();
    const takers = to === undefined ? superiors(from, copy).slice(0, 1) : [to];
    const order: HandOverOrder = { orgId, from, takers, frees: to === undefined, actor, reason };
    await this.unitOfWork.run(async () => {
      const after = { to: to ?? null, tasks: tasks ?? null };
      const setting = { before: null, after, reason: await this.log.reasonOf(orgId, actor, reason) };
      await this.log.set({ orgId, kind: 'handedOver', subject: from, actor, reason: '', setting });
    });
    const page = tasks
      ? { items: await this.handOver.named(order, tasks), nextCursor: null }
      : await this.handOver.portionOf(order, cursor);
    const path = `/api/v1/users/${from}/hand-over`;
    const items = page.items.map((one) => this.answer(orgId, one, language, path));
    return { items, nextCursor: page.nextCursor };
  }

  private answer(
    orgId: string,
    { to, title, problem, ...one }: HandedOver,
    language: Language,
    path: string,
  ): HandedOverAnswer {
    return {
      ...one,
      title: title && { ...title },
      to: to === null ? null : { id: to, name: this.directory.personName(orgId, to) },
      problem: problem && problemBody(problem, language, path),
    };
  }
}

const cannotTakeOver = () =>
  payloadProblem([
    {
      path: 'to',
      rule: 'isPerson',
      message: {
        zh: '接手人须为另一位在岗人员的编号或用户名。',
        en: 'Expected the id or the username of another person who is there.',
      },
    },
  ]);

import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../engine/index.js';
import { CaseCopyStore, UnitOfWork, type CaseCopyEntity } from '../../persistence/index.js';
import { seesEverything, type Principal } from '../access/index.js';
import { CLOCK } from '../database/index.js';
import { DirectoryService } from '../directory/index.js';
import { decodeCursor, pageOf, payloadProblem, type ListQuery, type Page, type PersonAnswer } from '../http/index.js';
import { CaseVisibility } from '../visibility/index.js';
import type { ReceiptAnswer } from './copy.dto.js';

/** Who got a copy of a case, and who has seen how much of it. */
@Injectable()
export class Copies {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly copies: CaseCopyStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DirectoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The copies that he has sent himself, oldest first; who watches over the house is shown all. */
  async receipts(principal: Principal, instanceId: string, query: ListQuery): Promise<Page<ReceiptAnswer>> {
    const { orgId, userId } = principal;
    await this.visibility.find(principal, instanceId);
    const { limit, cursor } = query;
    const [id = '', person = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    const found = await this.copies.ofCase(orgId, instanceId, {
      limit: limit + 1,
      ...(cursor === undefined ? {} : { after: { id, userId: person } }),
      ...(seesEverything(principal) ? {} : { sentBy: userId }),
    });
    const { items, nextCursor } = pageOf(found, limit, (copy) => [copy.id, copy.userId]);
    return { items: items.map((copy) => this.receipt(copy)), nextCursor };
  }

  /** @throws ProblemException NOT_FOUND; PAYLOAD_INVALID for a position that the case does not have yet */
  async see(principal: Principal, instanceId: string, position: number): Promise<void> {
    const { orgId, userId } = principal;
    const { columns } = await this.visibility.find(principal, instanceId);
    if (position > columns.position) {
      throw payloadProblem([
        {
          path: 'position',
          rule: 'range',
          message: {
            zh: `位置应在 1 到 ${columns.position} 之间，收到的是 ${position}。`,
            en: `Expected a position from 1 to ${columns.position}, but found ${position}.`,
          },
        },
      ]);
    }
    const seen = { orgId, userId, instanceId, position, at: this.clock.now() };
    await this.unitOfWork.run((transaction) => this.copies.markSeen(transaction, seen));
  }

  private receipt({ orgId, id, userId, taskId, sentBy, sentAt, readAt }: CaseCopyEntity): ReceiptAnswer {
    const person = (one: string): PersonAnswer => ({ id: one, name: this.directory.personName(orgId, one) });
    return { id, user: person(userId), taskId, by: person(sentBy), at: sentAt, readAt };
  }
}

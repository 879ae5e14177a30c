import { Injectable } from '@nestjs/common';
import type { Json } from '../../engine/index.js';
import { CaseCopyStore, InstanceStore, type CaseCopyEntity, type CopiedCase } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryService, presentDescription } from '../directory/index.js';
import { decodeCursor, pageOf, type ListQuery, type Page, type PersonAnswer } from '../http/index.js';
import { Looks, type Looked } from '../runtime/index.js';
import { VaultService } from '../vault/index.js';
import { starterOf } from './starter-of.js';
import type { TaskAnswer } from './task.dto.js';

/** 抄送我的: the cases that were copied to a person, in the form of an inbox. */
@Injectable()
export class CopyInbox {
  constructor(
    private readonly copies: CaseCopyStore,
    private readonly instances: InstanceStore,
    private readonly definitions: DefinitionRegistry,
    private readonly directory: DirectoryService,
    private readonly vault: VaultService,
    private readonly looks: Looks,
  ) {}

  /** Newest first. */
  async list(principal: Principal, { limit, cursor }: ListQuery): Promise<Page<TaskAnswer>> {
    const { orgId, userId } = principal;
    const [last] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const found = await this.copies.to(orgId, userId, {
      limit: limit + 1,
      ...(last === undefined ? {} : { last }),
    });
    const { items, nextCursor } = pageOf(found, limit, ({ id }) => [id]);
    const cases = await this.instances.named(orgId, [...new Set(items.map(({ instanceId }) => instanceId))]);
    const looked = await this.looks.at(
      principal,
      [...cases].map(([id, { position }]) => ({ id, position })),
    );
    const answers = items.flatMap((copy) => {
      const kase = cases.get(copy.instanceId);
      return kase ? [{ ...this.answer(copy, kase), ...looked(copy.instanceId) }] : [];
    });
    const revealed = await this.vault.reveal(orgId, answers as unknown as Json[], principal);
    return { items: revealed as unknown as TaskAnswer[], nextCursor };
  }

  private answer(copy: CaseCopyEntity, kase: CopiedCase): Omit<TaskAnswer, keyof Looked> {
    const { orgId, id, instanceId, sentBy, sentAt, readAt } = copy;
    const { definitionKey: key, definitionVersion: version, number, description } = kase;
    const definition = this.definitions.find(key, version);
    const person = (userId: string): PersonAnswer => ({ id: userId, name: this.directory.personName(orgId, userId) });
    return {
      id,
      key: 'cc',
      title: { zh: '抄送', en: 'Copy' },
      clause: null,
      instanceId,
      instanceNumber: number,
      ...presentDescription(this.directory.copy(orgId), description),
      definition: { key, version, title: definition?.title ?? { zh: key, en: key } },
      status: 'cc',
      onBehalfOf: null,
      assignee: null,
      candidates: [],
      seats: [],
      openedAt: sentAt,
      dueAt: null,
      overdue: false,
      closedAt: null,
      decision: null,
      startedBy: starterOf(this.directory.copy(orgId), kase.startedBy),
      revision: kase.revision,
      decisions: [],
      sentBy: person(sentBy),
      readAt,
      ...(definition ? {} : { definitionMissing: true as const }),
    };
  }
}

import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseDescription, Clock, Json } from '../../engine/index.js';
import { InstanceStore, NotificationStore, UnitOfWork, type NotificationEntity } from '../../persistence/index.js';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { CLOCK } from '../database/index.js';
import { DirectoryService, presentDescription, type PresentedDescription } from '../directory/index.js';
import {
  ApiPage,
  Idempotent,
  decodeCursor,
  pageOf,
  ProblemException,
  type Page,
  type PersonAnswer,
} from '../http/index.js';
import { VaultService } from '../vault/index.js';
import { NotificationAnswer } from './notification.dto.js';
import { NotificationQuery } from './notification-query.dto.js';

/** Your messages. */
@ApiTags('notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly instances: InstanceStore,
    private readonly directory: DirectoryService,
    private readonly vault: VaultService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Your notifications, newest first. */
  @Get()
  @ApiPage(NotificationAnswer)
  @SignedIn()
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() { limit, cursor, unread }: NotificationQuery,
  ): Promise<Page<NotificationAnswer>> {
    const { orgId, userId } = principal;
    const [before] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const found = await this.notifications.list(orgId, userId, {
      limit: limit + 1,
      unread: unread === 'true',
      ...(before === undefined ? {} : { before }),
    });
    const { items, nextCursor } = pageOf(found, limit, ({ id }) => [id]);
    const ids = items.map(({ instanceId }) => instanceId);
    const descriptions = await this.instances.descriptions(orgId, ids);
    const copy = this.directory.copy(orgId);
    const now = this.clock.now();
    const answers = items.map((one) => {
      const { onBehalfOf } = one;
      const found = descriptions.get(one.instanceId);
      // A deputy is told what becomes of a case as long as he is that.
      const isHis =
        found && (onBehalfOf === null || copy.principalsOf(userId, found.definitionKey, now).includes(onBehalfOf));
      const principalOf =
        onBehalfOf === null ? null : { id: onBehalfOf, name: copy.user(onBehalfOf)?.name ?? onBehalfOf };
      return answerOf(one, presentDescription(copy, isHis ? found : nothing), principalOf);
    });
    const revealed = await this.vault.reveal(orgId, answers as unknown as Json[], principal);
    return { items: revealed as unknown as NotificationAnswer[], nextCursor };
  }

  /** Marks one as read; one that was read before keeps its time. */
  @Post(':id/read')
  @Idempotent()
  @HttpCode(204)
  @SignedIn()
  async read(@CurrentPrincipal() { orgId, userId }: Principal, @Param('id') id: string): Promise<void> {
    const found = await this.unitOfWork.run((transaction) =>
      this.notifications.markRead(transaction, orgId, userId, id, this.clock.now()),
    );
    if (!found)
      throw new ProblemException('NOT_FOUND', {
        zh: '应为您的通知，但没有这条通知。',
        en: 'Expected a notification of yours, but there is no such notification.',
      });
  }

  /** Marks all of yours as read. */
  @Post('read-all')
  @Idempotent()
  @HttpCode(204)
  @SignedIn()
  async readAll(@CurrentPrincipal() { orgId, userId }: Principal): Promise<void> {
    await this.unitOfWork.run((transaction) =>
      this.notifications.markAllRead(transaction, orgId, userId, this.clock.now()),
    );
  }
}

const nothing: CaseDescription = { subject: { zh: '', en: '' }, summary: [] };

const answerOf = (
  { id, titleZh, titleEn, instanceId, taskId, createdAt, readAt, withdrawnAt }: NotificationEntity,
  { subject, summary }: PresentedDescription,
  onBehalfOf: PersonAnswer | null,
) =>
  ({
    id,
    title: { zh: titleZh, en: titleEn },
    instanceId,
    subject,
    summary,
    taskId,
    createdAt,
    readAt,
    onBehalfOf,
    withdrawnAt,
  }) satisfies NotificationAnswer;

import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { isObject, type Json, type JsonObject, type LocalizedText } from '../../../engine/index.js';
import { IncidentStore, never, OutboxStore, type ListedDelivery } from '../../../persistence/index.js';
import { CurrentPrincipal, RequiresRole, type Principal } from '../../access/index.js';
import { CaseNames } from '../../history/index.js';
import { ApiPage, decodeCursor, Idempotent, pageOf, type Page } from '../../http/index.js';
import { IncidentAnswer, IncidentsService } from '../incidents/index.js';
import { notGivenUp } from './not-given-up.js';
import { DeliveryListQuery } from './queue-query.dto.js';
import { DeliveryAnswer } from './queues.dto.js';

/** What waits to leave the house: work for services, and notifications for who sends them on. */
@ApiTags('operations')
@Controller('deliveries')
export class DeliveriesController {
  constructor(
    private readonly outbox: OutboxStore,
    private readonly names: CaseNames,
    private readonly incidents: IncidentStore,
    private readonly operations: IncidentsService,
  ) {}

  /** The deliveries that match, the next one first. What was delivered is not among them. */
  @Get()
  @ApiPage(DeliveryAnswer)
  @RequiresRole('Administrator', 'ProcessOwner')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() { limit, cursor, state }: DeliveryListQuery,
  ): Promise<Page<DeliveryAnswer>> {
    const [at = '', id = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    const found = await this.outbox.list(principal.orgId, {
      ...(state === 'givenUp' ? { from: never } : { until: lastBefore }),
      limit: limit + 1,
      ...(cursor === undefined ? {} : { after: { at, id } }),
    });
    const { items, nextCursor } = pageOf(found, limit, (row) => [row.nextAttemptAt, row.id]);
    const nameOf = await this.names.of(
      principal,
      items.map(({ instanceId }) => instanceId),
    );
    return { items: items.map((row) => ({ ...answerOf(row), case: nameOf(row.instanceId) })), nextCursor };
  }

  /** Delivers again what was given up, and resolves its incident. */
  @Post(':id/retry')
  @Idempotent()
  @HttpCode(200)
  @RequiresRole('Administrator')
  async retry(@CurrentPrincipal() principal: Principal, @Param('id') outboxId: string): Promise<IncidentAnswer> {
    const incident = await this.incidents.openOf(principal.orgId, { outboxId });
    if (!incident) throw notGivenUp();
    return this.operations.retry(principal, incident.id);
  }
}

const lastBefore = new Date(Date.parse(never) - 1).toISOString();

function answerOf(row: ListedDelivery): Omit<DeliveryAnswer, 'case'> {
  const { id, topic, createdAt, attempts, nextAttemptAt } = row;
  return {
    id,
    topic,
    title: titleOf(row),
    createdAt,
    attempts,
    nextAttemptAt: nextAttemptAt === never ? null : nextAttemptAt,
  };
}

/** What somebody has destroyed is called by nothing; what is sent stays in the payload. */
function titleOf({ payload }: ListedDelivery): LocalizedText {
  const { service, title } = parsed(payload);
  if (typeof service === 'string') return { zh: service, en: service };
  const said = title !== undefined && isObject(title) ? title : {};
  const text = (language: 'zh' | 'en'): string => (typeof said[language] === 'string' ? said[language] : '');
  return { zh: text('zh'), en: text('en') };
}

function parsed(payload: string): JsonObject {
  try {
    const found = JSON.parse(payload) as Json;
    return isObject(found) ? found : {};
  } catch {
    return {};
  }
}

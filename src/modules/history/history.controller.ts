import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Json, JsonObject } from '../../engine/index.js';
import type { StoredRecord } from '../../persistence/index.js';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, cursorInvalid, decodeCursor, languageOf, pageOf, type Page } from '../http/index.js';
import { Takes } from '../limits/index.js';
import { VaultService } from '../vault/index.js';
import { CaseHistory } from './case-history.service.js';
import { HistoryQuery, ReplayQuery } from './history.dto.js';
import { RecordPresenter } from './record-presenter.service.js';
import {
  HistoryRecordAnswer,
  ReplayedInstanceAnswer,
  ReplayFramesAnswer,
  UnreadableRecordAnswer,
  VerificationAnswer,
} from './record.dto.js';
import { readRecord } from './read-record.js';

/** What happened to a case, and the proof of it. */
@ApiTags('history')
@Controller('instances/:id')
export class HistoryController {
  constructor(
    private readonly cases: CaseHistory,
    private readonly presenter: RecordPresenter,
    private readonly vault: VaultService,
  ) {}

  /** The records of a case, oldest first. */
  @Get('history')
  @ApiPage(HistoryRecordAnswer, UnreadableRecordAnswer)
  @SignedIn()
  async history(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: HistoryQuery,
  ): Promise<Page<Json>> {
    const { items, nextCursor } = await this.page(principal, id, query);
    return { items: await this.presenter.present(items, principal), nextCursor };
  }

  /** The case rebuilt from its history at a position, or the list of frames. */
  @Get('replay')
  @ApiExtraModels(ReplayedInstanceAnswer, ReplayFramesAnswer)
  @ApiOkResponse({
    schema: { anyOf: [{ $ref: getSchemaPath(ReplayedInstanceAnswer) }, { $ref: getSchemaPath(ReplayFramesAnswer) }] },
  })
  @SignedIn()
  @Takes('heavy')
  async replay(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { position, ...query }: ReplayQuery,
  ): Promise<Page<Json> | Json> {
    if (position === undefined) {
      const { items, nextCursor } = await this.page(principal, id, query);
      return { items: items.map(frameOf), nextCursor };
    }
    const { state } = await this.cases.replay(principal, id, position);
    const rebuilt: JsonObject = {
      position,
      revision: state.revision,
      status: state.snapshot.status,
      value: state.snapshot.value,
      context: state.snapshot.context,
      output: state.snapshot.output ?? null,
      tasks: state.tasks as unknown as Json,
      timers: state.timers as unknown as Json,
    };
    const [revealed] = await this.vault.reveal(principal.orgId, [rebuilt], principal);
    return revealed ?? rebuilt;
  }

  /** Recomputes the hash chain and every snapshot, and names the first record that fails. */
  @Post('verify')
  @HttpCode(200)
  @ApiOkResponse({ type: VerificationAnswer })
  @SignedIn()
  @Takes('heavy')
  async verify(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<JsonObject> {
    const { firstFailure, ...verification } = await this.cases.verify(principal, id);
    if (!firstFailure) return { ...verification };
    return { ...verification, firstFailure: { ...firstFailure, reason: firstFailure.reason[languageOf(request)] } };
  }

  private async page(principal: Principal, id: string, query: HistoryQuery): Promise<Page<StoredRecord>> {
    const { after, limit, cursor } = query;
    const from = cursor === undefined ? after : positionIn(cursor);
    return pageOf(await this.cases.page(principal, id, from, limit + 1), limit, ({ position }) => [String(position)]);
  }
}

function positionIn(cursor: string): number {
  const [position = ''] = decodeCursor(cursor, 1);
  if (/^\d{1,15}$/.test(position)) return Number(position);
  throw cursorInvalid();
}

function frameOf(stored: StoredRecord): JsonObject {
  const record = readRecord(stored.record);
  if (!record) return { position: stored.position, kind: stored.kind, at: stored.at, unreadable: true };
  const { position, kind, envelope, to, revision } = record;
  return { position, kind, type: envelope.type, at: envelope.at, value: to, revision };
}

import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Json, JsonObject } from '../../engine/index.js';
import type { StoredRecord } from '../../persistence/index.js';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { cursorInvalid, decodeCursor, languageOf, pageOf, type Page } from '../http/index.js';
import { Takes } from '../limits/index.js';
import { VaultService } from '../vault/index.js';
import { CaseHistory } from './case-history.service.js';
import { HistoryFormQuery, HistoryQuery, ReplayQuery } from './history.dto.js';
import { RecordPresenter } from './record-presenter.service.js';
import {
  HistoryPageAnswer,
  HistoryRecordAnswer,
  ReplayedInstanceAnswer,
  ReplayFramesAnswer,
  SealedHistoryAnswer,
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

  /** The records of a case, oldest first; sealed, whoever may see it can verify their chain himself. */
  @Get('history')
  @ApiExtraModels(HistoryPageAnswer, HistoryRecordAnswer, UnreadableRecordAnswer, SealedHistoryAnswer)
  @ApiOkResponse({
    schema: { anyOf: [{ $ref: getSchemaPath(HistoryPageAnswer) }, { $ref: getSchemaPath(SealedHistoryAnswer) }] },
  })
  @SignedIn()
  async history(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { form, ...query }: HistoryFormQuery,
  ): Promise<Page<Json> | SealedHistoryAnswer> {
    if (form === 'sealed') return this.sealed(principal, id, query);
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
    return pageFrom(await this.cases.page(principal, id, placeOf(query), query.limit + 1), query);
  }

  private async sealed(principal: Principal, id: string, query: HistoryQuery): Promise<SealedHistoryAnswer> {
    const { records, positions, head } = await this.cases.sealed(principal, id, placeOf(query), query.limit + 1);
    const { items, nextCursor } = pageFrom(records, query);
    return {
      items: items.map(({ position, record, hash }) => ({ position, record, hash })),
      nextCursor,
      positions,
      head,
    };
  }
}

const placeOf = ({ after, cursor }: HistoryQuery): number => (cursor === undefined ? after : positionIn(cursor));

const pageFrom = (records: readonly StoredRecord[], { limit }: HistoryQuery): Page<StoredRecord> =>
  pageOf(records, limit, ({ position }) => [String(position)]);

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

import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, cursorInvalid, decodeCursor, languageOf, ListQuery, pageOf, type Page } from '../http/index.js';
import { ChapterAnswer, RulebookEntryAnswer, UncoveredClauseAnswer } from './chapter.dto.js';
import { RulebookService } from './rulebook.service.js';

/** The rulebook process by process, for whoever reads it on a screen. */
@ApiTags('rulebook')
@Controller('rulebook')
@SignedIn()
export class ChaptersController {
  constructor(private readonly rulebook: RulebookService) {}

  /** What the rulebook holds, ascending by key. */
  @Get('processes')
  @ApiPage(RulebookEntryAnswer)
  contents(@Query() { limit, cursor }: ListQuery): Page<RulebookEntryAnswer> {
    const [after = ''] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const found = this.rulebook.contents().filter(({ key }) => key > after);
    return pageOf(found.slice(0, limit + 1), limit, ({ key }) => [key]);
  }

  /** The rules of a process as they run, under the profile of the organisation, in the language of `Accept-Language`. */
  @Get('processes/:key')
  @Header('vary', 'accept-language')
  @ApiOkResponse({
    type: ChapterAnswer,
    headers: { 'Content-Language': { description: '`zh` or `en`', schema: { type: 'string' } } },
  })
  chapter(
    @CurrentPrincipal() { orgId }: Principal,
    @Param('key') key: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): ChapterAnswer {
    const language = languageOf(request);
    void reply.header('content-language', language);
    return this.rulebook.chapterOf(orgId, key, language);
  }

  /** The clauses of the manuals that the catalogue names and nothing carries, in the order of the catalogue. */
  @Get('uncovered')
  @ApiPage(UncoveredClauseAnswer)
  uncovered(@Query() { limit, cursor }: ListQuery): Page<UncoveredClauseAnswer> {
    const after = cursor === undefined ? 0 : placeIn(cursor);
    const found = this.rulebook.uncovered().map((one, index) => ({ one, place: index + 1 }));
    const { items, nextCursor } = pageOf(found.slice(after, after + limit + 1), limit, ({ place }) => [String(place)]);
    return { items: items.map(({ one }) => one), nextCursor };
  }
}

function placeIn(cursor: string): number {
  const [place = ''] = decodeCursor(cursor, 1);
  if (/^\d{1,9}$/.test(place)) return Number(place);
  throw cursorInvalid();
}

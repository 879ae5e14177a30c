import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Json } from '../../engine/index.js';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, ListQuery, ThroughPipeline, type Page } from '../http/index.js';
import { Runtime, sendAnswer, writeOptions } from '../runtime/index.js';
import { CommentAnswer, CommentRequest } from './comment.dto.js';
import { Comments } from './comments.service.js';

/** What people say of a case, also of one that is suspended or has ended. */
@ApiTags('talk')
@Controller('instances/:id/comments')
export class CommentsController {
  constructor(
    private readonly comments: Comments,
    private readonly runtime: Runtime,
  ) {}

  /** The comments on a case, newest first. */
  @Get()
  @ApiPage(CommentAnswer)
  @SignedIn()
  list(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListQuery,
  ): Promise<Page<Json>> {
    return this.comments.list(principal, id, query);
  }

  /** Comments on a case: for all who may see it. */
  @Post()
  @ApiCreatedResponse({ type: CommentAnswer })
  @SignedIn()
  @ThroughPipeline()
  async add(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text, mentions }: CommentRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    const data = { text, ...(mentions === undefined ? {} : { mentions }) };
    return sendAnswer(reply, await this.runtime.note(principal, id, { type: 'COMMENT', data }, writeOptions(request)));
  }
}

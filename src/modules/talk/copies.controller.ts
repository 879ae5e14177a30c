import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Json } from '../../engine/index.js';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, ListQuery, ThroughPipeline, type Page } from '../http/index.js';
import { Runtime, sendAnswer, writeOptions } from '../runtime/index.js';
import { Copies } from './copies.service.js';
import { CopyAnswer, CopyRequest, ReceiptAnswer, SeenRequest } from './copy.dto.js';

/** Copies of cases, with receipts. */
@ApiTags('talk')
@Controller()
export class CopiesController {
  constructor(
    private readonly copies: Copies,
    private readonly runtime: Runtime,
  ) {}

  /** Lets more people read a case from now on, and tells them. */
  @Post('instances/:id/cc')
  @ApiCreatedResponse({ type: CopyAnswer })
  @SignedIn()
  @ThroughPipeline()
  async ofCase(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { users }: CopyRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    const copy = { type: 'CC', data: { users } } as const;
    return sendAnswer(reply, await this.runtime.note(principal, id, copy, writeOptions(request)));
  }

  /** The same, from one of its tasks. */
  @Post('tasks/:id/cc')
  @ApiCreatedResponse({ type: CopyAnswer })
  @SignedIn()
  @ThroughPipeline()
  async ofTask(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { users }: CopyRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    const copy = { type: 'CC', data: { users } } as const;
    return sendAnswer(reply, await this.runtime.noteOfTask(principal, id, copy, writeOptions(request)));
  }

  /** The copies of a case that you have sent, and who has read them; administrators, process owners and auditors see all. */
  @Get('instances/:id/cc')
  @ApiPage(ReceiptAnswer)
  @SignedIn()
  receipts(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListQuery,
  ): Promise<Page<ReceiptAnswer>> {
    return this.copies.receipts(principal, id, query);
  }

  /** Says how far you have seen a case: whoever sent you a copy is shown when you first did. */
  @Put('instances/:id/seen')
  @HttpCode(204)
  @SignedIn()
  async see(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { position }: SeenRequest,
  ): Promise<void> {
    await this.copies.see(principal, id, position);
  }
}

import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AdminActName, Json, JsonObject } from '../../engine/index.js';
import { CurrentPrincipal, RequiresRole, type Principal } from '../access/index.js';
import { ThroughPipeline } from '../http/index.js';
import { AdministerCaseRequest, ModifyCaseRequest } from './administer-case.dto.js';
import { AdministeredInstanceAnswer } from './instance.dto.js';
import { Runtime } from './runtime.service.js';
import { sendAnswer } from './send-answer.js';
import { writeOptions } from './write-options.js';

/** How administrators put a case into other states, by breaking glass. */
@ApiTags('instances')
@Controller('instances')
export class ModificationsController {
  constructor(private readonly runtime: Runtime) {}

  /**
   * Asks for a case to be put into other states, wherever it stands, also one that has failed. It happens when another
   * administrator confirms it, or by itself in 24 hours; the people concerned are told. Nothing limits where to, but a
   * case cannot be ended so.
   */
  @Post(':id/modify')
  @HttpCode(200)
  @ApiOkResponse({ type: AdministeredInstanceAnswer })
  @RequiresRole('Administrator')
  @ThroughPipeline()
  modify(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason, to }: ModifyCaseRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    return this.administer(principal, id, { type: 'MODIFY', reason, to }, request, reply);
  }

  /** Another administrator than the one who asked for it agrees: the case goes there now. */
  @Post(':id/modify/confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: AdministeredInstanceAnswer })
  @RequiresRole('Administrator')
  @ThroughPipeline()
  confirm(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: AdministerCaseRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    return this.administer(principal, id, { type: 'CONFIRM_MODIFICATION', reason }, request, reply);
  }

  /** The case stays where it is. Any administrator may say so, also the one who asked for it. */
  @Post(':id/modify/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: AdministeredInstanceAnswer })
  @RequiresRole('Administrator')
  @ThroughPipeline()
  cancel(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: AdministerCaseRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    return this.administer(principal, id, { type: 'CANCEL_MODIFICATION', reason }, request, reply);
  }

  private async administer(
    principal: Principal,
    id: string,
    act: { readonly type: AdminActName; readonly reason: string } & JsonObject,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Json> {
    return sendAnswer(reply, await this.runtime.administer(principal, id, act, writeOptions(request)));
  }
}

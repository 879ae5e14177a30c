import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CaseActName, Json, JsonObject } from '../../engine/index.js';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ThroughPipeline } from '../http/index.js';
import { AdministerCaseRequest } from './administer-case.dto.js';
import { InstanceAnswer, RehearsalAnswer } from './instance.dto.js';
import { instanceOrRehearsal } from './instance-or-rehearsal.js';
import { CaseActQuery } from './instances.dto.js';
import { Rehearsal } from './rehearsal.service.js';
import { Runtime } from './runtime.service.js';
import { sendAnswer } from './send-answer.js';
import { writeOptions } from './write-options.js';

/** What people do to a case in which they take part, besides the events of its process. Each needs a reason. */
@ApiTags('instances')
@Controller('instances')
export class CaseActsController {
  constructor(
    private readonly runtime: Runtime,
    private readonly rehearsal: Rehearsal,
  ) {}

  /**
   * The requester withdraws his request: by the event `WITHDRAW` of the process where it has one, which says when and
   * where to; else the case ends, as long as nobody else has decided anything in it.
   */
  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiExtraModels(InstanceAnswer, RehearsalAnswer)
  @ApiOkResponse({ schema: instanceOrRehearsal })
  @SignedIn()
  @ThroughPipeline()
  async withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: CaseActQuery,
    @Body() { reason }: AdministerCaseRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    return this.act(principal, id, { type: 'WITHDRAW', data: { reason } }, query, request, reply);
  }

  /**
   * Takes back one's own last decision, as long as nobody has claimed, signed or decided what it led to, and nothing has
   * happened that stays: an entry in a register, a child, a service. The task opens again as it was, with its old limit.
   */
  @Post(':id/take-back')
  @HttpCode(200)
  @ApiExtraModels(InstanceAnswer, RehearsalAnswer)
  @ApiOkResponse({ schema: instanceOrRehearsal })
  @SignedIn()
  @ThroughPipeline()
  async takeBack(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: CaseActQuery,
    @Body() { reason }: AdministerCaseRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    return this.act(principal, id, { type: 'TAKE_BACK', data: { reason } }, query, request, reply);
  }

  private async act(
    principal: Principal,
    id: string,
    asked: { readonly type: CaseActName; readonly data: JsonObject },
    { dryRun, onBehalfOf }: CaseActQuery,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Json> {
    const act = { ...asked, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
    const options = writeOptions(request);
    if (dryRun === 'true')
      return this.rehearsal.rehearse(principal, id, { ...act, kind: 'case' }, options.expectedRevisions);
    return sendAnswer(reply, await this.runtime.actOnCase(principal, id, act, options));
  }
}

import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Json } from '../../engine/index.js';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ThroughPipeline } from '../http/index.js';
import { AdministerCaseRequest } from './administer-case.dto.js';
import { InstanceAnswer } from './instance.dto.js';
import { Runtime } from './runtime.service.js';
import { sendAnswer } from './send-answer.js';
import { writeOptions } from './write-options.js';

/** What people do to a case in which they take part, besides the events of its process. Each needs a reason. */
@ApiTags('instances')
@Controller('instances')
export class CaseActsController {
  constructor(private readonly runtime: Runtime) {}

  /**
   * The requester withdraws his request: by the event `WITHDRAW` of the process where it has one, which says when and
   * where to; else the case ends, as long as nobody else has decided anything in it.
   */
  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: InstanceAnswer })
  @SignedIn()
  @ThroughPipeline()
  async withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: AdministerCaseRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    const act = { type: 'WITHDRAW', data: { reason } } as const;
    return sendAnswer(reply, await this.runtime.actOnCase(principal, id, act, writeOptions(request)));
  }
}

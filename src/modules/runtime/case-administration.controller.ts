import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Json } from '../../engine/index.js';
import { CurrentPrincipal, RequiresRole, type Principal } from '../access/index.js';
import { ThroughPipeline } from '../http/index.js';
import { AdministerCaseRequest } from './administer-case.dto.js';
import { AdministeredInstanceAnswer } from './instance.dto.js';
import { Runtime } from './runtime.service.js';
import { sendAnswer } from './send-answer.js';
import { writeOptions } from './write-options.js';

/** What administrators do to a case as a whole. Each act needs a reason and is a record of the case. */
@ApiTags('instances')
@Controller('instances')
export class CaseAdministrationController {
  constructor(private readonly runtime: Runtime) {}

  /** Suspends a case: nobody acts, nothing fires, and its limits stand still. Its children are cases of their own. */
  @Post(':id/suspend')
  @HttpCode(200)
  @ApiOkResponse({ type: AdministeredInstanceAnswer })
  @RequiresRole('Administrator')
  @ThroughPipeline()
  async suspend(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: AdministerCaseRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    const act = { type: 'SUSPEND', reason } as const;
    return sendAnswer(reply, await this.runtime.administer(principal, id, act, writeOptions(request)));
  }

  /** Lets a suspended case go on. Its limits go on with what was left of them: `moved` says when each is due now. */
  @Post(':id/resume')
  @HttpCode(200)
  @ApiOkResponse({ type: AdministeredInstanceAnswer })
  @RequiresRole('Administrator')
  @ThroughPipeline()
  async resume(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: AdministerCaseRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    const act = { type: 'RESUME', reason } as const;
    return sendAnswer(reply, await this.runtime.administer(principal, id, act, writeOptions(request)));
  }

  /**
   * Ends a case where it stands, also one that has failed: its children are stopped, its tasks and timers closed, and
   * its status is `stopped`. The parent of a child hears that it has failed.
   */
  @Post(':id/terminate')
  @HttpCode(200)
  @ApiOkResponse({ type: AdministeredInstanceAnswer })
  @RequiresRole('Administrator')
  @ThroughPipeline()
  async terminate(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: AdministerCaseRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    const act = { type: 'TERMINATE', reason } as const;
    return sendAnswer(reply, await this.runtime.administer(principal, id, act, writeOptions(request)));
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentPrincipal, RequiresRole, type Principal } from '../access/index.js';
import { HandlesRepeats, languageOf, ListQuery, Repeats } from '../http/index.js';
import { HandOverAnswer, HandOverRequest } from './hand-over.dto.js';
import { HandOverRequests } from './hand-over-requests.service.js';
import { HoldingsAnswer } from './holdings.dto.js';
import { Holdings } from './holdings.service.js';

/** What somebody holds, and who has it next. */
@ApiTags('directory')
@Controller('users')
export class HoldingsController {
  constructor(
    private readonly holdings: Holdings,
    private readonly requests: HandOverRequests,
    private readonly repeats: Repeats,
  ) {}

  /** What a person holds: open tasks, deputyships, drafts, running cases, and what may come back to him. */
  @Get(':id/holdings')
  @ApiOkResponse({ type: HoldingsAnswer })
  @RequiresRole('Administrator')
  list(
    @CurrentPrincipal() { orgId }: Principal,
    @Param('id') id: string,
    @Query() query: ListQuery,
  ): Promise<HoldingsAnswer> {
    return this.holdings.of(orgId, id, query);
  }

  /**
   * Hands over what a person holds of open tasks, in portions: each task answers for itself and is a record of its case.
   * Repeated under its key it gives the first answer again; under another one it hands over only what is left.
   */
  @Post(':id/hand-over')
  @HttpCode(200)
  @ApiOkResponse({ type: HandOverAnswer })
  @RequiresRole('Administrator')
  @HandlesRepeats()
  handOver(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() request: HandOverRequest,
    @Req() http: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HandOverAnswer> {
    const work = () => this.requests.carryOut(principal, id, request, languageOf(http));
    return this.repeats.serveStepwise(http, reply, work);
  }
}

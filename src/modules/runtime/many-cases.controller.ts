import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentPrincipal, RequiresRole, type Principal } from '../access/index.js';
import { languageOf, payloadProblem, ThroughPipeline } from '../http/index.js';
import { AdministerManyAnswer, AdministerManyRequest, manyActs } from './administer-many.dto.js';
import { ManyCommands } from './many-commands.service.js';
import { Runtime } from './runtime.service.js';
import { writeOptions } from './write-options.js';

/** What administrators do to many cases at once. */
@ApiTags('instances')
@Controller('instances')
export class ManyCasesController {
  constructor(
    private readonly runtime: Runtime,
    private readonly many: ManyCommands,
  ) {}

  /** Suspends, resumes, ends or moves up to 100 cases; each answers for itself, with the Instance or the problem. */
  @Post('administer-many')
  @HttpCode(200)
  @ApiOkResponse({ type: AdministerManyAnswer })
  @RequiresRole('Administrator')
  @ThroughPipeline()
  async administer(
    @CurrentPrincipal() principal: Principal,
    @Body() { ids, act, reason, to }: AdministerManyRequest,
    @Req() request: FastifyRequest,
  ): Promise<AdministerManyAnswer> {
    if (act !== 'modify' && to !== undefined) throw toNowhere();
    const sent = { type: manyActs[act], reason, ...(to === undefined ? {} : { to }) };
    const commands = ids.map((id) => ({
      path: `/api/v1/instances/${id}/${act}`,
      send: (claim: ReturnType<typeof writeOptions>) => this.runtime.administer(principal, id, sent, claim),
    }));
    const outcomes = await this.many.send(principal, commands, writeOptions(request), languageOf(request));
    return { items: outcomes.map((outcome, index) => ({ id: ids[index] ?? '', ...outcome })) };
  }
}

const toNowhere = () =>
  payloadProblem([
    {
      path: 'to',
      rule: 'absent',
      message: { zh: '只有跳转指明目标状态。', en: 'Expected states to go to with `modify` alone.' },
    },
  ]);

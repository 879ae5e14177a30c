import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Json } from '../../engine/index.js';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, ThroughPipeline, type Page } from '../http/index.js';
import { InstanceAnswer, RehearsalAnswer } from './instance.dto.js';
import { instanceOrRehearsal } from './instance-or-rehearsal.js';
import { InstanceReader } from './instance-reader.service.js';
import { ListInstancesQuery, SendEventDto, SendEventQuery, StartInstanceDto } from './instances.dto.js';
import { Rehearsal } from './rehearsal.service.js';
import { Runtime } from './runtime.service.js';
import { sendAnswer } from './send-answer.js';
import { writeOptions } from './write-options.js';

/** Cases: start them, see them, send them events. */
@ApiTags('instances')
@Controller('instances')
export class InstancesController {
  constructor(
    private readonly runtime: Runtime,
    private readonly reader: InstanceReader,
    private readonly rehearsal: Rehearsal,
  ) {}

  /** Starts a case. */
  @Post()
  @ApiCreatedResponse({ type: InstanceAnswer })
  @SignedIn()
  @ThroughPipeline()
  async start(
    @CurrentPrincipal() principal: Principal,
    @Body() body: StartInstanceDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    return sendAnswer(reply, await this.runtime.start(principal, body, writeOptions(request)));
  }

  /** Lists the cases that you may see, newest first. */
  @Get()
  @ApiPage(InstanceAnswer)
  @SignedIn()
  list(@CurrentPrincipal() principal: Principal, @Query() query: ListInstancesQuery): Promise<Page<Json>> {
    return this.reader.list(principal, query);
  }

  /** One case, as it stands. */
  @Get(':id')
  @ApiOkResponse({ type: InstanceAnswer })
  @SignedIn()
  async get(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    return sendAnswer(reply, await this.reader.get(principal, id));
  }

  /** Sends an event: the transition endpoint. */
  @Post(':id/events')
  @HttpCode(200)
  @ApiExtraModels(InstanceAnswer, RehearsalAnswer)
  @ApiOkResponse({ schema: instanceOrRehearsal })
  @SignedIn()
  @ThroughPipeline()
  async send(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: SendEventQuery,
    @Body() body: SendEventDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    const options = writeOptions(request);
    if (query.dryRun === 'true')
      return this.rehearsal.rehearse(principal, id, { ...body, kind: 'event' }, options.expectedRevisions);
    return sendAnswer(reply, await this.runtime.send(principal, id, body, options));
  }
}

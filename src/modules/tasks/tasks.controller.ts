import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isObject, type Json, type JsonObject } from '../../engine/index.js';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, languageOf, payloadProblem, ThroughPipeline, type Page } from '../http/index.js';
import { ruleSentence } from '../forms/index.js';
import {
  InstanceAnswer,
  instanceOrRehearsal,
  Rehearsal,
  RehearsalAnswer,
  Runtime,
  sendAnswer,
  writeOptions,
} from '../runtime/index.js';
import { CopyInbox } from './copy-inbox.service.js';
import { DecideManyAnswer, DecideManyRequest } from './decide-many.dto.js';
import { ActQuery } from './act-query.dto.js';
import { DecideTaskRequest } from './decide-task.dto.js';
import { KnownAct } from './known-act.pipe.js';
import { ManyDecisions } from './many-decisions.service.js';
import { TaskAnswer } from './task.dto.js';
import { TaskInbox } from './task-inbox.service.js';
import { TaskListQuery } from './task-query.dto.js';

/** What waits for people. Every act answers with the Instance. */
@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly inbox: TaskInbox,
    private readonly copies: CopyInbox,
    private readonly runtime: Runtime,
    private readonly many: ManyDecisions,
    private readonly rehearsal: Rehearsal,
  ) {}

  /** The inbox: open tasks in the order of `sort`. */
  @Get()
  @ApiPage(TaskAnswer)
  @SignedIn()
  list(@CurrentPrincipal() principal: Principal, @Query() query: TaskListQuery): Promise<Page<TaskAnswer>> {
    return query.scope === 'cc' ? this.copies.list(principal, query) : this.inbox.list(principal, query);
  }

  /** Decides a task: the same as sending the event to the case with its `taskId`. */
  @Post(':id/decide')
  @HttpCode(200)
  @ApiOkResponse({ type: InstanceAnswer })
  @SignedIn()
  @ThroughPipeline()
  async decide(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { event, data, comment, onBehalfOf }: DecideTaskRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    const sent = {
      type: event,
      ...(data === undefined ? {} : { data }),
      ...(comment === undefined ? {} : { comment }),
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    };
    return sendAnswer(reply, await this.runtime.decide(principal, id, sent, writeOptions(request)));
  }

  /** Decides up to 100 tasks; each answers for itself, with the Instance or the problem. */
  @Post('decide-many')
  @HttpCode(200)
  @ApiOkResponse({ type: DecideManyAnswer })
  @SignedIn()
  @ThroughPipeline()
  decideMany(
    @CurrentPrincipal() principal: Principal,
    @Body() { items }: DecideManyRequest,
    @Req() request: FastifyRequest,
  ): Promise<DecideManyAnswer> {
    return this.many.decide(principal, items, writeOptions(request), languageOf(request));
  }

  /**
   * Acts on a task without deciding it, for example claims it: until it is released nobody else may decide it. With
   * `dryRun=true` it says what would happen, and nothing is stored. The document has a call for each act.
   */
  @Post(':id/:act')
  @HttpCode(200)
  @ApiExtraModels(InstanceAnswer, RehearsalAnswer)
  @ApiOkResponse({ schema: instanceOrRehearsal })
  @SignedIn()
  @ThroughPipeline()
  async act(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('act', KnownAct) type: string,
    @Query() { dryRun, onBehalfOf }: ActQuery,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    const sent = { type, data: asData(body), ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
    const options = writeOptions(request);
    if (dryRun === 'true') return this.rehearsal.rehearseOnTask(principal, id, sent, options.expectedRevisions);
    return sendAnswer(reply, await this.runtime.act(principal, id, sent, options));
  }
}

/** Most acts take nothing, and are sent without a body. */
function asData(body: unknown): JsonObject {
  if (body === undefined || body === null) return {};
  if (isObject(body)) return body;
  throw payloadProblem([{ path: '', rule: 'isObject', message: ruleSentence('isObject') }]);
}

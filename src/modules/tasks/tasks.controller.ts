import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Json } from '../../engine/index.js';
import { CurrentPrincipal, SignedIn, type Principal } from '../auth/index.js';
import { ApiPage, ThroughPipeline, type Page } from '../http/index.js';
import { InstanceAnswer, Runtime, sendAnswer, writeOptions } from '../runtime/index.js';
import { DecideTaskRequest } from './decide-task.dto.js';
import { TaskAnswer } from './task.dto.js';
import { TaskInbox } from './task-inbox.service.js';
import { TaskListQuery } from './task-query.dto.js';

/** What waits for people. Every act answers with the Instance. */
@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly inbox: TaskInbox,
    private readonly runtime: Runtime,
  ) {}

  /** The inbox: open tasks in the order of `sort`. */
  @Get()
  @ApiPage(TaskAnswer)
  @SignedIn()
  list(@CurrentPrincipal() principal: Principal, @Query() query: TaskListQuery): Promise<Page<TaskAnswer>> {
    return this.inbox.list(principal, query);
  }

  /** Claims a task: until you release it nobody else may decide it. */
  @Post(':id/claim')
  @HttpCode(200)
  @ApiOkResponse({ type: InstanceAnswer })
  @SignedIn()
  @ThroughPipeline()
  async claim(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    return sendAnswer(reply, await this.runtime.claim(principal, id, writeOptions(request)));
  }

  /** Gives a task that you have claimed back to its candidates. */
  @Post(':id/release')
  @HttpCode(200)
  @ApiOkResponse({ type: InstanceAnswer })
  @SignedIn()
  @ThroughPipeline()
  async release(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    return sendAnswer(reply, await this.runtime.release(principal, id, writeOptions(request)));
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
    @Body() { event, data, comment }: DecideTaskRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    const sent = {
      type: event,
      ...(data === undefined ? {} : { data }),
      ...(comment === undefined ? {} : { comment }),
    };
    return sendAnswer(reply, await this.runtime.decide(principal, id, sent, writeOptions(request)));
  }
}

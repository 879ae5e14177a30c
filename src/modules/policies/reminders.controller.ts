import { Body, Controller, Get, Headers, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, RequiresRole, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, Idempotent, ListQuery, pageOf, type Page } from '../http/index.js';
import { ifMatchHeader, replacedVersions, tagged, versionIn } from '../organisation-log/index.js';
import { RemindersAnswer, SetRemindersRequest } from './reminders.dto.js';
import { RemindersService } from './reminders.service.js';

/** How tasks remind of their deadlines in this organisation, where their process says nothing of its own. */
@ApiTags('policies')
@Controller('reminders')
export class RemindersController {
  constructor(private readonly reminders: RemindersService) {}

  /** What holds for the cases that start now; the `ETag` is its version. */
  @Get()
  @SignedIn()
  async get(
    @CurrentPrincipal() { orgId }: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RemindersAnswer> {
    return tagged(reply, await this.reminders.get(orgId));
  }

  /** Sets it anew, as a whole. Needs `If-Match`; cases that have started keep what they were started with. */
  @Put()
  @Idempotent()
  @ApiHeader(ifMatchHeader)
  @RequiresRole('Administrator')
  async set(
    @CurrentPrincipal() principal: Principal,
    @Body() request: SetRemindersRequest,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RemindersAnswer> {
    return tagged(reply, await this.reminders.set(principal, request, replacedVersions(ifMatch)));
  }

  /** Everything that was set, newest first. */
  @Get('history')
  @ApiPage(RemindersAnswer)
  @RequiresRole('Administrator', 'ProcessOwner', 'Auditor')
  async history(
    @CurrentPrincipal() { orgId }: Principal,
    @Query() { limit, cursor }: ListQuery,
  ): Promise<Page<RemindersAnswer>> {
    const found = await this.reminders.history(orgId, limit + 1, versionIn(cursor));
    return pageOf(found, limit, ({ version }) => [String(version)]);
  }
}

import { Body, Controller, Get, Headers, Param, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, RequiresRole, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, Idempotent, ListQuery, pageOf, type Page } from '../http/index.js';
import { ifMatchHeader, replacedVersions, tagged, versionIn } from '../organisation-log/index.js';
import { PoliciesService } from './policies.service.js';
import { PolicyRecordAnswer, SetPolicyRequest, type PolicyAnswer } from './policy.dto.js';

/** Which manual a process follows in this organisation, and what differs from it. */
@ApiTags('policies')
@Controller('policies/:definition')
export class PoliciesController {
  constructor(private readonly policies: PoliciesService) {}

  /** What holds for the cases that start now; the `ETag` is its version. */
  @Get()
  @SignedIn()
  async get(
    @CurrentPrincipal() { orgId }: Principal,
    @Param('definition') definition: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyAnswer> {
    return tagged(reply, await this.policies.get(orgId, definition));
  }

  /** Sets it anew, as a whole. Needs `If-Match`; cases that have started keep what they were started with. */
  @Put()
  @Idempotent()
  @ApiHeader(ifMatchHeader)
  @RequiresRole('Administrator')
  async set(
    @CurrentPrincipal() principal: Principal,
    @Param('definition') definition: string,
    @Body() request: SetPolicyRequest,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyAnswer> {
    return tagged(reply, await this.policies.set(principal, definition, request, replacedVersions(ifMatch)));
  }

  /** Everything that was set, newest first. */
  @Get('history')
  @ApiPage(PolicyRecordAnswer)
  @RequiresRole('Administrator', 'ProcessOwner', 'Auditor')
  async history(
    @CurrentPrincipal() { orgId }: Principal,
    @Param('definition') definition: string,
    @Query() { limit, cursor }: ListQuery,
  ): Promise<Page<PolicyRecordAnswer>> {
    const found = await this.policies.history(orgId, definition, limit + 1, versionIn(cursor));
    return pageOf(found, limit, ({ version }) => [String(version)]);
  }
}

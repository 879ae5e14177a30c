import { Body, Controller, Get, Headers, Param, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, RequiresRole, SignedIn, type Principal } from '../access/index.js';
import {
  ApiPage,
  cursorInvalid,
  decodeCursor,
  entityTag,
  ListQuery,
  pageOf,
  parseIfMatch,
  ProblemException,
  type Page,
} from '../http/index.js';
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
  @ApiHeader({
    name: 'If-Match',
    description: 'The version that this replaces: the `ETag` of an earlier answer',
    required: true,
  })
  @RequiresRole('Administrator')
  async set(
    @CurrentPrincipal() principal: Principal,
    @Param('definition') definition: string,
    @Body() request: SetPolicyRequest,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyAnswer> {
    if (ifMatch === undefined)
      throw new ProblemException('PRECONDITION_REQUIRED', {
        zh: '应以 If-Match 指明所依据的版本（先前答复的 ETag），但没有。',
        en: 'Expected If-Match with the version that this replaces (the ETag of an earlier answer), but it is not there.',
      });
    return tagged(reply, await this.policies.set(principal, definition, request, parseIfMatch(ifMatch)));
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
    const before = cursor === undefined ? undefined : versionIn(cursor);
    const found = await this.policies.history(orgId, definition, limit + 1, before);
    return pageOf(found, limit, ({ version }) => [String(version)]);
  }
}

function tagged(reply: FastifyReply, answer: PolicyAnswer): PolicyAnswer {
  void reply.header('ETag', entityTag(answer.version));
  return answer;
}

function versionIn(cursor: string): number {
  const [version = ''] = decodeCursor(cursor, 1);
  if (/^\d{1,9}$/.test(version)) return Number(version);
  throw cursorInvalid();
}

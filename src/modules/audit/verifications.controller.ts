import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentPrincipal, RequiresRole, type Principal } from '../access/index.js';
import { languageOf } from '../http/index.js';
import { Takes } from '../limits/index.js';
import { VerificationRequest } from './verification-request.dto.js';
import { VerifiedPortionAnswer } from './verification.dto.js';
import { Verifications } from './verifications.service.js';

/** The proof of many cases. */
@ApiTags('audit')
@Controller('audit/verifications')
export class VerificationsController {
  constructor(private readonly verifications: Verifications) {}

  /**
   * Verifies the next portion of the cases that match, newest first. Send the same with `next` as `after` until it is
   * `null`; nothing is kept in between.
   */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: VerifiedPortionAnswer })
  @RequiresRole('Auditor')
  @Takes('heavy')
  portion(
    @CurrentPrincipal() principal: Principal,
    @Body() body: VerificationRequest,
    @Req() request: FastifyRequest,
  ): Promise<VerifiedPortionAnswer> {
    return this.verifications.portion(principal, body, languageOf(request));
  }
}

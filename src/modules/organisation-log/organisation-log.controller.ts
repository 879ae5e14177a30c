import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { OrganisationLogStore } from '../../persistence/index.js';
import { CurrentPrincipal, RequiresRole, type Principal } from '../access/index.js';
import { languageOf } from '../http/index.js';
import { Takes } from '../limits/index.js';
import type { LogVerificationAnswer } from './log-verification.dto.js';
import { emptyLog, verifyLog } from './verify-log.js';

/** How many records are read at once. */
const sliceLength = 500;

/** The log of what was set for the organisation, and the proof of it. */
@ApiTags('organisation log')
@Controller('organisation/log')
export class OrganisationLogController {
  constructor(private readonly log: OrganisationLogStore) {}

  /** Recomputes the chain of the log, and names the first record that was changed, is missing, or was put in between. */
  @Post('verify')
  @HttpCode(200)
  @RequiresRole('Administrator', 'Auditor')
  @Takes('heavy')
  async verify(
    @CurrentPrincipal() { orgId }: Principal,
    @Req() request: FastifyRequest,
  ): Promise<LogVerificationAnswer> {
    let verified = emptyLog;
    for (let last = 0; !verified.firstFailure;) {
      const rows = await this.log.slice(orgId, last, sliceLength);
      verified = verifyLog(verified, rows);
      if (rows.length < sliceLength) break;
      last = rows.at(-1)?.position ?? last;
    }
    const { positions, head, firstFailure } = verified;
    if (!firstFailure) return { valid: true, positions, head };
    const { position, reason } = firstFailure;
    return { valid: false, positions, head, firstFailure: { position, reason: reason[languageOf(request)] } };
  }
}

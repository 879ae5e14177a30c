import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Erasure } from '../../persistence/index.js';
import { CurrentPrincipal, RequiresRole, type Principal } from '../auth/index.js';
import { DirectoryService } from '../directory/index.js';
import { Idempotent, decodeCursor, ListQuery, pageOf, ProblemException, type Page } from '../http/index.js';
import { EraseRequest } from './erase.dto.js';
import type { EraseAnswer, ErasureAnswer } from './erasure.dto.js';
import { VaultService } from './vault.service.js';

/** Forgets people, and tells who was forgotten. */
@ApiTags('vault')
@Controller('vault')
export class VaultController {
  constructor(
    private readonly vault: VaultService,
    private readonly directory: DirectoryService,
  ) {}

  /** Erases every personal value this person submitted, for good. Histories still verify and replay. */
  @Post('subjects/:userId/erase')
  @Idempotent()
  @HttpCode(200)
  @RequiresRole('Administrator')
  async erase(
    @CurrentPrincipal() { orgId, userId: requestedBy }: Principal,
    @Param('userId') subjectId: string,
    @Body() { reason }: EraseRequest,
  ): Promise<EraseAnswer> {
    if (!this.directory.directory(orgId).person(subjectId)) {
      throw new ProblemException('NOT_FOUND', {
        zh: '应为目录中的人员，但没有此人。',
        en: 'Expected a person of the directory, but there is no such person.',
      });
    }
    return { valuesErased: await this.vault.erase(orgId, subjectId, { requestedBy, reason }) };
  }

  /** The erasures, newest first. */
  @Get('erasures')
  @RequiresRole('Administrator', 'Auditor')
  async erasures(
    @CurrentPrincipal() { orgId }: Principal,
    @Query() { limit, cursor }: ListQuery,
  ): Promise<Page<ErasureAnswer>> {
    const [before] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const found = await this.vault.erasures(orgId, limit + 1, before);
    const { items, nextCursor } = pageOf(found, limit, ({ id }) => [id]);
    return { items: items.map((erasure) => this.answer(orgId, erasure)), nextCursor };
  }

  private answer(orgId: string, { id, subjectId, requestedBy, reason, at, valuesErased }: Erasure): ErasureAnswer {
    const named = (userId: string) => ({ id: userId, name: this.directory.personName(orgId, userId) });
    return { id, subject: named(subjectId), requestedBy: named(requestedBy), reason, at, valuesErased };
  }
}

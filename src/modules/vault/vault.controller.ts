import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Erasure } from '../../persistence/index.js';
import { CurrentPrincipal, RequiresRole, type Principal } from '../auth/index.js';
import { DirectoryService } from '../directory/index.js';
import {
  ApiPage,
  Idempotent,
  decodeCursor,
  ListQuery,
  pageOf,
  ProblemException,
  type Page,
  type PersonAnswer,
} from '../http/index.js';
import { EraseRequest } from './erase.dto.js';
import { ErasureAnswer, type EraseAnswer, type FoundValuesAnswer } from './erasure.dto.js';
import { EraseValuesRequest, SearchRequest } from './search.dto.js';
import { VaultService } from './vault.service.js';

/** How many places a search names. */
const mostFound = 200;

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
  @RequiresRole('Administrator', 'PrivacyOfficer')
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
    return { valuesErased: await this.vault.eraseSubmittedBy(orgId, subjectId, { requestedBy, reason }) };
  }

  /** Finds where a personal value stands, whoever submitted it: a name or number of somebody who wants to be forgotten. */
  @Post('search')
  @HttpCode(200)
  @RequiresRole('Administrator', 'PrivacyOfficer')
  async search(@CurrentPrincipal() { orgId }: Principal, @Body() { value }: SearchRequest): Promise<FoundValuesAnswer> {
    const found = await this.vault.find(orgId, value, mostFound + 1);
    const items = found.slice(0, mostFound).map(({ id, field, instanceId, subjectId }) => ({
      id,
      field,
      instanceId,
      submittedBy: this.named(orgId, subjectId),
    }));
    return { items, more: found.length > mostFound };
  }

  /** Erases, for good, every personal value that is one of those named, whoever submitted it. */
  @Post('erase')
  @Idempotent()
  @HttpCode(200)
  @RequiresRole('Administrator', 'PrivacyOfficer')
  async eraseValues(
    @CurrentPrincipal() { orgId, userId: requestedBy }: Principal,
    @Body() { values, reason }: EraseValuesRequest,
  ): Promise<EraseAnswer> {
    return { valuesErased: await this.vault.eraseValues(orgId, values, { requestedBy, reason }) };
  }

  /** The erasures, newest first. */
  @Get('erasures')
  @ApiPage(ErasureAnswer)
  @RequiresRole('Administrator', 'Auditor', 'PrivacyOfficer')
  async erasures(
    @CurrentPrincipal() { orgId }: Principal,
    @Query() { limit, cursor }: ListQuery,
  ): Promise<Page<ErasureAnswer>> {
    const [before] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const found = await this.vault.erasures(orgId, limit + 1, before);
    const { items, nextCursor } = pageOf(found, limit, ({ id }) => [id]);
    return { items: items.map((erasure) => this.answer(orgId, erasure)), nextCursor };
  }

  private named(orgId: string, userId: string): PersonAnswer {
    return { id: userId, name: this.directory.personName(orgId, userId) };
  }

  private answer(orgId: string, { id, subjectId, requestedBy, reason, at, valuesErased }: Erasure): ErasureAnswer {
    const subject = subjectId === '' ? null : this.named(orgId, subjectId);
    return { id, subject, requestedBy: this.named(orgId, requestedBy), reason, at, valuesErased };
  }
}

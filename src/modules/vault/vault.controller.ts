import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Erasure, type KeptValue } from '../../persistence/index.js';
import { CurrentPrincipal, RequiresRole, type Principal } from '../access/index.js';
import { DirectoryService } from '../directory/index.js';
import {
  ApiPage,
  Idempotent,
  decodeCursor,
  ListQuery,
  pageOf,
  payloadProblem,
  ProblemException,
  type Page,
  type PersonAnswer,
} from '../http/index.js';
import { Takes } from '../limits/index.js';
import { OrganisationLog } from '../organisation-log/index.js';
import { EraseRequest } from './erase.dto.js';
import { ErasureAnswer, type EraseAnswer, type FoundValueAnswer, type FoundValuesAnswer } from './erasure.dto.js';
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
    private readonly log: OrganisationLog,
    private readonly unitOfWork: UnitOfWork,
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
    const by = { requestedBy, reason };
    return this.noted(orgId, subjectId, by, () => this.vault.eraseSubmittedBy(orgId, subjectId, by));
  }

  /** Finds where a personal value stands, whoever submitted it: a name or number of somebody who wants to be forgotten. */
  @Post('search')
  @HttpCode(200)
  @Takes('heavy')
  @RequiresRole('Administrator', 'PrivacyOfficer')
  async search(
    @CurrentPrincipal() { orgId }: Principal,
    @Body() { value, inside, after = '' }: SearchRequest,
  ): Promise<FoundValuesAnswer> {
    if (inside) {
      const { found, next } = await this.vault.findInside(orgId, value, after, mostFound);
      return { items: this.places(orgId, found), more: next !== null, next };
    }
    const found = await this.vault.find(orgId, value, mostFound + 1);
    return { items: this.places(orgId, found.slice(0, mostFound)), more: found.length > mostFound, next: null };
  }

  /** Erases, for good, every personal value that is one of those named or stands in one of the places, whoever submitted it. */
  @Post('erase')
  @Idempotent()
  @HttpCode(200)
  @RequiresRole('Administrator', 'PrivacyOfficer')
  async eraseValues(
    @CurrentPrincipal() { orgId, userId: requestedBy }: Principal,
    @Body() { reason, ...which }: EraseValuesRequest,
  ): Promise<EraseAnswer> {
    if (!which.values && !which.ids) {
      throw payloadProblem([
        {
          path: 'values',
          rule: 'isDefined',
          message: {
            zh: '应说明删除哪些内容（values）或哪些位置的内容（ids）。',
            en: 'Expected the values that are to be erased (values) or the places of those (ids), but found neither.',
          },
        },
      ]);
    }
    const by = { requestedBy, reason };
    return this.noted(orgId, 'values', by, () => this.vault.eraseValues(orgId, which, by));
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

  private noted(
    orgId: string,
    subject: string,
    { requestedBy: actor, reason }: { readonly requestedBy: string; readonly reason: string },
    erase: () => Promise<number>,
  ): Promise<EraseAnswer> {
    return this.unitOfWork.run(async () => {
      const valuesErased = await erase();
      // After it: the reason is kept, even where the values of whoever asks are those that go.
      const because = await this.log.reasonOf(orgId, actor, reason);
      const setting = { before: null, after: { valuesErased }, reason: because };
      await this.log.set({ orgId, kind: 'valuesErased', subject, actor, reason: '', setting });
      return { valuesErased };
    });
  }

  private places(orgId: string, found: readonly KeptValue[]): readonly FoundValueAnswer[] {
    return found.map(({ id, field, instanceId, subjectId }) => {
      return { id, field, instanceId, submittedBy: this.named(orgId, subjectId) };
    });
  }

  private named(orgId: string, userId: string): PersonAnswer {
    return { id: userId, name: this.directory.personName(orgId, userId) };
  }

  private answer(orgId: string, { id, subjectId, requestedBy, reason, at, valuesErased }: Erasure): ErasureAnswer {
    const subject = subjectId === '' ? null : this.named(orgId, subjectId);
    return { id, subject, requestedBy: this.named(orgId, requestedBy), reason, at, valuesErased };
  }
}

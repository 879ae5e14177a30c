import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, ListQuery, type Page } from '../http/index.js';
import { DraftAnswer, DraftRequest } from './draft.dto.js';
import { DraftKey } from './draft-key.pipe.js';
import { Drafts } from './drafts.service.js';

/** What you have begun to fill in and not submitted. Only you see it. */
@ApiTags('drafts')
@Controller('drafts')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  /** Your drafts, in the order of their names. */
  @Get()
  @ApiPage(DraftAnswer)
  @SignedIn()
  list(@CurrentPrincipal() principal: Principal, @Query() query: ListQuery): Promise<Page<DraftAnswer>> {
    return this.drafts.list(principal, query);
  }

  /** One draft of yours. */
  @Get(':key')
  @ApiOkResponse({ type: DraftAnswer })
  @SignedIn()
  get(@CurrentPrincipal() principal: Principal, @Param('key', DraftKey) key: string): Promise<DraftAnswer> {
    return this.drafts.get(principal, key);
  }

  /** Keeps a draft under a name of yours, in place of what was kept under it: at most 100 of at most 64 KiB. */
  @Put(':key')
  @ApiOkResponse({ type: DraftAnswer })
  @SignedIn()
  keep(
    @CurrentPrincipal() principal: Principal,
    @Param('key', DraftKey) key: string,
    @Body() draft: DraftRequest,
  ): Promise<DraftAnswer> {
    return this.drafts.keep(principal, key, draft);
  }

  /** Forgets a draft; one that is not there is forgotten already. */
  @Delete(':key')
  @HttpCode(204)
  @SignedIn()
  async forget(@CurrentPrincipal() principal: Principal, @Param('key', DraftKey) key: string): Promise<void> {
    await this.drafts.forget(principal, key);
  }
}

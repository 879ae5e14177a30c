import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, ListQuery, type Page } from '../http/index.js';
import { WrittenEntryAnswer } from './register.dto.js';
import { WrittenEntries } from './written-entries.service.js';

/** What cases have written into the ledgers. */
@ApiTags('registers')
@Controller('instances/:id/entries')
export class WrittenEntriesController {
  constructor(private readonly written: WrittenEntries) {}

  /** What the case has entered and amended, by ledger and key. Who sees the case does not read the ledgers by that. */
  @Get()
  @ApiPage(WrittenEntryAnswer)
  @SignedIn()
  of(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListQuery,
  ): Promise<Page<WrittenEntryAnswer>> {
    return this.written.of(principal, id, query);
  }
}

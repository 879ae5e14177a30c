import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, ListQuery, type Page } from '../http/index.js';
import { EntryRevisionAnswer, RegisterAnswer, RegisterEntryAnswer } from './register.dto.js';
import { RegisterEntryQuery } from './register-entry-query.dto.js';
import { RegistersService } from './registers.service.js';

/** The ledgers (台账) that the processes keep. */
@ApiTags('registers')
@Controller('registers')
export class RegistersController {
  constructor(private readonly registers: RegistersService) {}

  /** The ledgers that you may read. */
  @Get()
  @ApiPage(RegisterAnswer)
  @SignedIn()
  list(@CurrentPrincipal() principal: Principal): Page<RegisterAnswer> {
    return { items: this.registers.list(principal), nextCursor: null };
  }

  /** The entries that match, by key. */
  @Get(':name/entries')
  @ApiPage(RegisterEntryAnswer)
  @SignedIn()
  entries(
    @CurrentPrincipal() principal: Principal,
    @Param('name') name: string,
    @Query() query: RegisterEntryQuery,
  ): Promise<Page<RegisterEntryAnswer>> {
    return this.registers.entriesOf(principal, name, query);
  }

  /** One entry. */
  @Get(':name/entries/:key')
  @SignedIn()
  entry(
    @CurrentPrincipal() principal: Principal,
    @Param('name') name: string,
    @Param('key') key: string,
  ): Promise<RegisterEntryAnswer> {
    return this.registers.entry(principal, name, key);
  }

  /** Every case that wrote the entry, the last one first. Of an entry older than this list the last writer is known. */
  @Get(':name/entries/:key/revisions')
  @ApiPage(EntryRevisionAnswer)
  @SignedIn()
  revisions(
    @CurrentPrincipal() principal: Principal,
    @Param('name') name: string,
    @Param('key') key: string,
    @Query() query: ListQuery,
  ): Promise<Page<EntryRevisionAnswer>> {
    return this.registers.revisions(principal, name, key, query);
  }
}

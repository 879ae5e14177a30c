import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { SearchAnswer, SearchQuery } from './search.dto.js';
import { SearchService } from './search.service.js';

/** The box at the top of every page. */
@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly service: SearchService) {}

  /**
   * Cases by number, subject or starter, processes, people and ledger entries: five of each, best first. A subject is
   * found by how it begins, one of your newest cases by any part of it.
   */
  @Get()
  @SignedIn()
  search(@CurrentPrincipal() principal: Principal, @Query() { q }: SearchQuery): Promise<SearchAnswer> {
    return this.service.search(principal, q);
  }
}

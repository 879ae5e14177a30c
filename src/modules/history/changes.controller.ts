import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ChangesQuery, type ChangesAnswer } from './changes.dto.js';
import { CaseChanges } from './changes.service.js';

/** What has changed since somebody looked last. */
@ApiTags('history')
@Controller('instances/:id/changes')
export class ChangesController {
  constructor(private readonly changes: CaseChanges) {}

  /** What has changed between two records: fields from old to new, decisions, comments, files, and who joined. */
  @Get()
  @SignedIn()
  get(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ChangesQuery,
  ): Promise<ChangesAnswer> {
    return this.changes.of(principal, id, query);
  }
}

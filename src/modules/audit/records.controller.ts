import { Controller, Get, Query } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, RequiresRole, type Principal } from '../access/index.js';
import { HistoryRecordAnswer, UnreadableRecordAnswer } from '../history/index.js';
import { ApiPage, type Page } from '../http/index.js';
import { Takes } from '../limits/index.js';
import { RecordsQuery } from './records-query.dto.js';
import { RecordOfCaseAnswer } from './records.dto.js';
import { Records } from './records.service.js';

/** Records of all cases. */
@ApiTags('audit')
@Controller('records')
export class RecordsController {
  constructor(private readonly records: Records) {}

  /**
   * What happened in all cases, newest first: refusals and administrators' acts too. A page may hold less than it may, even
   * nothing, while `nextCursor` says that the list goes on.
   */
  @Get()
  @ApiExtraModels(HistoryRecordAnswer, UnreadableRecordAnswer)
  @ApiPage(RecordOfCaseAnswer)
  @RequiresRole('Auditor')
  @Takes('heavy')
  list(@CurrentPrincipal() principal: Principal, @Query() query: RecordsQuery): Promise<Page<RecordOfCaseAnswer>> {
    return this.records.list(principal, query);
  }
}

import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, RequiresRole, type Principal } from '../access/index.js';
import { ApiPage, type Page } from '../http/index.js';
import { StandingCaseAnswer, type StatisticsAnswer } from './statistics.dto.js';
import { StateCasesQuery, StatisticsQuery } from './statistics-query.dto.js';
import { StatisticsService } from './statistics.service.js';

/** Where the cases of a process are: for those who may see all of them. */
@ApiTags('definitions')
@Controller('definitions/:key/statistics')
@RequiresRole('Administrator', 'Auditor', 'ProcessOwner')
export class StatisticsController {
  constructor(private readonly statistics: StatisticsService) {}

  /** Each state with the cases in it now or at a past moment, and what went through it within a time. */
  @Get()
  figures(
    @CurrentPrincipal() { orgId }: Principal,
    @Param('key') key: string,
    @Query() query: StatisticsQuery,
  ): Promise<StatisticsAnswer> {
    return this.statistics.figures(orgId, key, query);
  }

  /** The cases in a state now or at a past moment, oldest case first. */
  @Get('cases')
  @ApiPage(StandingCaseAnswer)
  cases(
    @CurrentPrincipal() principal: Principal,
    @Param('key') key: string,
    @Query() query: StateCasesQuery,
  ): Promise<Page<StandingCaseAnswer>> {
    return this.statistics.cases(principal, key, query);
  }
}

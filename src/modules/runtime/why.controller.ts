import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { WhyQuery, type WhyAnswer } from './why.dto.js';
import { Why } from './why.service.js';

/** Why something is possible now, or not. */
@ApiTags('instances')
@Controller('instances/:id/events/:type/why')
export class WhyController {
  constructor(private readonly why: Why) {}

  /** Proves whether you may send an event, or do an act with a task: each condition, who could, and what would help. */
  @Get()
  @ApiParam({ name: 'type', description: 'An event of the process, or an act on a task such as `CLAIM`.' })
  @SignedIn()
  get(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('type') type: string,
    @Query() { taskId }: WhyQuery,
  ): Promise<WhyAnswer> {
    return this.why.of(principal, id, type, taskId);
  }
}

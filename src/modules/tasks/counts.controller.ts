import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { BoxCounters } from './box-counters.service.js';
import type { CountsAnswer } from './counts.dto.js';

/** The numbers beside the boxes. */
@ApiTags('tasks')
@Controller('me/counts')
export class CountsController {
  constructor(private readonly counters: BoxCounters) {}

  /** How much stands in each box of the caller, counted up to 1,000. */
  @Get()
  @SignedIn()
  get(@CurrentPrincipal() { orgId, userId }: Principal): Promise<CountsAnswer> {
    return this.counters.of(orgId, userId);
  }
}

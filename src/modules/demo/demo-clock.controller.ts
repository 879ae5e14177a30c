import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, RequiresRole, SignedIn, type Principal } from '../access/index.js';
import { Idempotent } from '../http/index.js';
import { DemoClock } from './demo-clock.service.js';
import { MoveClockRequest, type DemoClockAnswer } from './demo-clock.dto.js';

/** The clock of the demo company. */
@ApiTags('demo')
@Controller('demo/clock')
export class DemoClockController {
  constructor(private readonly clock: DemoClock) {}

  /** What it shows, and how far it is ahead of real time. */
  @Get()
  @SignedIn()
  get(@CurrentPrincipal() principal: Principal): DemoClockAnswer {
    return this.clock.get(principal);
  }

  /** Moves it forward: what is due until then lapses and fires. Tokens and repeated keys keep real time. */
  @Post()
  @Idempotent()
  @HttpCode(200)
  @RequiresRole('Administrator')
  move(@CurrentPrincipal() principal: Principal, @Body() { advance }: MoveClockRequest): Promise<DemoClockAnswer> {
    return this.clock.move(principal, advance);
  }
}

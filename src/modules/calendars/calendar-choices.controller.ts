import { Body, Controller, Get, Headers, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, RequiresRole, SignedIn, type Principal } from '../access/index.js';
import { Idempotent } from '../http/index.js';
import { ifMatchHeader, replacedVersions, tagged } from '../organisation-log/index.js';
import { ChooseCalendarsRequest, type CalendarChoicesAnswer } from './calendar-choices.dto.js';
import { CalendarChoicesService } from './calendar-choices.service.js';

/** Which calendar a case is counted by: that of its process, else of the department it comes from, else the common one. */
@ApiTags('calendars')
@Controller('calendar-choices')
export class CalendarChoicesController {
  constructor(private readonly choices: CalendarChoicesService) {}

  /** What is chosen; the `ETag` is its version. */
  @Get()
  @SignedIn()
  async get(
    @CurrentPrincipal() { orgId }: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarChoicesAnswer> {
    return tagged(reply, await this.choices.get(orgId));
  }

  /** Chooses anew, as a whole. */
  @Put()
  @Idempotent()
  @ApiHeader(ifMatchHeader)
  @RequiresRole('Administrator')
  async choose(
    @CurrentPrincipal() principal: Principal,
    @Body() request: ChooseCalendarsRequest,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarChoicesAnswer> {
    return tagged(reply, await this.choices.choose(principal, request, replacedVersions(ifMatch)));
  }
}

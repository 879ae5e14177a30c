import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, RequiresRole, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, Idempotent, ListQuery, pageOf, type Page } from '../http/index.js';
import { ifMatchHeader, replacedVersions, tagged, versionIn } from '../organisation-log/index.js';
import { CalendarAnswer, SetCalendarRequest, type CalendarsAnswer } from './calendar.dto.js';
import { CalendarsService } from './calendars.service.js';
import { ImportDaysRequest, ImportQuery, type CalendarImportAnswer } from './import/calendar-import.dto.js';
import { CalendarImport } from './import/calendar-import.service.js';

/** Working time: the days of a country, and the hours that are kept in it. */
@ApiTags('calendars')
@Controller('calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: CalendarsService,
    private readonly imports: CalendarImport,
  ) {}

  /** All calendars of the organisation, by key. */
  @Get()
  @SignedIn()
  async list(@CurrentPrincipal() { orgId }: Principal): Promise<CalendarsAnswer> {
    return { items: await this.calendars.list(orgId) };
  }

  /** One calendar; the `ETag` is its version. */
  @Get(':key')
  @SignedIn()
  async get(
    @CurrentPrincipal() { orgId }: Principal,
    @Param('key') key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarAnswer> {
    return tagged(reply, await this.calendars.get(orgId, key));
  }

  /** Sets it anew, as a whole; a new key makes a new calendar (`If-Match: "0"`). */
  @Put(':key')
  @Idempotent()
  @ApiHeader(ifMatchHeader)
  @RequiresRole('Administrator')
  async set(
    @CurrentPrincipal() principal: Principal,
    @Param('key') key: string,
    @Body() request: SetCalendarRequest,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarAnswer> {
    return tagged(reply, await this.calendars.set(principal, key, request, replacedVersions(ifMatch)));
  }

  /**
   * Adds the holidays and make-up days of a CSV or iCalendar file: all of them, or none where a line is faulty. With
   * `dryRun=true`, which needs no `If-Match`, it says what each line would do, faulty ones too.
   */
  @Post(':key/import')
  @Idempotent()
  @HttpCode(200)
  @ApiHeader({ ...ifMatchHeader, required: false })
  @RequiresRole('Administrator')
  async import(
    @CurrentPrincipal() principal: Principal,
    @Param('key') key: string,
    @Query() { dryRun }: ImportQuery,
    @Body() request: ImportDaysRequest,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarImportAnswer> {
    if (dryRun === 'true') return tagged(reply, await this.imports.rehearse(principal, key, request));
    return tagged(reply, await this.imports.carryOut(principal, key, request, replacedVersions(ifMatch)));
  }

  /** Everything that was set, newest first. */
  @Get(':key/history')
  @ApiPage(CalendarAnswer)
  @RequiresRole('Administrator', 'ProcessOwner', 'Auditor')
  async history(
    @CurrentPrincipal() { orgId }: Principal,
    @Param('key') key: string,
    @Query() { limit, cursor }: ListQuery,
  ): Promise<Page<CalendarAnswer>> {
    const found = await this.calendars.history(orgId, key, limit + 1, versionIn(cursor));
    return pageOf(found, limit, ({ version }) => [String(version)]);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentPrincipal, RequiresRole, type Principal } from '../../access/index.js';
import { ApiPage, Idempotent, languageOf, ListQuery, type Page } from '../../http/index.js';
import { ActOnIncidentsRequest, IncidentOutcomesAnswer } from './act-on-incidents.dto.js';
import { AssignIncidentRequest } from './assign-incident.dto.js';
import { IncidentAnswer, IncidentCauseAnswer } from './incident.dto.js';
import { IncidentQuery } from './incident-query.dto.js';
import { IncidentCauses } from './incident-causes.service.js';
import { IncidentsService } from './incidents.service.js';
import { ManyIncidents } from './many-incidents.service.js';
import { ResolveIncidentRequest } from './resolve-incident.dto.js';

/** What needs an administrator. */
@ApiTags('incidents')
@Controller('incidents')
export class IncidentsController {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly byCause: IncidentCauses,
    private readonly many: ManyIncidents,
  ) {}

  /** The incidents that match, newest first. */
  @Get()
  @ApiPage(IncidentAnswer)
  @RequiresRole('Administrator', 'ProcessOwner')
  list(@CurrentPrincipal() { orgId }: Principal, @Query() query: IncidentQuery): Promise<Page<IncidentAnswer>> {
    return this.incidents.list(orgId, query);
  }

  /** Why incidents are open: each cause once, however many have it, in the order of the causes. */
  @Get('causes')
  @ApiPage(IncidentCauseAnswer)
  @RequiresRole('Administrator', 'ProcessOwner')
  causes(@CurrentPrincipal() { orgId }: Principal, @Query() query: ListQuery): Promise<Page<IncidentCauseAnswer>> {
    return this.byCause.list(orgId, query);
  }

  /** Retries or resolves up to 100 incidents; each answers for itself, with the incident or the problem. */
  @Post('act-many')
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: IncidentOutcomesAnswer })
  @RequiresRole('Administrator')
  actMany(
    @CurrentPrincipal() principal: Principal,
    @Body() body: ActOnIncidentsRequest,
    @Req() request: FastifyRequest,
  ): Promise<IncidentOutcomesAnswer> {
    return this.many.act(principal, body, languageOf(request));
  }

  /** One incident. */
  @Get(':id')
  @RequiresRole('Administrator', 'ProcessOwner')
  get(@CurrentPrincipal() { orgId }: Principal, @Param('id') id: string): Promise<IncidentAnswer> {
    return this.incidents.get(orgId, id);
  }

  /** Delivers or fires again what was given up. The incident is resolved at once; a new failure is a new incident. */
  @Post(':id/retry')
  @Idempotent()
  @HttpCode(200)
  @RequiresRole('Administrator')
  retry(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<IncidentAnswer> {
    return this.incidents.retry(principal, id);
  }

  /** Says which administrator deals with it; without `to`, that nobody does. */
  @Post(':id/assign')
  @Idempotent()
  @HttpCode(200)
  @RequiresRole('Administrator')
  assign(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { to }: AssignIncidentRequest,
  ): Promise<IncidentAnswer> {
    return this.incidents.assign(principal, id, to ?? null);
  }

  /** Notes that it was dealt with by hand; what could not be delivered is dropped. */
  @Post(':id/resolve')
  @Idempotent()
  @HttpCode(200)
  @RequiresRole('Administrator')
  resolve(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { note }: ResolveIncidentRequest,
  ): Promise<IncidentAnswer> {
    return this.incidents.resolve(principal, id, note);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, RequiresRole, type Principal } from '../../access/index.js';
import { ApiPage, Idempotent, type Page } from '../../http/index.js';
import { IncidentAnswer } from './incident.dto.js';
import { IncidentQuery } from './incident-query.dto.js';
import { IncidentsService } from './incidents.service.js';
import { ResolveIncidentRequest } from './resolve-incident.dto.js';

/** What needs an administrator. */
@ApiTags('incidents')
@Controller('incidents')
export class IncidentsController {
  constructor(private readonly incidents: IncidentsService) {}

  /** The incidents that match, newest first. */
  @Get()
  @ApiPage(IncidentAnswer)
  @RequiresRole('Administrator', 'ProcessOwner')
  list(@CurrentPrincipal() { orgId }: Principal, @Query() query: IncidentQuery): Promise<Page<IncidentAnswer>> {
    return this.incidents.list(orgId, query);
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

import { Module } from '@nestjs/common';
import { EffectsModule } from '../../effects/index.js';
import { OrganisationLogModule } from '../../organisation-log/index.js';
import { TimersModule } from '../../timers/index.js';
import { IncidentsController } from './incidents.controller.js';
import { IncidentCauses } from './incident-causes.service.js';
import { IncidentsService } from './incidents.service.js';
import { ManyIncidents } from './many-incidents.service.js';

@Module({
  imports: [EffectsModule, OrganisationLogModule, TimersModule],
  controllers: [IncidentsController],
  providers: [IncidentCauses, IncidentsService, ManyIncidents],
  exports: [IncidentsService],
})
export class IncidentsModule {}

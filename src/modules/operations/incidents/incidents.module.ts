import { Module } from '@nestjs/common';
import { EffectsModule } from '../../effects/index.js';
import { IncidentsController } from './incidents.controller.js';
import { IncidentsService } from './incidents.service.js';

@Module({ imports: [EffectsModule], controllers: [IncidentsController], providers: [IncidentsService] })
export class IncidentsModule {}

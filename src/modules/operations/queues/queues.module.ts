import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../../definitions/index.js';
import { HistoryModule } from '../../history/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { DeliveriesController } from './deliveries.controller.js';
import { TimersController } from './timers.controller.js';

@Module({
  imports: [DefinitionsModule, HistoryModule, IncidentsModule],
  controllers: [DeliveriesController, TimersController],
})
export class QueuesModule {}

import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../../definitions/index.js';
import { VaultModule } from '../../vault/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { CaseNames } from './case-names.service.js';
import { DeliveriesController } from './deliveries.controller.js';
import { TimersController } from './timers.controller.js';

@Module({
  imports: [DefinitionsModule, IncidentsModule, VaultModule],
  controllers: [DeliveriesController, TimersController],
  providers: [CaseNames],
})
export class QueuesModule {}

import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/index.js';
import { DirectoryModule } from '../directory/index.js';
import { VaultModule } from '../vault/index.js';
import { StatisticsController } from './statistics.controller.js';
import { StatisticsService } from './statistics.service.js';

/** Where the cases of a process are and were, and how long they take. */
@Module({
  imports: [DefinitionsModule, DirectoryModule, VaultModule],
  controllers: [StatisticsController],
  providers: [StatisticsService],
})
export class StatisticsModule {}

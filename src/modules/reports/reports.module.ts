import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/index.js';
import { DirectoryModule } from '../directory/index.js';
import { RegistersModule } from '../registers/index.js';
import { VaultModule } from '../vault/index.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

/** Figures over the ledgers, as the processes declare them. */
@Module({
  imports: [DefinitionsModule, DirectoryModule, RegistersModule, VaultModule],
  controllers: [ReportsController],
  providers: [ReportsService],
})
export class ReportsModule {}

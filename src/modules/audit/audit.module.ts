import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/index.js';
import { RecordsController } from './records.controller.js';
import { Records } from './records.service.js';
import { VerificationsController } from './verifications.controller.js';
import { Verifications } from './verifications.service.js';

/** What auditors ask of all cases at once: what happened in them, and whether they prove themselves. */
@Module({
  imports: [HistoryModule],
  controllers: [RecordsController, VerificationsController],
  providers: [Records, Verifications],
})
export class AuditModule {}

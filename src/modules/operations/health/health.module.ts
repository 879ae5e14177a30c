import { Module } from '@nestjs/common';
import { TimersModule } from '../../timers/index.js';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';
import { StorageWatch } from './storage-watch.js';

@Module({
  imports: [TimersModule],
  controllers: [HealthController],
  providers: [Readiness, StorageWatch],
  exports: [Readiness],
})
export class HealthModule {}

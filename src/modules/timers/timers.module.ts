import { Module } from '@nestjs/common';
import { ALARM, TimeoutAlarm } from '../alarm/index.js';
import { RuntimeModule } from '../runtime/index.js';
import { TimerFiring } from './timer-firing.service.js';
import { TimerMetrics } from './timer-metrics.js';
import { TimerLag } from './timer-lag.service.js';
import { TimerSettlement } from './timer-settlement.service.js';
import { TimerSweeper } from './timer-sweeper.service.js';

/** Fires what is due. */
@Module({
  imports: [RuntimeModule],
  providers: [
    TimerFiring,
    TimerLag,
    TimerMetrics,
    TimerSettlement,
    TimerSweeper,
    { provide: ALARM, useClass: TimeoutAlarm },
  ],
  exports: [TimerLag, TimerSweeper],
})
export class TimersModule {}

import { Module } from '@nestjs/common';
import { ALARM, TimeoutAlarm } from '../alarm/index.js';
import { RuntimeModule } from '../runtime/index.js';
import { CalendarChangesController } from './calendar-changes.controller.js';
import { Rescheduling } from './rescheduling.service.js';

/** Counts open limits again after a change of the calendars. */
@Module({
  imports: [RuntimeModule],
  controllers: [CalendarChangesController],
  providers: [Rescheduling, { provide: ALARM, useClass: TimeoutAlarm }],
})
export class ReschedulingModule {}

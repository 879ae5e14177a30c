import { Module } from '@nestjs/common';
import { ALARM, TimeoutAlarm } from '../alarm/index.js';
import { DefinitionsModule } from '../definitions/index.js';
import { PoliciesModule } from '../policies/index.js';
import { RuntimeModule } from '../runtime/index.js';
import { DutyStarts } from './duty-starts.service.js';
import { RecurringDuties } from './recurring-duties.service.js';

/** Duties that come back by the calendar. */
@Module({
  imports: [DefinitionsModule, PoliciesModule, RuntimeModule],
  providers: [DutyStarts, RecurringDuties, { provide: ALARM, useClass: TimeoutAlarm }],
  exports: [RecurringDuties],
})
export class RecurringModule {}

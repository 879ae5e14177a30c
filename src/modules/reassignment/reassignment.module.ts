import { Module } from '@nestjs/common';
import { ALARM, TimeoutAlarm } from '../alarm/index.js';
import { DefinitionsModule } from '../definitions/index.js';
import { RuntimeModule } from '../runtime/index.js';
import { Reassignment } from './reassignment.service.js';

/** Open tasks follow the directory. */
@Module({
  imports: [DefinitionsModule, RuntimeModule],
  providers: [Reassignment, { provide: ALARM, useClass: TimeoutAlarm }],
  exports: [Reassignment],
})
export class ReassignmentModule {}

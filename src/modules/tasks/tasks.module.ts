import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/index.js';
import { RuntimeModule } from '../runtime/index.js';
import { ActsController } from './acts.controller.js';
import { BoxCounters } from './box-counters.service.js';
import { CountsController } from './counts.controller.js';
import { CopyInbox } from './copy-inbox.service.js';
import { ManyDecisions } from './many-decisions.service.js';
import { StandIns } from './stand-ins.service.js';
import { TaskInbox } from './task-inbox.service.js';
import { TasksController } from './tasks.controller.js';

@Module({
  imports: [DefinitionsModule, RuntimeModule],
  controllers: [ActsController, CountsController, TasksController],
  providers: [BoxCounters, CopyInbox, ManyDecisions, StandIns, TaskInbox],
  exports: [BoxCounters],
})
export class TasksModule {}

import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/index.js';
import { DeputiesModule } from '../deputies/index.js';
import { OrganisationLogModule } from '../organisation-log/index.js';
import { RuntimeModule } from '../runtime/index.js';
import { DemoClockController } from './demo-clock.controller.js';
import { DemoClockListener } from './demo-clock-listener.js';
import { DemoClock } from './demo-clock.service.js';
import { DemoDeputies } from './demo-deputies.service.js';
import { DemoFiles } from './demo-files.service.js';
import { LivingCases } from './living-cases.service.js';

/** What only the demo company has. */
@Module({
  imports: [CalendarsModule, DeputiesModule, OrganisationLogModule, RuntimeModule],
  controllers: [DemoClockController],
  providers: [DemoClock, DemoClockListener, DemoDeputies, DemoFiles, LivingCases],
})
export class DemoModule {}

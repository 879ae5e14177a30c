import { Module } from '@nestjs/common';
import { OrganisationLogModule } from '../organisation-log/index.js';
import { RuntimeModule } from '../runtime/index.js';
import { DemoClockController } from './demo-clock.controller.js';
import { DemoClockListener } from './demo-clock-listener.js';
import { DemoClock } from './demo-clock.service.js';
import { LivingCases } from './living-cases.service.js';

/** What only the demo company has. */
@Module({
  imports: [OrganisationLogModule, RuntimeModule],
  controllers: [DemoClockController],
  providers: [DemoClock, DemoClockListener, LivingCases],
})
export class DemoModule {}

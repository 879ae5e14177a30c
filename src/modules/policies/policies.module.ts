import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/index.js';
import { OrganisationLogModule } from '../organisation-log/index.js';
import { PoliciesController } from './policies.controller.js';
import { PoliciesService } from './policies.service.js';
import { PolicyListener } from './policy-listener.service.js';
import { PolicySettings } from './policy-settings.service.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersService } from './reminders.service.js';

/** The organisation's settings for its processes. */
@Module({
  imports: [DefinitionsModule, OrganisationLogModule],
  controllers: [PoliciesController, RemindersController],
  providers: [PoliciesService, PolicyListener, PolicySettings, RemindersService],
  exports: [PolicySettings],
})
export class PoliciesModule {}

import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/index.js';
import { OrganisationLogController } from './organisation-log.controller.js';
import { PoliciesController } from './policies.controller.js';
import { PoliciesService } from './policies.service.js';
import { PolicyListener } from './policy-listener.service.js';
import { PolicySettings } from './policy-settings.service.js';

/** The organisation's settings for its processes. */
@Module({
  imports: [DefinitionsModule],
  controllers: [PoliciesController, OrganisationLogController],
  providers: [PoliciesService, PolicyListener, PolicySettings],
  exports: [PolicySettings],
})
export class PoliciesModule {}

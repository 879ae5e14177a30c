import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/index.js';
import { OrganisationLogModule } from '../organisation-log/index.js';
import { RuntimeModule } from '../runtime/index.js';
import { ServicesModule } from '../services/index.js';
import { HandOverRequests } from './hand-over-requests.service.js';
import { HandOver } from './hand-over.service.js';
import { HeldCases } from './held-cases.service.js';
import { HoldingsController } from './holdings.controller.js';
import { Holdings } from './holdings.service.js';
import { LeavingProvider } from './leaving-provider.service.js';

/** Somebody leaves the company: what he holds is listed and handed over. */
@Module({
  imports: [DefinitionsModule, OrganisationLogModule, RuntimeModule, ServicesModule],
  controllers: [HoldingsController],
  providers: [HandOver, HandOverRequests, HeldCases, Holdings, LeavingProvider],
})
export class LeavingModule {}

import { Module } from '@nestjs/common';
import { OrganisationLogModule } from '../organisation-log/index.js';
import { ServicesModule } from '../services/index.js';
import { LeavingProvider } from './leaving-provider.service.js';

/** Somebody leaves the company: what he holds is listed and handed over. */
@Module({ imports: [OrganisationLogModule, ServicesModule], providers: [LeavingProvider] })
export class LeavingModule {}

import { Module } from '@nestjs/common';
import { OrganisationLogController } from './organisation-log.controller.js';
import { OrganisationLog } from './organisation-log.service.js';

/** The log of what administrators set for their organisation, and its proof. */
@Module({ controllers: [OrganisationLogController], providers: [OrganisationLog], exports: [OrganisationLog] })
export class OrganisationLogModule {}

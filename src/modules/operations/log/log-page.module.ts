import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../../definitions/index.js';
import { OrganisationLogModule } from '../../organisation-log/index.js';
import { VaultModule } from '../../vault/index.js';
import { LogPageController } from './log-page.controller.js';

@Module({ imports: [DefinitionsModule, OrganisationLogModule, VaultModule], controllers: [LogPageController] })
export class LogPageModule {}

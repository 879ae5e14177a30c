import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { DefinitionReleaseStore } from '../../persistence/index.js';
import { lockedDigests } from './definition-lock.js';
import { loadDefinitions } from './definition-loader.js';
import { DefinitionRegistry } from './definition-registry.service.js';
import { DefinitionPresenter } from './definition-presenter.service.js';
import { DefinitionsController } from './definitions.controller.js';
import { FormSchemas } from './form-schemas.service.js';
import { FormValidator } from '../http/index.js';
import { OpenCaseGuard } from './open-case-guard.service.js';
import { ReleaseGuard } from './release-guard.service.js';
import { servedDefinitions } from './served-definitions.js';

/** Beside the compiled modules as beside their sources. */
const workflows = join(__dirname, '..', '..', 'workflows');

/** Loads, checks, freezes, lists and draws the processes. */
@Module({
  controllers: [DefinitionsController],
  providers: [
    { provide: DefinitionRegistry, useFactory: () => servedDefinitions(loadDefinitions(workflows), lockedDigests()) },
    FormValidator,
    FormSchemas,
    DefinitionPresenter,
    DefinitionReleaseStore,
    ReleaseGuard,
    OpenCaseGuard,
  ],
  exports: [DefinitionRegistry, FormValidator, FormSchemas],
})
export class DefinitionsModule {}

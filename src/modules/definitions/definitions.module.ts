import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { lockedDigests } from './definition-lock.js';
import { loadDefinitions } from './definition-loader.js';
import { DefinitionRegistry } from './definition-registry.service.js';
import { FormSchemas } from './form-schemas.service.js';
import { FormValidator } from './form-validator.service.js';
import { ReleaseGuard } from './release-guard.service.js';
import { servedDefinitions } from './served-definitions.js';

/** Beside the compiled modules as beside their sources. */
const workflows = join(__dirname, '..', '..', 'workflows');

/** Loads, checks, freezes, lists and draws the processes. */
@Module({
  providers: [
    { provide: DefinitionRegistry, useFactory: () => servedDefinitions(loadDefinitions(workflows), lockedDigests()) },
    FormValidator,
    FormSchemas,
    ReleaseGuard,
  ],
  exports: [DefinitionRegistry, FormValidator, FormSchemas],
})
export class DefinitionsModule {}

import { dirname, join } from 'node:path';
import { Module } from '@nestjs/common';
import { DefinitionReleaseStore } from '../../persistence/index.js';
import { OrganisationLogModule } from '../organisation-log/index.js';
import { loadDefinitionFiles } from './definition-loader.js';
import { DefinitionRegistry } from './definition-registry.service.js';
import { DefinitionPresenter } from './definition-presenter.service.js';
import { DefinitionsController } from './definitions.controller.js';
import { DifferenceController } from './difference/difference.controller.js';
import { LayoutController } from './layout/layout.controller.js';
import { Layouts } from './layout/layouts.service.js';
import { OpenCaseGuard } from './open-case-guard.service.js';
import { changedReleases } from './release/changed-releases.js';
import { compareWithLock } from './release/compare-with-lock.js';
import { compiledReleases } from './release/compiled-releases.js';
import { readLock } from './release/definition-lock.js';
import { PassedChecks } from './passed-checks.js';
import { ReleaseGuard } from './release-guard.service.js';
import { ReleaseLog } from './release-log.service.js';
import { servedDefinitions } from './served-definitions.js';

/** Beside the compiled modules as beside their sources. */
const workflows = join(__dirname, '..', '..', 'workflows');

function lockedDefinitions(): DefinitionRegistry {
  const loaded = loadDefinitionFiles(workflows);
  const lock = readLock();
  const digests = new Map([...lock].map(([name, { digest }]) => [name, digest]));
  const definitions = loaded.map(({ definition }) => definition);
  const passed = new PassedChecks(dirname(workflows));
  if (passed.has()) return new DefinitionRegistry(definitions, digests);
  const changed = compareWithLock(lock, compiledReleases(loaded)).changed;
  const registry = servedDefinitions(definitions, digests, changed.length > 0 ? [changedReleases(changed)] : []);
  passed.add();
  return registry;
}

let registry: DefinitionRegistry | undefined;

/** Worked out once a process: neither its code nor what was locked changes while it runs. */
export const installedDefinitions = (): DefinitionRegistry => (registry ??= lockedDefinitions());

/** Loads, checks, freezes, lists and draws the processes. */
@Module({
  imports: [OrganisationLogModule],
  controllers: [DefinitionsController, DifferenceController, LayoutController],
  providers: [
    { provide: DefinitionRegistry, useFactory: installedDefinitions },
    DefinitionPresenter,
    Layouts,
    DefinitionReleaseStore,
    ReleaseGuard,
    ReleaseLog,
    OpenCaseGuard,
  ],
  exports: [DefinitionRegistry, Layouts],
})
export class DefinitionsModule {}

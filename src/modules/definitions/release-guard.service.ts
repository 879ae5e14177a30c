import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DefinitionReleaseStore, UnitOfWork, type DefinitionRelease } from '../../persistence/index.js';
import { DefinitionRegistry } from './definition-registry.service.js';
import { DefinitionsRefused } from './definitions-refused.js';
import { releaseName } from './release/release.js';

/** At start: no version that this database knows may have changed since; new ones become known. */
@Injectable()
export class ReleaseGuard implements OnModuleInit {
  constructor(
    private readonly definitions: DefinitionRegistry,
    private readonly unitOfWork: UnitOfWork,
    private readonly releases: DefinitionReleaseStore,
  ) {}

  /** @throws DefinitionsRefused naming every version that has changed. */
  async onModuleInit(): Promise<void> {
    const served = this.definitions.all().map(({ key, version }): DefinitionRelease => {
      return { key, version, digest: this.definitions.digest(key, version) ?? '' };
    });
    await this.unitOfWork.run(async (transaction) => {
      // Added before they are compared, so that two servers that start at once cannot both be right.
      await this.releases.add(transaction, served);
      const known = new Map(
        (await this.releases.list(transaction)).map(({ key, version, digest }) => [releaseName(key, version), digest]),
      );
      const changed = served
        .map(({ key, version, digest }) => ({ name: releaseName(key, version), digest }))
        .filter(({ name, digest }) => known.get(name) !== digest);
      if (changed.length > 0) throw new DefinitionsRefused(changed.map(({ name }) => hasChanged(name)));
    });
  }
}

const hasChanged = (name: string): string =>
  `Expected ${name} to be as this database has known it, but its digest differs. A released version never changes: ` +
  'restore it, and release the change as a new version. If this database holds nothing but trials, start with another ' +
  'one (remove the folder data). / ' +
  `${name} 与本数据库已知的摘要不符。已发布的版本不得改动：请恢复原样，并将改动作为新版本发布；` +
  '若本数据库仅用于试验，请改用新的数据库（删除 data 文件夹）。';

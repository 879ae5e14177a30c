import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { systemActor } from '../../engine/index.js';
import { DirectoryService } from '../directory/index.js';
import { OrganisationLog } from '../organisation-log/index.js';
import { DefinitionRegistry } from './definition-registry.service.js';
import { releaseName } from './release/release.js';

/** At start: each version of a process that an organisation has not had before is a record of its log. */
@Injectable()
export class ReleaseLog implements OnApplicationBootstrap {
  constructor(
    private readonly definitions: DefinitionRegistry,
    private readonly directory: DirectoryService,
    private readonly log: OrganisationLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const served = this.definitions.all().map(({ key, version }) => {
      return { subject: releaseName(key, version), digest: this.definitions.digest(key, version) ?? '' };
    });
    for (const orgId of this.directory.organisations()) {
      const about = { orgId, kind: 'definitionReleased', actor: systemActor, reason: '' } as const;
      await this.log.setOnce(
        served.map(({ subject, digest }) => ({ ...about, subject, setting: { before: null, after: { digest } } })),
      );
    }
  }
}

import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { organisationLogChannel } from '../../persistence/index.js';
import { Configuration } from '../configuration/index.js';
import { FollowedCopy } from '../database/index.js';
import { PolicySettings } from './policy-settings.service.js';

/** On PostgreSQL: takes over what administrators set on other nodes. */
@Injectable()
export class PolicyListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly copy: FollowedCopy;

  constructor({ databaseUrl }: Configuration, settings: PolicySettings) {
    const load = (orgId?: string): Promise<void> => settings.load(orgId);
    this.copy = new FollowedCopy(databaseUrl, { channel: organisationLogChannel, name: 'the policies', load });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.copy.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.copy.stop();
  }
}

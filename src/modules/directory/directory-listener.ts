import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { directoryChannel } from '../../persistence/index.js';
import { Configuration } from '../configuration/index.js';
import { FollowedCopy } from '../database/index.js';
import { DirectoryService } from './directory.service.js';

/** On PostgreSQL: takes over what other nodes change in the directory. */
@Injectable()
export class DirectoryListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly copy: FollowedCopy;

  constructor({ databaseUrl }: Configuration, service: DirectoryService) {
    const load = (orgId?: string): Promise<void> => (orgId === undefined ? service.load() : service.refresh(orgId));
    this.copy = new FollowedCopy(databaseUrl, { channel: directoryChannel, name: 'the directory', load });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.copy.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.copy.stop();
  }
}

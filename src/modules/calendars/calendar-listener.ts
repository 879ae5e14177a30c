import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { organisationLogChannel } from '../../persistence/index.js';
import { Configuration } from '../configuration/index.js';
import { FollowedCopy } from '../database/index.js';
import { Calendars } from './calendars.js';

/** On PostgreSQL: takes over what administrators set on other nodes. */
@Injectable()
export class CalendarListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly copy: FollowedCopy;

  constructor({ databaseUrl }: Configuration, calendars: Calendars) {
    const load = (orgId?: string): Promise<void> => calendars.load(orgId);
    this.copy = new FollowedCopy(databaseUrl, { channel: organisationLogChannel, name: 'the calendars', load });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.copy.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.copy.stop();
  }
}

import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { demoClockChannel } from '../../persistence/index.js';
import { Configuration } from '../configuration/index.js';
import { FollowedCopy } from '../database/index.js';
import { DemoClock } from './demo-clock.service.js';

/** On PostgreSQL: follows when the clock is moved on another node. */
@Injectable()
export class DemoClockListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly copy: FollowedCopy;

  constructor({ databaseUrl }: Configuration, clock: DemoClock) {
    const load = (): Promise<void> => clock.follow();
    this.copy = new FollowedCopy(databaseUrl, { channel: demoClockChannel, name: 'the demo clock', load });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.copy.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.copy.stop();
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { CommitFeed } from './commit-feed.js';
import { CommitListener } from './commit-listener.js';
import { CRASH_POINTS, noCrashPoints, type CrashPoints } from './crash-points.js';

@Module({})
export class LiveModule {
  static of({ crashPoints = noCrashPoints }: { readonly crashPoints?: CrashPoints }): DynamicModule {
    return {
      module: LiveModule,
      global: true,
      providers: [CommitFeed, CommitListener, { provide: CRASH_POINTS, useValue: crashPoints }],
      exports: [CommitFeed, CommitListener, CRASH_POINTS],
    };
  }
}

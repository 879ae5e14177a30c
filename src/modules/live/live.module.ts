import { Global, Module } from '@nestjs/common';
import { CommitFeed } from './commit-feed.js';
import { CommitListener } from './commit-listener.js';
import { CRASH_POINTS, noCrashPoints } from './crash-points.js';

@Global()
@Module({
  providers: [CommitFeed, CommitListener, { provide: CRASH_POINTS, useValue: noCrashPoints }],
  exports: [CommitFeed, CRASH_POINTS],
})
export class LiveModule {}

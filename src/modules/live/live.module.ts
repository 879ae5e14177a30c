import { Global, Module } from '@nestjs/common';
import { CommitFeed } from './commit-feed.js';
import { CommitListener } from './commit-listener.js';

@Global()
@Module({
  providers: [CommitFeed, CommitListener],
  exports: [CommitFeed, CommitListener],
})
export class LiveModule {}

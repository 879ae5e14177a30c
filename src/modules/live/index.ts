export { CommitFeed, type CommittedCase } from './commit-feed.js';
export { CommitListener } from './commit-listener.js';
export { LiveModule } from './live.module.js';

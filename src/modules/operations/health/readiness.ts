import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** Whether this process takes requests: from the end of its start until it begins to end. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private state: 'starting' | 'serving' | 'ending' = 'starting';

  get isServing(): boolean {
    return this.state === 'serving';
  }

  serve(): void {
    this.state = 'serving';
  }

  beforeApplicationShutdown(): void {
    this.state = 'ending';
  }
}

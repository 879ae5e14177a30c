import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../engine/index.js';
import type { StoodInFor } from '../../persistence/index.js';
import { CLOCK } from '../database/index.js';
import { DirectoryService } from '../directory/index.js';

/** Whose tasks are in somebody's inbox besides his own, because he stands in for them now. */
@Injectable()
export class StandIns {
  constructor(
    private readonly directory: DirectoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(orgId: string, userId: string): readonly StoodInFor[] {
    return this.directory
      .copy(orgId)
      .standsInFor(userId, this.clock.now())
      .map(({ principalId, processes }) => ({ userId: principalId, processes }));
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../engine/index.js';
import { CLOCK, REAL_CLOCK } from '../database/index.js';
import { DirectoryService } from '../directory/index.js';
import type { Principal } from '../access/index.js';
import type { VerifiedToken } from './token.service.js';

/** Who somebody with a good token is at this moment. The directory is asked every time. */
@Injectable()
export class Sessions {
  constructor(
    private readonly directory: DirectoryService,
    @Inject(REAL_CLOCK) private readonly clock: Clock,
    @Inject(CLOCK) private readonly companyClock: Clock,
  ) {}

  /** With the roles of now; `undefined` once his token has expired or he has another epoch: he was
   * deactivated, even if he is back, or has a new password. */
  current({ orgId, userId, epoch, expiresAt }: VerifiedToken): Principal | undefined {
    const user = this.directory.copy(orgId).user(userId);
    if (!user?.active || user.tokenEpoch !== epoch || expiresAt <= this.clock.now()) return undefined;
    const delegations = this.directory.copy(orgId).standsInFor(userId, this.companyClock.now());
    const standsInFor = delegations.map(({ principalId, processes }) => ({ userId: principalId, processes }));
    return {
      orgId,
      userId,
      roles: this.directory.rolesOf(orgId, userId),
      epoch,
      expiresAt,
      ...(standsInFor.length === 0 ? {} : { standsInFor }),
    };
  }
}

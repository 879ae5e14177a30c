import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../engine/index.js';
import { DelegationStore } from '../../persistence/index.js';
import { CLOCK } from '../database/index.js';
import { Delegations } from '../deputies/index.js';
import { demoCompanyId, DirectoryService } from '../directory/index.js';
import deputies from './cases/deputies.json';

const day = 86_400_000;

/** Lets people of the demo company be away and somebody stand in for them, once: what they end themselves stays ended. */
@Injectable()
export class DemoDeputies {
  constructor(
    private readonly delegations: Delegations,
    private readonly store: DelegationStore,
    private readonly directory: DirectoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemException where one of them cannot be a deputy any more */
  async begin(): Promise<void> {
    for (const { principal, deputy, days, reason } of deputies) await this.beginOne(principal, deputy, days, reason);
  }

  private async beginOne(principal: string, deputy: string, days: number, reason: string): Promise<void> {
    const [from, to] = [principal, deputy].map((name) => this.directory.userByUsername(name));
    if (!from || !to) return;
    const of = { orgId: demoCompanyId, principalId: from.id, deputyId: to.id };
    if ((await this.store.list({ ...of, limit: 1 })).length > 0) return;
    const startsAt = this.clock.now();
    const endsAt = new Date(Date.parse(startsAt) + days * day).toISOString();
    const himself = { orgId: demoCompanyId, userId: from.id, roles: [] };
    await this.delegations.create(himself, { deputyId: to.id, startsAt, endsAt, reason });
  }
}

import { Injectable } from '@nestjs/common';
import type { Json } from '../../engine/index.js';
import { InstanceStore } from '../../persistence/index.js';
import { seesEverything, type Principal } from '../auth/index.js';
import { decodeCursor, entityTag, pageOf, type Page } from '../http/index.js';
import { VaultService } from '../vault/index.js';
import { InstancePresenter } from './instance-presenter.service.js';
import type { ListInstancesQuery } from './instances.dto.js';
import type { Answer } from './pipeline/pipeline-command.js';
import { notFound } from './problem-of-result.js';

/** Reads the cases that a person may see. */
@Injectable()
export class InstanceReader {
  constructor(
    private readonly instances: InstanceStore,
    private readonly presenter: InstancePresenter,
    private readonly vault: VaultService,
  ) {}

  /** @throws ProblemException NOT_FOUND when it is not there or not visible to him. */
  async get(principal: Principal, id: string): Promise<Answer> {
    const found = await this.instances.find(principal.orgId, id, viewer(principal));
    if (!found) throw notFound();
    const [body] = await this.vault.reveal(
      principal.orgId,
      [this.presenter.present(found.state, principal)],
      principal,
    );
    return { status: 200, headers: { ETag: entityTag(found.state.revision) }, body: body ?? null };
  }

  /** Newest first. */
  async list(principal: Principal, { limit, cursor, overdue, ...filters }: ListInstancesQuery): Promise<Page<Json>> {
    const before = cursor === undefined ? undefined : decodeCursor(cursor, 1)[0];
    const found = await this.instances.list(principal.orgId, viewer(principal), {
      ...filters,
      limit: limit + 1,
      ...(before === undefined ? {} : { before }),
      ...(overdue === undefined ? {} : { overdue: overdue === 'true' }),
    });
    const { items, nextCursor } = pageOf(found, limit, ({ state }) => [state.id]);
    const presented = items.map(({ state }) => this.presenter.present(state, principal));
    return { items: await this.vault.reveal(principal.orgId, presented, principal), nextCursor };
  }
}

const viewer = (principal: Principal) => ({ userId: principal.userId, seesEverything: seesEverything(principal) });

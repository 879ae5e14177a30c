import { Injectable } from '@nestjs/common';
import type { Language } from '../../engine/index.js';
import type { Principal } from '../access/index.js';
import { ManyCommands, Runtime, type WriteOptions } from '../runtime/index.js';
import type { DecideManyAnswer, DecisionRequest } from './decide-many.dto.js';

/** Many decisions of one person at once. */
@Injectable()
export class ManyDecisions {
  constructor(
    private readonly runtime: Runtime,
    private readonly many: ManyCommands,
  ) {}

  /**
   * What came of each, in their order.
   *
   * @throws ProblemException IDEMPOTENCY_KEY_REUSED, before anything is decided
   */
  async decide(
    principal: Principal,
    items: readonly DecisionRequest[],
    options: Pick<WriteOptions, 'idempotency'>,
    language: Language,
  ): Promise<DecideManyAnswer> {
    const instances = await this.runtime.instancesOf(
      principal,
      items.map(({ taskId }) => taskId),
    );
    const commands = items.map(({ taskId, event: type, ...more }) => ({
      path: `/api/v1/tasks/${taskId}/decide`,
      send: (claim: WriteOptions) =>
        this.runtime.send(principal, instances.get(taskId) ?? taskId, { type, taskId, ...more }, claim),
    }));
    const outcomes = await this.many.send(principal, commands, options, language);
    return { items: outcomes.map((outcome, index) => ({ taskId: items[index]?.taskId ?? '', ...outcome })) };
  }
}

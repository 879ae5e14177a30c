import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { InstanceState } from '../../engine/index.js';
import { UndescribedInstanceStore, UnitOfWork, type UndescribedInstance } from '../../persistence/index.js';
import { DefinitionRegistry } from '../definitions/index.js';

const pageSize = 200;

/** At start: fills in what cases are about that were stored before their rows said it. Most starts find none. */
@Injectable()
export class OldCaseDescriptions implements OnModuleInit {
  constructor(
    private readonly undescribed: UndescribedInstanceStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly definitions: DefinitionRegistry,
  ) {}

  async onModuleInit(): Promise<void> {
    let after = { orgId: '', id: '' };
    for (;;) {
      const page = await this.undescribed.list(after, pageSize);
      const described = page.flatMap((one) => this.described(one) ?? []);
      if (described.length > 0)
        await this.unitOfWork.run((transaction) => this.undescribed.describe(transaction, described));
      const last = page.at(-1);
      if (!last || page.length < pageSize) return;
      after = last;
    }
  }

  /** `null` where its definition is not installed or its document cannot be read: it stays as it is. */
  private described(one: UndescribedInstance) {
    try {
      const state = JSON.parse(one.stateText) as InstanceState;
      const { key, version } = state.definition;
      return this.definitions.find(key, version) ? { ...one, description: this.definitions.describe(state) } : null;
    } catch {
      return null;
    }
  }
}

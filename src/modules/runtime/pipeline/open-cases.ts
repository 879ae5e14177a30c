import {
  DamagedRow,
  DefinitionMissing,
  fitsDefinition,
  type InstanceState,
  type ProcessDefinition,
} from '../../../engine/index.js';
import type { BulkTransaction } from '../../../persistence/index.js';
import type { BatchDependencies } from './batch-dependencies.js';
import { OpenCase } from './open-case.js';
import type { StepCommand } from './pipeline-command.js';

/** The cases that a batch works on: read once, and begun by it. */
export class OpenCases {
  /** `null`: damaged. */
  private readonly cases = new Map<string, OpenCase | null>();

  constructor(
    private readonly dependencies: Pick<BatchDependencies, 'store' | 'definitions' | 'sees'>,
    private readonly transaction: BulkTransaction,
    private readonly orgId: string,
  ) {}

  async read(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const [id, stored] of await this.dependencies.store.read(this.transaction, this.orgId, ids))
      if (!this.cases.has(id)) this.cases.set(id, stored && OpenCase.stored(stored));
  }

  /**
   * The case, from the batch or from the store.
   *
   * @throws DamagedRow
   */
  async load(id: string): Promise<OpenCase | undefined> {
    if (!this.cases.has(id)) await this.read([id]);
    const open = this.cases.get(id);
    if (open === null) throw new DamagedRow('instance', id);
    return open;
  }

  /** `null`: damaged; `undefined`: not read. */
  find(id: string): OpenCase | null | undefined {
    return this.cases.get(id);
  }

  begin(state: InstanceState): OpenCase {
    const open = OpenCase.started(state);
    this.cases.set(state.id, open);
    return open;
  }

  all(): readonly OpenCase[] {
    return [...this.cases.values()].filter((open) => open !== null);
  }

  /** Asked before anything else, also before a repeated key: to anybody else the case is not there. */
  isVisible({ instanceId, envelope, seesEverything }: StepCommand): boolean {
    const open = this.cases.get(instanceId);
    // Who takes part in a case whose document is damaged is asked behind the transaction.
    if (open === null) return true;
    return open !== undefined && this.dependencies.sees({ userId: envelope.actor, seesEverything }, open.state);
  }

  /** The definition of a case, if the case can be moved by it at all. */
  definitionOf(id: string): ProcessDefinition | DamagedRow | DefinitionMissing {
    const open = this.cases.get(id);
    if (!open) return new DamagedRow('instance', id);
    const { key, version } = open.state.definition;
    const definition = this.dependencies.definitions.find(key, version);
    if (!definition) return new DefinitionMissing(key, version);
    return fitsDefinition(definition, open.state) ? definition : new DamagedRow('instance', id);
  }
}

import type { EntityManager } from 'typeorm';
import type { InstanceBatchStore, Surroundings } from '../../../engine/index.js';
import type { DefinitionRegistry } from '../../definitions/index.js';
import type { FormValidator } from '../../http/index.js';
import type { CrashPoints } from '../../live/index.js';
import type { VaultService } from '../../vault/index.js';
import type { CaseNumbers } from '../case-numbers.js';

/** What a batch works with. */
export interface BatchDependencies {
  readonly store: InstanceBatchStore<EntityManager>;
  readonly definitions: DefinitionRegistry;
  readonly forms: FormValidator;
  readonly vault: VaultService;
  readonly numbers: CaseNumbers;
  readonly crashPoints: CrashPoints;
  surroundings(orgId: string): Surroundings;
  /** IANA, for example `Asia/Shanghai`. */
  timeZone(orgId: string): string;
}

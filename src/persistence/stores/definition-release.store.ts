import type { EntityManager } from 'typeorm';
import { DefinitionReleaseEntity } from '../entities/index.js';

export interface DefinitionRelease {
  readonly key: string;
  readonly version: number;
  /** SHA-256, hex. */
  readonly digest: string;
}

/** The versions of processes that this database has seen, frozen by digest. Runs in the caller's transaction. */
export class DefinitionReleaseStore {
  /** All of them, by key and version: as many as there are versions of processes, not cases. */
  list(transaction: EntityManager): Promise<readonly DefinitionRelease[]> {
    return transaction.find(DefinitionReleaseEntity, { order: { key: 'ASC', version: 'ASC' } });
  }

  /** Adds them in one statement; one that another server has added meanwhile stays as it is. */
  async add(transaction: EntityManager, releases: readonly DefinitionRelease[]): Promise<void> {
    if (releases.length === 0) return;
    await transaction
      .createQueryBuilder()
      .insert()
      .into(DefinitionReleaseEntity)
      .values([...releases])
      .orIgnore()
      .execute();
  }
}

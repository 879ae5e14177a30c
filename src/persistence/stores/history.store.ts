import { MoreThan } from 'typeorm';
import type { StoredRecord } from '../batch/batch-write.js';
import type { Database } from '../database.js';
import { HistoryEntity } from '../entities/history.entity.js';

/** Reads histories. They are written by the batch store alone. */
export class HistoryStore {
  constructor(private readonly database: Database) {}

  /** Records of a case after a position (0 for the beginning), oldest first. */
  page(orgId: string, instanceId: string, after: number, limit: number): Promise<readonly StoredRecord[]> {
    return this.database.reader.getRepository(HistoryEntity).find({
      where: { orgId, instanceId, position: MoreThan(after) },
      order: { position: 'ASC' },
      take: limit,
    });
  }
}

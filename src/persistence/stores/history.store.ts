import { LessThan, MoreThan } from 'typeorm';
import type { StoredRecord } from '../batch/batch-write.js';
import type { Database } from '../database.js';
import { HistoryEntity } from '../entities/history.entity.js';
import { ListReader } from '../lists/list-reader.js';
import { recordsAcross, type RecordRange } from '../lists/records-across.js';
import { wantedIds } from './wanted-ids.js';

/** Reads histories. They are written by the batch store alone. */
export class HistoryStore {
  private readonly lists: ListReader;

  constructor(private readonly database: Database) {
    this.lists = new ListReader(database.reader, database.dialect);
  }

  /** Records of a case after a position (0 for the beginning), oldest first. */
  page(orgId: string, instanceId: string, after: number, limit: number): Promise<readonly StoredRecord[]> {
    return this.database.reader.getRepository(HistoryEntity).find({
      where: { orgId, instanceId, position: MoreThan(after) },
      order: { position: 'ASC' },
      take: limit,
    });
  }

  /** The comments on a case, newest first. @param before the position of the last one of the page before */
  comments(orgId: string, instanceId: string, before: number, limit: number): Promise<readonly StoredRecord[]> {
    return (
      this.database.reader
        .getRepository(HistoryEntity)
        .createQueryBuilder('history')
        .where({ orgId, instanceId, position: LessThan(before) })
        // As the index says it: a parameter would not be known to be this kind.
        .andWhere("history.kind = 'comment'")
        .orderBy('history.position', 'DESC')
        .take(limit)
        .getMany()
    );
  }

  /** Records of all cases, newest first. */
  across(range: RecordRange): Promise<readonly StoredRecord[]> {
    return recordsAcross(this.lists, range);
  }

  /** The records that these events have left in any case. */
  ofEvents(orgId: string, eventIds: readonly string[]): Promise<readonly StoredRecord[]> {
    return this.among('eventId', orgId, eventIds).getMany();
  }

  /** The record that begins each of these cases. */
  firstOf(orgId: string, instanceIds: readonly string[]): Promise<readonly StoredRecord[]> {
    return this.among('instanceId', orgId, instanceIds).andWhere({ position: 1 }).getMany();
  }

  /** What a case was told of others at a moment (RFC 3339), oldest first. */
  toldAt(orgId: string, instanceId: string, at: string): Promise<readonly StoredRecord[]> {
    const where = { orgId, instanceId, kind: 'child', at } as const;
    return this.database.reader.getRepository(HistoryEntity).find({ where, order: { position: 'ASC' } });
  }

  private among(column: 'eventId' | 'instanceId', orgId: string, ids: readonly string[]) {
    return this.database.reader
      .getRepository(HistoryEntity)
      .createQueryBuilder('history')
      .where({ orgId })
      .andWhere(`history.${column} IN (${wantedIds(this.database.dialect, 'ids')})`, { ids: JSON.stringify(ids) });
  }
}

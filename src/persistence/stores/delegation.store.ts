import { LessThan, type FindOptionsWhere } from 'typeorm';
import type { Database } from '../database.js';
import { DelegationEntity } from '../entities/delegation.entity.js';

/** Whose delegations are asked for: those of or for one person, or all. */
export interface DelegationQuery {
  readonly orgId: string;
  readonly principalId?: string;
  readonly deputyId?: string;
  /** Those in which this person is either. */
  readonly person?: string;
  readonly limit: number;
  /** The id of the last one already seen. */
  readonly before?: string;
}

/** Reads who stands in for whom, those that are over too; the directory writes them. */
export class DelegationStore {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  list({ orgId, principalId, deputyId, person, limit, before }: DelegationQuery): Promise<readonly DelegationEntity[]> {
    const common: FindOptionsWhere<DelegationEntity> = {
      orgId,
      ...(principalId === undefined ? {} : { principalId }),
      ...(deputyId === undefined ? {} : { deputyId }),
      ...(before === undefined ? {} : { id: LessThan(before) }),
    };
    return this.database.reader.getRepository(DelegationEntity).find({
      where:
        person === undefined
          ? common
          : [
              { ...common, principalId: person },
              { ...common, deputyId: person },
            ],
      order: { id: 'DESC' },
      take: limit,
    });
  }

  find(orgId: string, id: string): Promise<DelegationEntity | null> {
    return this.database.reader.getRepository(DelegationEntity).findOneBy({ orgId, id });
  }
}

import type { SelectQueryBuilder } from 'typeorm';
import type { InstanceState, InstanceStatus, StoredInstance } from '../../engine/index.js';
import { activeStateMark } from '../batch/active-states.js';
import type { Database } from '../database.js';
import { InstanceEntity, ParticipantEntity } from '../entities/index.js';
import type { Viewer } from './vault-contents.js';

/** What a list of cases may be narrowed to. Times are RFC 3339 UTC with milliseconds, as they are stored. */
export interface InstanceFilter {
  readonly definition?: string;
  readonly status?: InstanceStatus;
  /** An active state by its path. */
  readonly state?: string;
  readonly startedBy?: string;
  readonly number?: string;
  readonly parentId?: string;
  readonly overdue?: boolean;
  readonly startedAfter?: string;
  readonly startedBefore?: string;
  /** The id of the last case of the page before. */
  readonly before?: string;
  readonly limit: number;
}

/** A case as it is kept, its document unread: it may have been tampered with. */
export interface KeptInstance {
  readonly position: number;
  readonly head: string;
  /** The canonical JSON of its state. */
  readonly stateText: string;
}

/** Reads cases for people. A case that the viewer may not see is not there. */
export class InstanceStore {
  constructor(private readonly database: Database) {}

  async find(orgId: string, id: string, viewer: Viewer): Promise<StoredInstance | undefined> {
    const row = await this.row(orgId, id, viewer);
    return row ? stored(row) : undefined;
  }

  async kept(orgId: string, id: string, viewer: Viewer): Promise<KeptInstance | undefined> {
    const row = await this.row(orgId, id, viewer);
    return row ? { position: row.position, head: row.head, stateText: row.state } : undefined;
  }

  /** Newest first: ids are UUIDv7 and ascend with time. */
  async list(orgId: string, viewer: Viewer, filter: InstanceFilter): Promise<readonly StoredInstance[]> {
    const query = this.visible(orgId, viewer);
    const placeOf = this.database.dialect === 'sqlite' ? 'instr' : 'strpos';
    const { definition, status, state, startedBy, number, parentId, overdue, startedAfter, startedBefore, before } =
      filter;
    if (definition !== undefined) query.andWhere('instance.definitionKey = :definition', { definition });
    if (status !== undefined) query.andWhere('instance.status = :status', { status });
    if (state !== undefined)
      query.andWhere(`${placeOf}(instance.activeStates, :state) > 0`, { state: activeStateMark(state) });
    if (startedBy !== undefined) query.andWhere('instance.startedBy = :startedBy', { startedBy });
    if (number !== undefined) query.andWhere('instance.number = :number', { number });
    if (parentId !== undefined) query.andWhere('instance.parentId = :parentId', { parentId });
    if (overdue !== undefined) query.andWhere('instance.overdue = :overdue', { overdue });
    if (startedAfter !== undefined) query.andWhere('instance.startedAt > :startedAfter', { startedAfter });
    if (startedBefore !== undefined) query.andWhere('instance.startedAt < :startedBefore', { startedBefore });
    // Whoever sees only his own cases pages through the index of his own cases.
    const id = viewer.seesEverything ? 'instance.id' : 'participant.instanceId';
    if (before !== undefined) query.andWhere(`${id} < :before`, { before });
    const rows = await query.orderBy(id, 'DESC').limit(filter.limit).getMany();
    return rows.map(stored);
  }

  private row(orgId: string, id: string, viewer: Viewer): Promise<InstanceEntity | null> {
    return this.visible(orgId, viewer).andWhere('instance.id = :id', { id }).getOne();
  }

  private visible(orgId: string, { userId, seesEverything }: Viewer): SelectQueryBuilder<InstanceEntity> {
    const query = this.database.reader.getRepository(InstanceEntity).createQueryBuilder('instance');
    if (!seesEverything) {
      const takesPart =
        'participant.orgId = instance.orgId AND participant.instanceId = instance.id AND participant.userId = :userId';
      query.innerJoin(ParticipantEntity, 'participant', takesPart, { userId });
    }
    return query.where('instance.orgId = :orgId', { orgId });
  }
}

const stored = ({ state, position, head }: InstanceEntity): StoredInstance => ({
  state: JSON.parse(state) as InstanceState,
  position,
  head,
});

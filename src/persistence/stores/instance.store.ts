import { In, type SelectQueryBuilder } from 'typeorm';
import {
  readInstanceState,
  type CaseDescription,
  type InstanceStatus,
  type StoredInstance,
} from '../../engine/index.js';
import { activeStateMark } from '../batch/active-states.js';
import type { Database } from '../database.js';
import { InstanceEntity, ParticipantEntity } from '../entities/index.js';
import { storedDescription } from './stored-description.js';
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

export interface OpenCases {
  readonly key: string;
  readonly version: number;
  readonly cases: number;
}

/** A case as it is kept, its document unread: it may have been tampered with. */
export interface KeptInstance {
  readonly position: number;
  readonly head: string;
  /** The canonical JSON of its state. */
  readonly stateText: string;
  readonly definition: { readonly key: string; readonly version: number };
}

/** A case as a list or its own route finds it. Its columns are there even where its document is damaged. */
export interface FoundInstance {
  readonly columns: Readonly<Omit<InstanceEntity, 'state' | 'activeStates'>>;
  /** `null` where the document is no longer that of this case: somebody has changed the database by hand. */
  readonly stored: StoredInstance | null;
  /** What it is about, as the last step has recorded it. */
  readonly description: CaseDescription;
}

/** Reads cases for people. A case that the viewer may not see is not there. */
export class InstanceStore {
  constructor(private readonly database: Database) {}

  async find(orgId: string, id: string, viewer: Viewer): Promise<FoundInstance | undefined> {
    const row = await this.row(orgId, id, viewer);
    return row ? found(row) : undefined;
  }

  async kept(orgId: string, id: string, viewer: Viewer): Promise<KeptInstance | undefined> {
    const row = await this.row(orgId, id, viewer);
    if (!row) return undefined;
    const { position, head, state, definitionKey, definitionVersion } = row;
    return { position, head, stateText: state, definition: { key: definitionKey, version: definitionVersion } };
  }

  /** Newest first: ids are UUIDv7 and ascend with time. */
  async list(orgId: string, viewer: Viewer, filter: InstanceFilter): Promise<readonly FoundInstance[]> {
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
    return rows.map(found);
  }

  /** How many cases are open of each version of each process, in all organisations. */
  async openByVersion(): Promise<readonly OpenCases[]> {
    const rows = await this.database.reader.sql<OpenCases[]>`
      SELECT definition_key AS "key", definition_version AS "version", COUNT(*) AS "cases" FROM instance
      WHERE org_id IN (SELECT id FROM organisation) AND status = ${'active'}
      GROUP BY definition_key, definition_version ORDER BY definition_key, definition_version`;
    return rows.map(({ key, version, cases }) => ({ key, version, cases: Number(cases) }));
  }

  /** What each of these cases is about, whoever asks. */
  async descriptions(orgId: string, ids: readonly string[]): Promise<ReadonlyMap<string, CaseDescription>> {
    if (ids.length === 0) return new Map();
    const select = { orgId: true, id: true, subjectZh: true, subjectEn: true, summary: true } as const;
    const where = { orgId, id: In([...new Set(ids)]) };
    const rows = await this.database.reader.getRepository(InstanceEntity).find({ select, where });
    return new Map(rows.map((row) => [row.id, storedDescription(row)]));
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

function found({ state: text, ...columns }: InstanceEntity): FoundInstance {
  const { orgId, id, position, head } = columns;
  const state = readInstanceState(text, orgId, id);
  return { columns, stored: state ? { state, position, head } : null, description: storedDescription(columns) };
}

import { In, type SelectQueryBuilder } from 'typeorm';
import {
  readInstanceState,
  type CaseDescription,
  type InstanceStatus,
  type StoredInstance,
} from '../../engine/index.js';
import type { Database } from '../database.js';
import { InstanceEntity, ParticipantEntity } from '../entities/index.js';
import { InstanceWalk, type InstanceKey, type InstanceKeys } from '../lists/instance-walk.js';
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
  /** Where the page before has ended. */
  readonly before?: InstanceKey;
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
  readonly columns: Readonly<Omit<InstanceEntity, 'state'>>;
  /** `null` where the document is no longer that of this case: somebody has changed the database by hand. */
  readonly stored: StoredInstance | null;
  /** What it is about, as the last step has recorded it. */
  readonly description: CaseDescription;
}

export interface InstancePage extends Pick<InstanceKeys, 'next'> {
  readonly items: readonly FoundInstance[];
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

  /** Newest first. A page may hold less than it may while `next` says that the list goes on. */
  async list(orgId: string, viewer: Viewer, filter: InstanceFilter): Promise<InstancePage> {
    const { keys, next } = await new InstanceWalk(this.database.reader, this.database.dialect).page(
      orgId,
      viewer,
      filter,
    );
    const ids = keys.map(({ id }) => id);
    const rows =
      ids.length === 0 ? [] : await this.database.reader.getRepository(InstanceEntity).findBy({ orgId, id: In(ids) });
    const byId = new Map(rows.map((row) => [row.id, found(row)]));
    return { items: ids.flatMap((id) => byId.get(id) ?? []), next };
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

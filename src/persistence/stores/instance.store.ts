import { In } from 'typeorm';
import { readInstanceState, type CaseDescription, type InstanceState } from '../../engine/index.js';
import type { StoredInstance } from '../batch/batch-write.js';
import type { Database } from '../database.js';
import { InstanceEntity, ParticipantEntity } from '../entities/index.js';
import type { InstanceFilter } from '../lists/instance-filter.js';
import { ListReader } from '../lists/list-reader.js';
import { searchCases, type CaseQuery } from '../lists/case-search.js';
import { InstanceWalk, type InstanceKeys } from '../lists/instance-walk.js';
import { storedDescription } from './stored-description.js';
import type { Viewer } from './vault-contents.js';

export interface OpenCases {
  readonly key: string;
  readonly version: number;
  readonly cases: number;
}

/** A case as a list or its own route finds it. Its columns are there even where its document is damaged. */
export interface FoundInstance {
  readonly columns: Readonly<Omit<InstanceEntity, 'state'>>;
  /** The document as it is kept. */
  readonly stateText: string;
  /** `null` where the document is no longer that of this case: somebody has changed the database by hand. */
  readonly stored: StoredInstance | null;
  /** What it is about, as the last step has recorded it. */
  readonly description: CaseDescription;
}

/** What a list says of a case that it names. */
export interface CopiedCase extends Pick<
  InstanceEntity,
  'number' | 'definitionKey' | 'definitionVersion' | 'startedBy' | 'revision' | 'position'
> {
  readonly description: CaseDescription;
}

export interface InstancePage extends Pick<InstanceKeys, 'next'> {
  readonly items: readonly FoundInstance[];
}

/** What a case is about, and of which process it is. */
export interface DescribedCase extends CaseDescription {
  readonly definitionKey: string;
}

/**
 * Reads cases. Whether somebody may see one is decided elsewhere; a list holds only what its viewer takes part in, or
 * somebody he stands in for.
 */
export class InstanceStore {
  private readonly lists: ListReader;

  constructor(private readonly database: Database) {
    this.lists = new ListReader(database.reader, database.dialect);
  }

  async find(orgId: string, id: string): Promise<FoundInstance | undefined> {
    const row = await this.database.reader.getRepository(InstanceEntity).findOneBy({ orgId, id });
    return row ? found(row) : undefined;
  }

  /** Cases as they stand at one moment; without those that are not there or whose document is damaged. */
  async states(orgId: string, ids: readonly string[]): Promise<ReadonlyMap<string, InstanceState>> {
    const rows = await this.lists.byIds(InstanceEntity, orgId, ids, ['id', 'state']);
    return new Map(
      rows.flatMap(({ id, state: text }) => {
        const state = readInstanceState(text, orgId, id);
        return state ? [[id, state]] : [];
      }),
    );
  }

  /** Whether one of these people takes part in it. */
  takesPart(orgId: string, instanceId: string, people: readonly string[]): Promise<boolean> {
    const userId = In([...people]);
    return this.database.reader.getRepository(ParticipantEntity).existsBy({ orgId, userId, instanceId });
  }

  /** Newest first. A page may hold less than it may while `next` says that the list goes on. */
  async list(orgId: string, viewer: Viewer, filter: InstanceFilter): Promise<InstancePage> {
    const { keys, next } = await new InstanceWalk(this.lists).page(orgId, viewer, filter);
    const ids = keys.map(({ id }) => id);
    const rows = await this.lists.byIds(InstanceEntity, orgId, ids);
    const byId = new Map(rows.map((row) => [row.id, found(row)]));
    return { items: ids.flatMap((id) => byId.get(id) ?? []), next };
  }

  /** The ids of the few cases that are meant, best first. */
  search(orgId: string, viewer: Viewer, query: CaseQuery): Promise<readonly string[]> {
    return searchCases(this.lists, orgId, viewer, query);
  }

  /** How many cases are open of each version of each process, in all organisations. */
  async openByVersion(): Promise<readonly OpenCases[]> {
    const rows = await this.database.reader.sql<OpenCases[]>`
      SELECT definition_key AS "key", definition_version AS "version", COUNT(*) AS "cases" FROM instance
      WHERE org_id IN (SELECT id FROM organisation) AND status = ${'active'}
      GROUP BY definition_key, definition_version ORDER BY definition_key, definition_version`;
    return rows.map(({ key, version, cases }) => ({ key, version, cases: Number(cases) }));
  }

  /** What lists call each of these cases, whoever asks. */
  async named(orgId: string, ids: readonly string[]): Promise<ReadonlyMap<string, CopiedCase>> {
    const columns = [
      'id',
      'number',
      'definitionKey',
      'definitionVersion',
      'startedBy',
      'revision',
      'position',
      'subjectZh',
      'subjectEn',
      'summary',
    ] as const;
    const rows = await this.lists.byIds(InstanceEntity, orgId, ids, columns);
    return new Map(rows.map((row) => [row.id, { ...row, description: storedDescription(row) }]));
  }

  /** What each of these cases is about, whoever asks. */
  async descriptions(orgId: string, ids: readonly string[]): Promise<ReadonlyMap<string, DescribedCase>> {
    const described = ['id', 'definitionKey', 'subjectZh', 'subjectEn', 'summary'] as const;
    const rows = await this.lists.byIds(InstanceEntity, orgId, [...new Set(ids)], described);
    return new Map(rows.map((row) => [row.id, { ...storedDescription(row), definitionKey: row.definitionKey }]));
  }
}

function found({ state: text, ...columns }: InstanceEntity): FoundInstance {
  const { orgId, id, position, head } = columns;
  const state = readInstanceState(text, orgId, id);
  return {
    columns,
    stateText: text,
    stored: state ? { state, position, head } : null,
    description: storedDescription(columns),
  };
}

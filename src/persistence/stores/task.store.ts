import type { CaseDescription, Seat } from '../../engine/index.js';
import type { Database } from '../database.js';
import { InstanceEntity, TaskEntity } from '../entities/index.js';
import { boxCounts, type BoxCounts, type BoxOwner } from '../lists/box-counts.js';
import { decidedTasks, type DecidedQuery } from '../lists/decided-tasks.js';
import { ListReader } from '../lists/list-reader.js';
import type { TaskQuery } from '../lists/task-query.js';
import { TaskWalk, type TaskKeys } from '../lists/task-walk.js';
import { storedDescription } from './stored-description.js';

/** An open task with what an inbox says of its case. */
export interface ListedTask {
  readonly id: string;
  readonly key: string;
  readonly instanceId: string;
  readonly instanceNumber: string;
  readonly definitionKey: string;
  readonly definitionVersion: number;
  readonly assigneeId: string | null;
  /** Who may decide it; empty where the row is damaged. */
  readonly candidates: readonly string[];
  /** Its seats where more than one person signs it; empty where the row is damaged. */
  readonly seats: readonly Seat[];
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly overdue: boolean;
  readonly closedAt: string | null;
  /** Whose inbox it stands in, where not that of whoever asks. */
  readonly onBehalfOf?: string;
  /** The event that decided it. */
  readonly decision: string | null;
  readonly startedBy: string;
  /** The revision of its case. */
  readonly revision: number;
  /** The last record of its case. */
  readonly position: number;
  /** What its case is about. */
  readonly description: CaseDescription;
}

export interface TaskPage extends Pick<TaskKeys, 'next'> {
  readonly items: readonly ListedTask[];
}

/** Reads tasks. Lists walk rows that go when work is done, in their order: no question gets slower with finished cases. */
export class TaskStore {
  private readonly lists: ListReader;

  constructor(private readonly database: Database) {
    this.lists = new ListReader(database.reader, database.dialect);
  }

  /**
   * Open tasks in the order of `sort`, those without a due time last, then of the id. A page may hold less than it may
   * while `next` says that the list goes on.
   */
  async list(query: TaskQuery): Promise<TaskPage> {
    return this.listed(query.orgId, await new TaskWalk(this.lists).page(query));
  }

  /** What a person has decided, newest first. */
  async decided(query: DecidedQuery): Promise<TaskPage> {
    return this.listed(query.orgId, await decidedTasks(this.lists, query));
  }

  /** What stands in the boxes of a person, counted no further than `most` + 1. */
  counts(owner: BoxOwner, most: number): Promise<BoxCounts> {
    return boxCounts(this.lists, owner, most);
  }

  private async listed(orgId: string, { keys, next }: TaskKeys): Promise<TaskPage> {
    if (keys.length === 0) return { items: [], next };
    const ids = keys.map(({ id }) => id);
    const tasks = await this.lists.byIds(TaskEntity, orgId, ids, shownOfATask);
    const ofTasks = [...new Set(tasks.map(({ instanceId }) => instanceId))];
    const cases = await this.lists.byIds(InstanceEntity, orgId, ofTasks, shownOfItsCase);
    const byId = new Map(cases.map((kase) => [kase.id, kase]));
    const listed = new Map(
      tasks.flatMap((task) => {
        const kase = byId.get(task.instanceId);
        return kase ? [[task.id, listedTask(task, kase)] as const] : [];
      }),
    );
    const items = keys.flatMap(({ id, onBehalfOf }) => {
      const task = listed.get(id);
      return task ? [onBehalfOf === undefined ? task : { ...task, onBehalfOf }] : [];
    });
    return { items, next };
  }

  /** The cases that tasks, open or closed, belong to, by the ids of the tasks. */
  async instancesOf(orgId: string, taskIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.lists.byIds(TaskEntity, orgId, taskIds, ['id', 'instanceId']);
    return new Map(found.map(({ id, instanceId }) => [id, instanceId]));
  }

  /** The case that a task, open or closed, belongs to. */
  async instanceOf(orgId: string, taskId: string): Promise<string | undefined> {
    const found = await this.database.reader
      .getRepository(TaskEntity)
      .findOne({ where: { orgId, id: taskId }, select: { orgId: true, id: true, instanceId: true } });
    return found?.instanceId;
  }
}

const shownOfATask = [
  'id',
  'key',
  'instanceId',
  'definitionKey',
  'assigneeId',
  'candidates',
  'seats',
  'openedAt',
  'dueAt',
  'overdue',
  'closedAt',
  'decision',
] as const;

const shownOfItsCase = [
  'id',
  'number',
  'definitionVersion',
  'startedBy',
  'revision',
  'position',
  'subjectZh',
  'subjectEn',
  'summary',
] as const;

function listedTask(
  task: Pick<TaskEntity, (typeof shownOfATask)[number]>,
  kase: Pick<InstanceEntity, (typeof shownOfItsCase)[number]>,
): ListedTask {
  const { number, definitionVersion, startedBy, revision, position } = kase;
  const { id, key, instanceId, definitionKey, assigneeId, openedAt, dueAt, overdue, closedAt, decision } = task;
  const candidates = listIn(task.candidates).map(String);
  return {
    id,
    key,
    instanceId,
    instanceNumber: number,
    definitionKey,
    definitionVersion,
    assigneeId,
    candidates,
    seats: listIn(task.seats).filter(isSeat),
    openedAt,
    dueAt,
    overdue,
    closedAt,
    decision,
    startedBy,
    revision,
    position,
    description: storedDescription(kase),
  };
}

const isSeat = (value: unknown): value is Seat =>
  typeof value === 'object' && value !== null && 'id' in value && 'state' in value && 'person' in value;

function listIn(text: string | null): readonly unknown[] {
  try {
    const found = JSON.parse(text ?? '[]') as unknown;
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}

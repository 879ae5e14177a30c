import { In } from 'typeorm';
import type { CaseDescription } from '../../engine/index.js';
import type { Database } from '../database.js';
import { TaskCandidateEntity, TaskEntity } from '../entities/index.js';
import { storedDescription, type DescriptionColumns } from './stored-description.js';

export interface TaskQuery {
  readonly orgId: string;
  /** Whose: tasks that the person has claimed; these and the free ones that he may decide; everybody's. */
  readonly scope: { readonly mine: string } | { readonly candidate: string } | 'all';
  readonly definition?: string;
  readonly overdue?: boolean;
  readonly sort: 'dueAt' | 'openedAt';
  /** The last task already seen, with its value of `sort`. */
  readonly after?: { readonly value: string | null; readonly id: string };
  readonly limit: number;
}

/** An open task with what an inbox says of its case. */
export interface ListedTask {
  readonly id: string;
  readonly key: string;
  readonly instanceId: string;
  readonly instanceNumber: string;
  readonly definitionKey: string;
  readonly definitionVersion: number;
  readonly assigneeId: string | null;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly overdue: boolean;
  /** What its case is about. */
  readonly description: CaseDescription;
}

/** SQLite has 0 and 1 for booleans. */
type RawTask = Omit<ListedTask, 'overdue' | 'description'> &
  DescriptionColumns & { readonly overdue: boolean | number };

/** Where the open tasks of a scope are found, and how a task belongs to such a row. */
const sources = {
  mine: {
    table: 'task_candidate',
    column: 'user_id',
    link: 'task.id = source.task_id AND task.assignee_id = source.user_id',
  },
  candidate: {
    table: 'task_candidate',
    column: 'user_id',
    link: 'task.id = source.task_id AND COALESCE(task.assignee_id, source.user_id) = source.user_id',
  },
  all: { table: 'instance', column: 'status', link: "task.instance_id = source.id AND task.status = 'open'" },
} as const;

const columns = { dueAt: 'due_at', openedAt: 'opened_at' } as const;

/** Stands for "no due time" in the order: sorts behind every time. */
const undated = '~';

/**
 * Reads tasks. Lists start from rows that go when work is done (`task_candidate`) or from the running cases, so no
 * question gets slower with finished cases.
 */
export class TaskStore {
  constructor(private readonly database: Database) {}

  /** Open tasks in the order of `sort`, those without a due time last, then of the id. */
  async list({ orgId, scope, definition, overdue, sort, after, limit }: TaskQuery): Promise<readonly ListedTask[]> {
    const { table, column, link } = sources[scope === 'all' ? 'all' : 'mine' in scope ? 'mine' : 'candidate'];
    const whose = scope === 'all' ? 'active' : 'mine' in scope ? scope.mine : scope.candidate;
    const position = `COALESCE(task.${columns[sort]}, '${undated}')`;
    // CROSS JOIN keeps SQLite, which has no statistics, from starting with all tasks that there ever were.
    const rows = await this.database.reader.sql<RawTask[]>`
      SELECT task.id, task.key, task.instance_id AS "instanceId", instance.number AS "instanceNumber",
        instance.definition_key AS "definitionKey", instance.definition_version AS "definitionVersion",
        task.assignee_id AS "assigneeId", task.opened_at AS "openedAt", task.due_at AS "dueAt", task.overdue,
        instance.subject_zh AS "subjectZh", instance.subject_en AS "subjectEn", instance.summary
      FROM ${() => table} AS source CROSS JOIN task CROSS JOIN instance
      WHERE source.org_id = ${orgId} AND source.${() => column} = ${whose}
        AND task.org_id = source.org_id AND ${() => link}
        AND instance.org_id = task.org_id AND instance.id = task.instance_id
        AND task.definition_key = COALESCE(${definition ?? null}, task.definition_key)
        AND task.overdue = COALESCE(${overdue ?? null}, task.overdue)
        AND (${() => position}, task.id) > (${after ? (after.value ?? undated) : ''}, ${after?.id ?? ''})
      ORDER BY ${() => position}, task.id LIMIT ${limit}`;
    return rows.map(({ subjectZh, subjectEn, summary, ...row }) => ({
      ...row,
      overdue: Boolean(row.overdue),
      description: storedDescription({ subjectZh, subjectEn, summary }),
    }));
  }

  /** Who may decide each of these open tasks. */
  async candidates(orgId: string, taskIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const candidates = new Map<string, string[]>(taskIds.map((id) => [id, []]));
    if (taskIds.length === 0) return candidates;
    const rows = await this.database.reader
      .getRepository(TaskCandidateEntity)
      .find({ where: { orgId, taskId: In([...taskIds]) }, order: { userId: 'ASC' } });
    for (const { taskId, userId } of rows) candidates.get(taskId)?.push(userId);
    return candidates;
  }

  /** The case that a task, open or closed, belongs to. */
  async instanceOf(orgId: string, taskId: string): Promise<string | undefined> {
    const found = await this.database.reader
      .getRepository(TaskEntity)
      .findOne({ where: { orgId, id: taskId }, select: { orgId: true, id: true, instanceId: true } });
    return found?.instanceId;
  }
}

import { In, type SelectQueryBuilder } from 'typeorm';
import type { Database } from '../database.js';
import { InstanceEntity, TaskCandidateEntity, TaskEntity } from '../entities/index.js';

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
}

/**
 * Reads tasks. Lists start from rows that go when work is done (`task_candidate`) or from the running cases, so no
 * question gets slower with finished cases.
 */
export class TaskStore {
  constructor(private readonly database: Database) {}

  /** Open tasks in the order of `sort`, those without a due time last, then of the id. */
  async list(wanted: TaskQuery): Promise<readonly ListedTask[]> {
    const query = this.openTasks(wanted)
      .select('task.id', 'id')
      .addSelect('task.key', 'key')
      .addSelect('task.instanceId', 'instanceId')
      .addSelect('instance.number', 'instanceNumber')
      .addSelect('instance.definitionKey', 'definitionKey')
      .addSelect('instance.definitionVersion', 'definitionVersion')
      .addSelect('task.assigneeId', 'assigneeId')
      .addSelect('task.openedAt', 'openedAt')
      .addSelect('task.dueAt', 'dueAt')
      .addSelect('task.overdue', 'overdue')
      .orderBy(`task.${wanted.sort}`, 'ASC', 'NULLS LAST')
      .addOrderBy('task.id')
      .limit(wanted.limit);
    if (wanted.definition !== undefined)
      query.andWhere('instance.definitionKey = :definition', { definition: wanted.definition });
    if (wanted.overdue !== undefined) query.andWhere('task.overdue = :overdue', { overdue: wanted.overdue });
    if (wanted.after) query.andWhere(behind(`task.${wanted.sort}`, wanted.after.value), wanted.after);
    const rows = await query.getRawMany<Omit<ListedTask, 'overdue'> & { overdue: boolean | number }>();
    return rows.map((row) => ({ ...row, overdue: Boolean(row.overdue) }));
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

  private openTasks({ orgId, scope }: TaskQuery): SelectQueryBuilder<object> {
    const { reader } = this.database;
    if (scope === 'all')
      return reader
        .getRepository(InstanceEntity)
        .createQueryBuilder('instance')
        .innerJoin(TaskEntity, 'task', 'task.orgId = instance.orgId AND task.instanceId = instance.id')
        .where("instance.orgId = :orgId AND instance.status = 'active' AND task.status = 'open'", { orgId });
    const userId = 'mine' in scope ? scope.mine : scope.candidate;
    return reader
      .getRepository(TaskCandidateEntity)
      .createQueryBuilder('candidate')
      .innerJoin(TaskEntity, 'task', 'task.orgId = candidate.orgId AND task.id = candidate.taskId')
      .innerJoin(InstanceEntity, 'instance', 'instance.orgId = task.orgId AND instance.id = task.instanceId')
      .where('candidate.orgId = :orgId AND candidate.userId = :userId', { orgId, userId })
      .andWhere(
        'mine' in scope ? 'task.assigneeId = :userId' : '(task.assigneeId IS NULL OR task.assigneeId = :userId)',
      );
  }
}

/** The condition for rows behind one with this value, in ascending order with NULLs last, then by id. */
function behind(column: string, value: string | null): string {
  if (value === null) return `${column} IS NULL AND task.id > :id`;
  return `(${column} > :value OR (${column} = :value AND task.id > :id) OR ${column} IS NULL)`;
}

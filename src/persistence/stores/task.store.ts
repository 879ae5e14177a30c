import { In } from 'typeorm';
import type { CaseDescription } from '../../engine/index.js';
import type { Database } from '../database.js';
import { InstanceEntity, TaskEntity } from '../entities/index.js';
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
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly overdue: boolean;
  /** What its case is about. */
  readonly description: CaseDescription;
}

export interface TaskPage extends Pick<TaskKeys, 'next'> {
  readonly items: readonly ListedTask[];
}

/** Reads tasks. Lists walk rows that go when work is done, in their order: no question gets slower with finished cases. */
export class TaskStore {
  constructor(private readonly database: Database) {}

  /**
   * Open tasks in the order of `sort`, those without a due time last, then of the id. A page may hold less than it may
   * while `next` says that the list goes on.
   */
  async list(query: TaskQuery): Promise<TaskPage> {
    const { keys, next } = await new TaskWalk(this.database.reader, this.database.dialect).page(query);
    if (keys.length === 0) return { items: [], next };
    const { orgId } = query;
    const ids = keys.map(({ id }) => id);
    const tasks = await this.database.reader.getRepository(TaskEntity).findBy({ orgId, id: In(ids) });
    const cases = await this.cases(orgId, [...new Set(tasks.map(({ instanceId }) => instanceId))]);
    const listed = new Map(
      tasks.flatMap((task) => {
        const kase = cases.get(task.instanceId);
        return kase ? [[task.id, listedTask(task, kase)] as const] : [];
      }),
    );
    return { items: ids.flatMap((id) => listed.get(id) ?? []), next };
  }

  /** The case that a task, open or closed, belongs to. */
  async instanceOf(orgId: string, taskId: string): Promise<string | undefined> {
    const found = await this.database.reader
      .getRepository(TaskEntity)
      .findOne({ where: { orgId, id: taskId }, select: { orgId: true, id: true, instanceId: true } });
    return found?.instanceId;
  }

  private async cases(orgId: string, ids: readonly string[]): Promise<ReadonlyMap<string, InstanceEntity>> {
    const description = { subjectZh: true, subjectEn: true, summary: true } as const;
    const select = { orgId: true, id: true, number: true, definitionVersion: true, ...description } as const;
    const where = { orgId, id: In([...ids]) };
    const found = await this.database.reader.getRepository(InstanceEntity).find({ select, where });
    return new Map(found.map((kase) => [kase.id, kase]));
  }
}

function listedTask(task: TaskEntity, kase: InstanceEntity): ListedTask {
  const { number, definitionVersion } = kase;
  const { id, key, instanceId, definitionKey, assigneeId, openedAt, dueAt, overdue } = task;
  const candidates = namesIn(task.candidates);
  return {
    id,
    key,
    instanceId,
    instanceNumber: number,
    definitionKey,
    definitionVersion,
    assigneeId,
    candidates,
    openedAt,
    dueAt,
    overdue,
    description: storedDescription(kase),
  };
}

function namesIn(text: string | null): readonly string[] {
  try {
    const found = JSON.parse(text ?? '[]') as unknown;
    return Array.isArray(found) ? found.map(String) : [];
  } catch {
    return [];
  }
}

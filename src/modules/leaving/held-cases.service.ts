import { Injectable } from '@nestjs/common';
import { partIn, tasksOf, type InstanceState, type LocalizedText, type Part, type Task } from '../../engine/index.js';
import { InstanceStore, type FoundInstance } from '../../persistence/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { decodeCursor, encodeCursor, type Page } from '../http/index.js';

/** An open task, and what somebody holds of it. */
export interface HeldTask {
  readonly task: Task;
  readonly part: Part;
}

/** The running cases in which somebody has a part. */
@Injectable()
export class HeldCases {
  constructor(
    private readonly instances: InstanceStore,
    private readonly definitions: DefinitionRegistry,
  ) {}

  /** One page, newest first: it costs as much as it holds, however many cases have ended. */
  async page(orgId: string, userId: string, limit: number, cursor?: string): Promise<Page<FoundInstance>> {
    const [startedAt = '', id = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    const before = cursor === undefined ? {} : { before: { startedAt, id } };
    const viewer = { userId, seesEverything: false };
    const { items, next } = await this.instances.list(orgId, viewer, { status: 'active', limit, ...before });
    return { items, nextCursor: next && encodeCursor([next.startedAt, next.id]) };
  }

  /** What a task is called. */
  titleOf({ definition: { key, version } }: InstanceState, task: string): LocalizedText {
    const definition = this.definitions.find(key, version);
    return (definition && tasksOf(definition).get(task)?.declaration.title) ?? { zh: task, en: task };
  }
}

/** What somebody holds of the open tasks of a case. */
export const heldTasks = ({ tasks }: Pick<InstanceState, 'tasks'>, person: string): readonly HeldTask[] =>
  tasks.flatMap((task) => {
    const part = partIn(task, person);
    return part ? [{ task, part }] : [];
  });

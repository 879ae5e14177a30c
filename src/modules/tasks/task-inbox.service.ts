import { Injectable } from '@nestjs/common';
import { tasksOf, type Json, type LocalizedText } from '../../engine/index.js';
import { TaskStore, type ListedTask, type TaskPage, type TaskQuery } from '../../persistence/index.js';
import { seesEverything, type Principal } from '../access/index.js';
import { DamageReports } from '../damage/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryService, presentDescription, presentSeats } from '../directory/index.js';
import { decodeCursor, encodeCursor, ProblemException, type Page, type PersonAnswer } from '../http/index.js';
import { Looks, type Looked } from '../runtime/index.js';
import { VaultService } from '../vault/index.js';
import { StandIns } from './stand-ins.service.js';
import { starterOf } from './starter-of.js';
import type { TaskAnswer } from './task.dto.js';
import type { TaskListQuery } from './task-query.dto.js';

/** What waits for a person. */
@Injectable()
export class TaskInbox {
  constructor(
    private readonly tasks: TaskStore,
    private readonly definitions: DefinitionRegistry,
    private readonly directory: DirectoryService,
    private readonly damages: DamageReports,
    private readonly vault: VaultService,
    private readonly looks: Looks,
    private readonly standIns: StandIns,
  ) {}

  /** @throws ProblemException `FORBIDDEN` when somebody asks for everybody's tasks who may not see them */
  async list(principal: Principal, query: TaskListQuery): Promise<Page<TaskAnswer>> {
    const { limit, cursor, definition, overdue, sort, status, q, startedBy, dueBefore } = query;
    const { orgId, userId } = principal;
    const after = cursor === undefined ? {} : { after: positionOf(cursor) };
    if (status === 'done')
      return this.page(principal, await this.tasks.decided({ orgId, decidedBy: userId, limit, ...after }));
    const found = await this.tasks.list({
      orgId,
      scope: scopeOf(principal, query.scope),
      sort,
      limit,
      standsInFor: this.standIns.of(principal.orgId, principal.userId),
      ...(definition === undefined ? {} : { definition }),
      ...(overdue === undefined ? {} : { overdue: overdue === 'true' }),
      ...(q === undefined ? {} : { text: q }),
      ...(startedBy === undefined ? {} : { startedBy }),
      ...(dueBefore === undefined ? {} : { dueBefore }),
      ...after,
    });
    return this.page(principal, found);
  }

  private async page(principal: Principal, { items, next }: TaskPage): Promise<Page<TaskAnswer>> {
    const nextCursor = next && encodeCursor([next.value ?? '', next.id]);
    const looked = await this.looks.at(
      principal,
      items.map(({ instanceId: id, position }) => ({ id, position })),
    );
    const answers = items.map((task) => ({ ...this.answer(principal.orgId, task), ...looked(task.instanceId) }));
    const revealed = await this.vault.reveal(principal.orgId, answers as unknown as Json[], principal);
    return { items: revealed as unknown as TaskAnswer[], nextCursor };
  }

  private answer(orgId: string, task: ListedTask): Omit<TaskAnswer, keyof Looked> {
    const { id, key, instanceId, instanceNumber, definitionKey, definitionVersion, assigneeId } = task;
    const definition = this.definitions.find(definitionKey, definitionVersion);
    const declaration = definition && tasksOf(definition).get(key)?.declaration;
    const damaged = definition !== undefined && !declaration;
    if (damaged) this.damages.report({ orgId, table: 'task', key: id, instanceId });
    const person = (userId: string): PersonAnswer => ({ id: userId, name: this.directory.personName(orgId, userId) });
    return {
      id,
      key,
      title: declaration?.title ?? nameOf(key),
      clause: declaration?.clause ?? null,
      instanceId,
      instanceNumber,
      ...presentDescription(this.directory.copy(orgId), task.description),
      definition: { key: definitionKey, version: definitionVersion, title: definition?.title ?? nameOf(definitionKey) },
      status: task.closedAt === null ? 'open' : 'done',
      onBehalfOf: task.onBehalfOf === undefined ? null : person(task.onBehalfOf),
      assignee: assigneeId === null ? null : person(assigneeId),
      candidates: task.candidates.map(person),
      seats: presentSeats(this.directory.copy(orgId), task.seats) as unknown as TaskAnswer['seats'],
      openedAt: task.openedAt,
      dueAt: task.dueAt,
      overdue: task.overdue,
      closedAt: task.closedAt,
      decision:
        task.decision === null
          ? null
          : { type: task.decision, title: definition?.events[task.decision]?.title ?? null },
      startedBy: starterOf(this.directory.copy(orgId), task.startedBy),
      revision: task.revision,
      decisions: declaration?.decisions ?? [],
      ...(definition ? {} : { definitionMissing: true as const }),
      ...(damaged ? { damaged: true as const } : {}),
    };
  }
}

/** What is left of a title without the definition that says it. */
const nameOf = (key: string): LocalizedText => ({ zh: key, en: key });

function scopeOf(principal: Principal, scope: TaskListQuery['scope']): TaskQuery['scope'] {
  switch (scope) {
    // Copies are no tasks: another room lists them.
    case 'cc':
    case 'mine':
      return { mine: principal.userId };
    case 'candidate':
      return { candidate: principal.userId };
    case 'all':
      if (seesEverything(principal)) return 'all';
      throw new ProblemException('FORBIDDEN', {
        zh: '只有系统管理员、流程负责人和审计员可查看所有人的任务。',
        en: "Expected an administrator, process owner or auditor to ask for everybody's tasks, but you are none.",
      });
  }
}

function positionOf(cursor: string): TaskQuery['after'] {
  const [value = '', id = ''] = decodeCursor(cursor, 2);
  return { value: value === '' ? null : value, id };
}

import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { taskOf, type LocalizedText } from '../../../src/engine/index.js';
import {
  HistoryEntity,
  NotificationEntity,
  ParticipantEntity,
  TaskCandidateEntity,
  TaskEntity,
  TimerEntity,
  type InstanceEntity,
} from '../../../src/persistence/index.js';
import benchExpense from '../../workload/bench-expense/bench-expense.process.js';
import { benchSurroundings } from '../../workload/engine-case.js';
import type { ChartActs, ChartSnapshot } from './naive-chart.js';

/** One event of one case, as its rows need it. */
export interface NaiveMove {
  readonly instance: InstanceEntity;
  readonly snapshot: ChartSnapshot;
  readonly acts: ChartActs;
  readonly by: string;
  readonly event: string;
  readonly at: string;
}

export const hashOf = (before: string, record: string): string =>
  createHash('sha256').update(before).update(record).digest('hex');

/** Writes what an event did besides the row of the case itself: one statement a row, as repositories do. */
export class NaiveRows {
  constructor(
    private readonly manager: EntityManager,
    private readonly move: NaiveMove,
  ) {}

  async write(record: string): Promise<void> {
    const { instance, at } = this.move;
    const { orgId, id: instanceId, position, head } = instance;
    const kind = position === 1 ? ('started' as const) : ('event' as const);
    const history = { orgId, instanceId, position, eventId: randomUUID(), kind, at, record, hash: head };
    await this.manager.getRepository(HistoryEntity).insert(history);
    await this.closeTasks();
    await this.openTasks();
    await this.replaceTimers();
  }

  private async closeTasks(): Promise<void> {
    const { instance, acts, at, by, event } = this.move;
    const tasks = this.manager.getRepository(TaskEntity);
    for (const key of acts.closed) {
      const open = await tasks.findOneBy({ orgId: instance.orgId, instanceId: instance.id, key, status: 'open' });
      if (!open) continue;
      const closed = { status: 'completed' as const, closedAt: at, decidedBy: by, decision: event };
      await tasks.update({ orgId: open.orgId, id: open.id }, closed);
      await this.manager.getRepository(TaskCandidateEntity).delete({ orgId: open.orgId, taskId: open.id });
    }
  }

  private async openTasks(): Promise<void> {
    const { instance, acts, at, snapshot } = this.move;
    const { orgId, id: instanceId, definitionKey, startedBy, startedAt } = instance;
    for (const key of acts.opened) {
      const { declaration } = taskOf(benchExpense, key);
      const known = { context: snapshot.context, initiator: startedBy, acts: {} };
      const candidates = benchSurroundings.candidates(declaration, known);
      const taskId = randomUUID();
      await this.manager.getRepository(TaskEntity).insert({
        orgId,
        id: taskId,
        instanceId,
        definitionKey,
        key,
        status: 'open',
        assigneeId: null,
        candidates: JSON.stringify(candidates),
        dueAt: null,
        overdue: false,
        openedAt: at,
        closedAt: null,
        decidedBy: null,
        decision: null,
      });
      const inbox = { openedAt: at, definitionKey, claimed: false, overdue: false, dueAt: null };
      const asked = candidates.map((userId) => ({ orgId, userId, taskId, instanceId, ...inbox }));
      await this.manager.getRepository(TaskCandidateEntity).insert(asked);
      const participants = candidates.map((userId) => ({ orgId, userId, instanceId, startedAt }));
      await this.manager
        .createQueryBuilder()
        .insert()
        .into(ParticipantEntity)
        .values(participants)
        .orIgnore()
        .updateEntity(false)
        .execute();
      await this.notify(candidates, declaration.title, taskId);
    }
  }

  private async notify(people: readonly string[], title: LocalizedText, taskId: string): Promise<void> {
    const { instance, at } = this.move;
    const { orgId, id: instanceId } = instance;
    const message = { titleZh: title.zh, titleEn: title.en, instanceId, taskId, createdAt: at, readAt: null };
    const told = people.map((userId) => ({ orgId, userId, id: randomUUID(), ...message }));
    await this.manager.getRepository(NotificationEntity).insert(told);
  }

  /** The chart waits in one state at a time: whatever was armed before belongs to the state that it left. */
  private async replaceTimers(): Promise<void> {
    const { instance, acts, at } = this.move;
    const { orgId, id: instanceId } = instance;
    const timers = this.manager.getRepository(TimerEntity);
    if (acts.closed.length > 0) await timers.delete({ orgId, instanceId });
    for (const delay of acts.timers) {
      const dueAt = new Date(Date.parse(at) + delay).toISOString();
      await timers.insert({
        orgId,
        id: randomUUID(),
        instanceId,
        dueAt,
        leaseOwner: null,
        leaseUntil: null,
        epoch: 0,
        attempts: 0,
      });
    }
  }
}

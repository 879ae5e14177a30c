import { ConflictException, ForbiddenException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { effectivePolicy } from '../../../src/engine/index.js';
import { InstanceEntity, TaskCandidateEntity, type Database } from '../../../src/persistence/index.js';
import benchExpense from '../../workload/bench-expense/bench-expense.process.js';
import type { NaiveEventDto, NaiveStartDto } from './naive-case.dto.js';
import { begunCase, movedCase, policyOf, type ChartSnapshot } from './naive-chart.js';
import { naiveDatabase } from './naive-database.js';
import { NaiveRows, hashOf } from './naive-rows.js';

/** What the naive host answers of a case. */
export interface NaiveCaseView {
  readonly id: string;
  readonly status: string;
  readonly value: unknown;
  readonly context: unknown;
  readonly revision: number;
}

const view = (id: string, revision: number, { status, value, context }: ChartSnapshot): NaiveCaseView => ({
  id,
  status,
  value,
  context,
  revision,
});

/** The usual way: read, restore an actor, send, write what changed, commit; then the next request. */
@Injectable()
export class NaiveCasesService {
  constructor(@Inject(naiveDatabase) private readonly database: Database) {}

  start(userId: string, { input: form }: NaiveStartDto): Promise<NaiveCaseView> {
    const at = new Date().toISOString();
    const input = { form: { ...form }, policy: effectivePolicy(policyOf, {}), initiator: userId, at };
    const { snapshot, acts } = begunCase(input);
    const id = randomUUID();
    const record = JSON.stringify({ type: 'started', input, to: snapshot.value, acts });
    const instance: InstanceEntity = {
      orgId: 'demo',
      id,
      number: id.slice(0, 8),
      definitionKey: benchExpense.key,
      definitionVersion: benchExpense.version,
      profile: benchExpense.defaultProfile,
      status: snapshot.status,
      revision: 1,
      position: 1,
      head: hashOf('', record),
      state: JSON.stringify(snapshot),
      parentId: null,
      startedBy: userId,
      startedAt: at,
      endedAt: null,
      overdue: false,
      suspended: false,
      subjectZh: '',
      subjectEn: '',
      summary: '[]',
      sought: '',
    };
    return this.database.unitOfWork.run(async (manager) => {
      await manager.getRepository(InstanceEntity).insert(instance);
      await new NaiveRows(manager, { instance, snapshot, acts, by: userId, event: 'started', at }).write(record);
      return view(id, 1, snapshot);
    });
  }

  send(userId: string, id: string, { type, data }: NaiveEventDto): Promise<NaiveCaseView> {
    return this.database.unitOfWork.run(async (manager) => {
      const before = await this.readForUpdate(manager, id);
      await this.mustBeCandidate(manager, userId, id);
      const at = new Date().toISOString();
      const event = { type, data, actor: userId, at, facts: {} };
      const moved = movedCase(before.state, event);
      if (!moved) throw new ConflictException(`Expected an event that the case accepts, but found ${type}.`);
      const { snapshot, acts } = moved;
      const from = (JSON.parse(before.state) as ChartSnapshot).value;
      const record = JSON.stringify({ event, from, to: snapshot.value, acts });
      const changed = {
        status: snapshot.status,
        revision: before.revision + 1,
        position: before.position + 1,
        head: hashOf(before.head, record),
        state: JSON.stringify(snapshot),
        endedAt: snapshot.status === 'active' ? null : at,
      };
      const expected = { orgId: before.orgId, id, revision: before.revision };
      const { affected } = await manager.getRepository(InstanceEntity).update(expected, changed);
      if (affected !== 1) throw new ConflictException('Expected the case as it was read, but it has changed.');
      const instance = { ...before, ...changed };
      await new NaiveRows(manager, { instance, snapshot, acts, by: userId, event: type, at }).write(record);
      return view(id, changed.revision, snapshot);
    });
  }

  private async readForUpdate(manager: EntityManager, id: string): Promise<InstanceEntity> {
    const lock = this.database.dialect === 'postgres' ? { mode: 'pessimistic_write' as const } : undefined;
    const where = { orgId: 'demo', id };
    const found = await manager.getRepository(InstanceEntity).findOne({ where, ...(lock ? { lock } : {}) });
    if (!found) throw new NotFoundException();
    return found;
  }

  private async mustBeCandidate(manager: EntityManager, userId: string, instanceId: string): Promise<void> {
    const candidates = manager.getRepository(TaskCandidateEntity);
    if (!(await candidates.existsBy({ orgId: 'demo', userId, instanceId }))) throw new ForbiddenException();
  }
}

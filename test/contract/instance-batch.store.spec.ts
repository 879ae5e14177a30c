import {
  decisionKey,
  StaleWrite,
  type IdempotentAnswer,
  ActiveStateEntity,
  HistoryEntity,
  IdempotencyKeyEntity,
  InstanceEntity,
  ParticipantEntity,
  PersonalValueEntity,
  TaskCandidateEntity,
  TaskEntity,
} from '../../src/persistence/index.js';
import { batchDesk } from '../support/batch-desk.js';
import { batchOf, caseOf, moved, recordOf, started, taskOf, testMoment, testOrg } from '../support/stored-case.js';
import { describeOnEachDatabase } from '../support/databases.js';

describeOnEachDatabase('the batch store', (database) => {
  const { store, write, read, rows, stored } = batchDesk(database);
  const states = async (instanceId: string): Promise<readonly string[]> =>
    (await rows(ActiveStateEntity, { instanceId })).map(({ state }) => state).sort();

  describe('a case', () => {
    it('comes back as it was written, with its history', async () => {
      const change = started(caseOf('c1'));
      await write(batchOf([change]));
      const { state, position, head } = change.after;
      expect((await read('c1')).get('c1')).toEqual({ state, position, head });
      expect(await rows(HistoryEntity, { instanceId: 'c1' })).toEqual(change.records);
    });

    it('has the columns that lists and filters read', async () => {
      const state = caseOf('columns', {
        tasks: [taskOf('late', { overdue: true })],
        parent: { instanceId: 'mother', invokeId: 'review' },
      });
      await write(batchOf([started(state)]));
      expect(await rows(InstanceEntity, { id: 'columns' })).toMatchObject([
        {
          number: '2603001',
          definitionKey: 'contract-review',
          definitionVersion: 1,
          profile: '000',
          status: 'active',
          parentId: 'mother',
          startedBy: 'starter',
          startedAt: testMoment,
          endedAt: null,
          overdue: true,
          suspended: false,
        },
      ]);
      expect(await states('columns')).toEqual(['review', 'review.legal', 'review.legal.open']);
    });

    it('shows its new state after a change', async () => {
      const before = await stored('moved');
      const snapshot = { ...before.state.snapshot, status: 'done' as const, value: 'archived' };
      await write(batchOf([moved(before, { snapshot, endedAt: testMoment })]));
      expect(await rows(InstanceEntity, { id: 'moved' })).toMatchObject([
        { revision: 2, position: 2, status: 'done', endedAt: testMoment },
      ]);
      expect(await states('moved')).toEqual(['archived']);
    });

    it('shows in lists what is said of it since it was last said otherwise', async () => {
      const begun = started(caseOf('listed'));
      const same = moved(begun.after);
      const renumbered = moved(same.after, { number: 'other' });
      const late = moved(renumbered.after, { tasks: [taskOf('late', { overdue: true })] });
      const held = moved(late.after, { suspended: true });
      const listed = { subjectZh: '合同 2603001', overdue: false, suspended: false };
      for (const [change, shown] of [
        [begun, listed],
        [same, listed],
        [renumbered, { ...listed, subjectZh: '合同 other' }],
        [late, { ...listed, subjectZh: '合同 other', overdue: true }],
        [held, { subjectZh: '合同 other', overdue: true, suspended: true }],
      ] as const) {
        await write(batchOf([change]));
        const { position, head } = change.after;
        expect(await rows(InstanceEntity, { id: 'listed' })).toMatchObject([{ position, head, ...shown }]);
      }
    });

    it('is read with its parent, and a stranger is not', async () => {
      await stored('parent');
      await stored('stranger');
      await write(batchOf([started(caseOf('child', { parent: { instanceId: 'parent', invokeId: 'one' } }))]));
      expect([...(await read('child', 'nowhere')).keys()]).toEqual(['child', 'parent']);
    });

    it('belongs to its organisation alone', async () => {
      await stored('ours');
      const found = await database().unitOfWork.runBulk((transaction) => store().read(transaction, 'other', ['ours']));
      expect([...found.keys()]).toEqual([]);
    });

    it('of a batch of many is written as faithfully as that of a small one', async () => {
      const ids = Array.from({ length: 64 + 32 + 3 }, (_, index) => `many ${String(index).padStart(3, '0')}`);
      await write(batchOf(ids.map((id) => started(caseOf(id)))));
      const first = await read(...ids);
      expect([...first.keys()]).toEqual(ids);
      await write(batchOf([...first.values()].flatMap((one) => (one ? moved(one, { number: one.state.id }) : []))));
      const second = [...(await read(...ids)).values()];
      expect(second.map((one) => [one?.state.number, one?.state.revision, one?.position])).toEqual(
        ids.map((id) => [id, 2, 2]),
      );
    });
  });

  describe('a write on a case that has moved on', () => {
    it('is stale and stores nothing', async () => {
      const before = await stored('stale');
      const other = await stored('stale neighbour');
      await write(batchOf([moved(before)]));
      const late = batchOf([moved(other), moved(before, {}, [{ type: 'openTask', task: taskOf('never') }])]);
      await expect(write(late)).rejects.toThrow(StaleWrite);
      expect((await read('stale')).get('stale')?.state.revision).toBe(2);
      expect((await read('stale neighbour')).get('stale neighbour')).toEqual(other);
      expect(await rows(TaskEntity, { id: 'never' })).toEqual([]);
    });

    it('is stale too when only its history has grown', async () => {
      const before = await stored('refused');
      await write(batchOf([moved(before, { revision: 1 })]));
      await expect(write(batchOf([moved(before)]))).rejects.toThrow(StaleWrite);
    });

    it('is stale when the case exists already or the envelope was applied', async () => {
      const before = await stored('again');
      await expect(write(batchOf([started(caseOf('again'))]))).rejects.toThrow(StaleWrite);
      const applied = recordOf('again', 2, 'event again 1');
      await expect(write(batchOf([{ ...moved(before), records: [applied] }]))).rejects.toThrow(StaleWrite);
    });
  });

  it('knows which envelopes are in the history', async () => {
    await stored('applied');
    const found = await database().unitOfWork.runBulk((transaction) =>
      store().recordedEvents(transaction, testOrg, ['event applied 1', 'event applied 2']),
    );
    expect([...found]).toEqual([['event applied 1', null]]);
  });

  describe('a task', () => {
    const decision = { by: 'lawyer1', event: 'APPROVE', at: '2026-03-02T08:59:58.000Z', terms: 1 };
    const candidates = async (taskId: string): Promise<readonly string[]> =>
      (await rows(TaskCandidateEntity, { taskId })).map(({ userId }) => userId).sort();

    it('opens with its candidates, who may see the case from then on', async () => {
      await stored('opened', [{ type: 'openTask', task: taskOf('t1', { dueAt: testMoment }) }]);
      expect(await rows(TaskEntity, { id: 't1' })).toMatchObject([
        { instanceId: 'opened', definitionKey: 'contract-review', status: 'open', dueAt: testMoment, closedAt: null },
      ]);
      expect(await candidates('t1')).toEqual(['lawyer1', 'lawyer2']);
      const participants = await rows(ParticipantEntity, { instanceId: 'opened' });
      expect(participants.map(({ userId }) => userId).sort()).toEqual(['lawyer1', 'lawyer2', 'starter']);
    });

    it('shows who has claimed it, and its new candidates', async () => {
      const before = await stored('claimed', [{ type: 'openTask', task: taskOf('t2') }]);
      const task = taskOf('t2', { assignee: 'lawyer2', candidates: ['lawyer2', 'lawyer3'], overdue: true });
      await write(batchOf([moved(before, {}, [{ type: 'updateTask', task }])]));
      expect(await rows(TaskEntity, { id: 't2' })).toMatchObject([
        { status: 'open', assigneeId: 'lawyer2', overdue: true },
      ]);
      expect(await rows(TaskEntity, { id: 't2' })).toMatchObject([{ candidates: '["lawyer2","lawyer3"]' }]);
      expect(await candidates('t2')).toEqual(['lawyer2']);
    });

    it('closes with its decision and leaves every inbox', async () => {
      const task = taskOf('t3');
      const before = await stored('decided', [{ type: 'openTask', task }]);
      await write(batchOf([moved(before, {}, [{ type: 'closeTask', task, decision }])]));
      expect(await rows(TaskEntity, { id: 't3' })).toMatchObject([
        { status: 'completed', decidedBy: 'lawyer1', decision: 'APPROVE', closedAt: decision.at },
      ]);
      expect(await candidates('t3')).toEqual([]);
    });

    it('is cancelled where the case left it without a decision', async () => {
      const task = taskOf('t4');
      const before = await stored('left', [{ type: 'openTask', task }]);
      await write(batchOf([moved(before, {}, [{ type: 'closeTask', task, decision: null }])]));
      expect(await rows(TaskEntity, { id: 't4' })).toMatchObject([{ status: 'cancelled', decidedBy: null }]);
    });

    it('that opens and closes within one batch is closed and never in an inbox', async () => {
      const task = taskOf('t5');
      await stored('brief', [
        { type: 'openTask', task },
        { type: 'updateTask', task: { ...task, assignee: 'lawyer1' } },
        { type: 'closeTask', task: { ...task, assignee: 'lawyer1' }, decision },
      ]);
      expect(await rows(TaskEntity, { id: 't5' })).toMatchObject([
        { status: 'completed', assigneeId: 'lawyer1', decidedBy: 'lawyer1' },
      ]);
      expect(await candidates('t5')).toEqual([]);
    });

    it('that is closed tells each of its deciders, and nobody else, what he made of it', async () => {
      const task = taskOf('t6', { key: 'board' });
      const envelope = { kind: 'event', type: 'APPROVE', taskId: 't6', actor: 'lawyer2', at: testMoment };
      const opened = await stored('signed', [{ type: 'openTask', task }]);
      const signature = { ...recordOf('signed', 2), kind: 'task' as const, record: JSON.stringify({ envelope }) };
      const wanted = ['lawyer1', 'lawyer2', 'lawyer3'].flatMap((userId) =>
        ['signed', 'other'].map((instanceId) => ({ instanceId, taskId: 't6', userId })),
      );
      const past = async (): Promise<unknown> =>
        Object.fromEntries(
          await database().unitOfWork.runBulk((transaction) => store().readPastDecisions(transaction, testOrg, wanted)),
        );
      expect(await past()).toEqual({});
      const close = { type: 'closeTask', task, decision } as const;
      await write(batchOf([{ ...moved(opened, {}, [close]), records: [signature] }]));
      expect(await past()).toEqual({
        [decisionKey({ taskId: 't6', userId: 'lawyer1' })]: { key: 'board', event: 'APPROVE', at: decision.at },
        [decisionKey({ taskId: 't6', userId: 'lawyer2' })]: { key: 'board', event: 'APPROVE', at: testMoment },
      });
    });
  });

  describe('the answer to an Idempotency-Key', () => {
    const answer = (key: string): IdempotentAnswer => ({
      orgId: testOrg,
      userId: 'starter',
      key,
      requestHash: 'hash',
      status: 201,
      body: '{"id":"c1"}',
      headers: '{"etag":"\\"1\\""}',
      createdAt: testMoment,
    });

    it('is kept with what the request did', async () => {
      await write(batchOf([started(caseOf('answered'))], { answers: [answer('k1')] }));
      const found = await database().unitOfWork.runBulk((transaction) =>
        store().readAnswers(transaction, testOrg, [
          { userId: 'starter', key: 'k1' },
          { userId: 'somebody', key: 'k1' },
          { userId: 'starter', key: 'k2' },
        ]),
      );
      expect(found).toEqual([answer('k1')]);
    });

    it('makes the write stale when another request has used the key meanwhile', async () => {
      await write(batchOf([started(caseOf('first use'))], { answers: [answer('k3')] }));
      const second = batchOf([started(caseOf('second use'))], { answers: [answer('k3')] });
      await expect(write(second)).rejects.toThrow(StaleWrite);
      expect([...(await read('second use')).keys()]).toEqual([]);
      expect(await rows(IdempotencyKeyEntity, { key: 'k3' })).toHaveLength(1);
    });
  });

  it('keeps personal values apart from the case', async () => {
    const value = {
      orgId: testOrg,
      id: 'value',
      instanceId: 'personal',
      field: 'phone',
      subjectId: 'starter',
      value: '"138"',
      salt: 'ab',
    };
    await write(batchOf([started(caseOf('personal'))], { personal: [value] }));
    expect(await rows(PersonalValueEntity, { id: 'value' })).toEqual([
      expect.objectContaining({ ...value, erasedAt: null }),
    ]);
  });

  describe('a series of numbers', () => {
    const take = (series: string, count: number): Promise<number> =>
      database().unitOfWork.runBulk((transaction) => store().takeNumbers(transaction, testOrg, series, count));

    it('gives consecutive numbers from one', async () => {
      expect([await take('2603', 1), await take('2603', 3), await take('2603', 1)]).toEqual([1, 2, 5]);
      expect(await take('2604', 1)).toBe(1);
    });

    it('gives no number twice to those who ask together', async () => {
      const taken = await Promise.all(Array.from({ length: 10 }, () => take('together', 2)));
      expect(taken.sort((a, b) => a - b)).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
    });

    it('gives the number again that a rolled back transaction took', async () => {
      const unit = database().unitOfWork.runBulk(async (transaction) => {
        await store().takeNumbers(transaction, testOrg, 'returned', 1);
        throw new Error('refused');
      });
      await expect(unit).rejects.toThrow('refused');
      expect(await take('returned', 1)).toBe(1);
    });
  });
});

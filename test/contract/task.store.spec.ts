import {
  InstanceEntity,
  TaskCandidateEntity,
  TaskEntity,
  TaskStore,
  type TaskQuery,
} from '../../src/persistence/index.js';
import { caseRow } from '../support/case-row.js';
import { describeOnEachDatabase } from '../support/databases.js';

const at = '2026-03-01T08:00:00.000Z';

const customer = { title: { zh: '客户', en: 'Customer' }, kind: 'text', value: 'Bohai Pumps' };

const task = (id: string, given: Partial<TaskEntity> = {}): TaskEntity => ({
  orgId: 'demo',
  id,
  instanceId: 'k1',
  definitionKey: 'contract-review',
  key: 'legal',
  status: 'open',
  assigneeId: null,
  candidates: null,
  seats: null,
  dueAt: null,
  overdue: false,
  openedAt: at,
  closedAt: null,
  decidedBy: null,
  decision: null,
  ...given,
});

const tasks: readonly TaskEntity[] = [
  task('a-undated', { openedAt: '2026-03-01T08:00:03.000Z' }),
  task('b-claimed', { assigneeId: 'anna', dueAt: '2026-03-05T00:00:00.000Z' }),
  task('c-taken', { assigneeId: 'ben', candidates: '["anna","ben"]', dueAt: '2026-03-04T00:00:00.000Z' }),
  task('d-overdue', {
    instanceId: 'k2',
    definitionKey: 'fixed-asset-purchase',
    key: 'approve',
    overdue: true,
    dueAt: '2026-03-02T00:00:00.000Z',
  }),
  task('e-same', { dueAt: '2026-03-05T00:00:00.000Z' }),
  task('f-undated', { openedAt: '2026-03-01T08:00:01.000Z' }),
  task('g-nobody', { dueAt: '2026-03-09T00:00:00.000Z' }),
  task('h-closed', { status: 'completed', assigneeId: 'anna', decidedBy: 'anna', decision: 'APPROVE' }),
  task('i-ended', { instanceId: 'k3', status: 'cancelled' }),
  task('a-undated', { orgId: 'other' }),
];

describeOnEachDatabase('TaskStore', (database) => {
  const store = (): TaskStore => new TaskStore(database());
  const query = (given: Partial<TaskQuery>): TaskQuery => ({
    orgId: 'demo',
    scope: { candidate: 'anna' },
    sort: 'dueAt',
    limit: 50,
    ...given,
  });
  const list = async (given: Partial<TaskQuery> = {}) => (await store().list(query(given))).items.map(({ id }) => id);

  beforeAll(() =>
    database().unitOfWork.run(async (transaction) => {
      await transaction.insert(InstanceEntity, [
        caseRow('k1'),
        caseRow('k2', { definitionKey: 'fixed-asset-purchase', definitionVersion: 3 }),
        caseRow('k3', { status: 'done' }),
        caseRow('k1', { orgId: 'other' }),
      ]);
      await transaction.insert(TaskEntity, [...tasks]);
      const inboxes = { anna: ['a-undated', 'b-claimed', 'd-overdue', 'e-same', 'f-undated'], ben: ['c-taken'] };
      await transaction.insert(
        TaskCandidateEntity,
        Object.entries(inboxes).flatMap(([userId, ids]) =>
          tasks
            .filter(({ orgId, id }) => orgId === 'demo' && ids.includes(id))
            .map((one) => ({ ...one, userId, taskId: one.id, claimed: one.assigneeId !== null })),
        ),
      );
      const [elsewhere] = tasks.slice(-1);
      await transaction.insert(TaskCandidateEntity, {
        ...elsewhere,
        userId: 'anna',
        taskId: 'a-undated',
        claimed: false,
      });
    }),
  );

  test('lists what a person may take or has claimed, the soonest due first and the undated last', async () => {
    expect(await list()).toEqual(['d-overdue', 'b-claimed', 'e-same', 'a-undated', 'f-undated']);
  });

  test('lists what a person has claimed', async () => {
    expect(await list({ scope: { mine: 'anna' } })).toEqual(['b-claimed']);
    expect(await list({ scope: { mine: 'ben' } })).toEqual(['c-taken']);
  });

  test('lists all open tasks, those that nobody may decide too', async () => {
    const all = ['d-overdue', 'c-taken', 'b-claimed', 'e-same', 'g-nobody', 'a-undated', 'f-undated'];
    expect(await list({ scope: 'all' })).toEqual(all);
  });

  test('lists in the order of opening', async () => {
    expect(await list({ sort: 'openedAt' })).toEqual(['b-claimed', 'd-overdue', 'e-same', 'f-undated', 'a-undated']);
  });

  test('lists the tasks of one process, and the overdue ones', async () => {
    expect(await list({ definition: 'fixed-asset-purchase' })).toEqual(['d-overdue']);
    expect(await list({ overdue: true, scope: 'all' })).toEqual(['d-overdue']);
    expect(await list({ overdue: false, definition: 'fixed-asset-purchase' })).toEqual([]);
  });

  test.each(['dueAt', 'openedAt'] as const)('pages through the order of %s without a gap or a repeat', async (sort) => {
    const all = (await store().list(query({ sort }))).items;
    let after: TaskQuery['after'];
    const paged: string[] = [];
    for (let page = 0; page < all.length; page += 1) {
      const { items, next } = await store().list(query({ sort, limit: 1, ...(after ? { after } : {}) }));
      paged.push(...items.map(({ id }) => id));
      expect(next === null).toBe(page === all.length - 1);
      if (next) after = next;
    }
    expect(paged).toEqual(all.map(({ id }) => id));
  });

  test('says of a task what an inbox shows', async () => {
    expect((await store().list(query({ definition: 'fixed-asset-purchase' }))).items).toEqual([
      {
        id: 'd-overdue',
        key: 'approve',
        instanceId: 'k2',
        instanceNumber: '2603-k2',
        definitionKey: 'fixed-asset-purchase',
        definitionVersion: 3,
        assigneeId: null,
        candidates: [],
        seats: [],
        revision: 1,
        position: 1,
        startedBy: 'starter',
        closedAt: null,
        decision: null,
        openedAt: at,
        dueAt: '2026-03-02T00:00:00.000Z',
        overdue: true,
        description: { subject: { zh: '合同 k2', en: 'Contract k2' }, summary: [customer] },
      },
    ]);
  });

  test('names the candidates of each task', async () => {
    const { items } = await store().list(query({ scope: 'all' }));
    const named = new Map(items.map(({ id, candidates }) => [id, candidates]));
    expect([named.get('c-taken'), named.get('g-nobody')]).toEqual([['anna', 'ben'], []]);
  });

  test('knows the case of a task, of closed ones too, in its organisation only', async () => {
    expect(await store().instanceOf('demo', 'h-closed')).toBe('k1');
    expect(await store().instanceOf('other', 'h-closed')).toBeUndefined();
  });
});

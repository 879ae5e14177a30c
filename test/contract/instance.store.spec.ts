import type { InstanceState } from '../../src/engine/index.js';
import {
  InstanceStore,
  InstanceBatchStore,
  type InstanceFilter,
  type InstanceKey,
} from '../../src/persistence/index.js';
import { batchOf, caseOf, started, taskOf, testOrg } from '../support/stored-case.js';
import { describeOnEachDatabase } from '../support/databases.js';

const all = { userId: 'auditor', seesEverything: true };
const lawyer = { userId: 'lawyer', seesEverything: false };

const inState = (value: InstanceState['snapshot']['value'], status: 'active' | 'done' = 'active') => ({
  snapshot: { status, value, context: {}, historyValue: {}, children: {} },
});

/** Six cases; the ids ascend with time. */
const cases: readonly InstanceState[] = [
  caseOf('01', { number: '2601001', startedAt: '2026-01-01T08:00:00.000Z', ...inState('archived', 'done') }),
  caseOf('02', { number: '2601002', startedAt: '2026-01-02T08:00:00.000Z', tasks: [taskOf('t', { overdue: true })] }),
  caseOf('03', { number: '2601003', startedAt: '2026-01-03T08:00:00.000Z', ...inState({ review: { legal: 'open' } }) }),
  caseOf('04', { number: '2601004', startedAt: '2026-01-04T08:00:00.000Z', ...inState({ review: { LEGAL: 'open' } }) }),
  caseOf('05', { startedBy: 'lawyer', startedAt: '2026-01-05T08:00:00.000Z', ...inState('approval_x') }),
  caseOf('06', {
    definition: { key: 'seal-use', version: 1, profile: '000' },
    startedAt: '2026-01-06T08:00:00.000Z',
    parent: { instanceId: '05', invokeId: 'seal' },
    ...inState('approvalXx'),
  }),
];

describeOnEachDatabase('the cases', (database) => {
  const store = (): InstanceStore => new InstanceStore(database());
  const placeOf = (id: string): InstanceKey => ({ startedAt: cases.find((one) => one.id === id)?.startedAt ?? '', id });
  const listed = async (filter: Partial<InstanceFilter> = {}, viewer = all): Promise<readonly string[]> =>
    (await store().list(testOrg, viewer, { limit: 50, ...filter })).items.map(({ columns }) => columns.id);

  beforeAll(async () => {
    const writer = new InstanceBatchStore();
    const asked = { type: 'openTask', task: taskOf('asked', { candidates: ['lawyer'] }) } as const;
    const changes = cases.map((state) => started(state, state.id === '03' ? [asked] : []));
    await database().unitOfWork.runBulk((transaction) => writer.write(transaction, batchOf(changes)));
  });

  it('lists the newest first, in pages', async () => {
    expect(await listed()).toEqual(['06', '05', '04', '03', '02', '01']);
    expect(await listed({ limit: 2, before: placeOf('05') })).toEqual(['04', '03']);
  });

  it.each<[string, Partial<InstanceFilter>, readonly string[]]>([
    ['process', { definition: 'seal-use' }, ['06']],
    ['status', { status: 'done' }, ['01']],
    ['person who started it', { startedBy: 'lawyer' }, ['05']],
    ['number', { number: '2601003' }, ['03']],
    ['parent', { parentId: '05' }, ['06']],
    ['overdue work', { overdue: true }, ['02']],
    ['work in time', { overdue: false, limit: 1 }, ['06']],
    ['start after a time', { startedAfter: '2026-01-05T08:00:00.000Z' }, ['06']],
    ['start before a time', { startedBefore: '2026-01-02T08:00:00.000Z' }, ['01']],
    ['innermost state', { state: 'review.legal.open' }, ['03', '02']],
    ['parent state', { state: 'review' }, ['04', '03', '02']],
    ['several of them', { state: 'review', overdue: true }, ['02']],
  ])('narrows to a %s', async (_, filter, expected) => {
    expect(await listed(filter)).toEqual(expected);
  });

  it('takes the name of a state as it is written: no wildcards, no other case', async () => {
    expect(await listed({ state: 'approval_x' })).toEqual(['05']);
    expect(await listed({ state: 'review.LEGAL' })).toEqual(['04']);
    expect(await listed({ state: '%' })).toEqual([]);
    expect(await listed({ state: 'legal' })).toEqual([]);
  });

  it('shows a person the cases that he started or was asked in, and no other', async () => {
    expect(await listed({}, lawyer)).toEqual(['05', '03']);
    expect(await listed({ before: placeOf('05') }, lawyer)).toEqual(['03']);
    expect(await listed({ startedBy: 'starter' }, lawyer)).toEqual(['03']);
    expect(await store().takesPart(testOrg, '03', [lawyer.userId])).toBe(true);
    expect(await store().takesPart(testOrg, '02', [lawyer.userId])).toBe(false);
    expect(await store().takesPart('other', '03', [lawyer.userId])).toBe(false);
  });

  it('finds the case as it is stored, within its organisation', async () => {
    const found = await store().find(testOrg, '02');
    expect(found?.stored).toEqual({ state: cases[1], position: 1, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await store().find('other', '02')).toBeUndefined();
    expect(await store().list('other', all, { limit: 50 })).toEqual({ items: [], next: null });
  });
});

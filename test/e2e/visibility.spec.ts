import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance } from '../support/answers.js';
import { SimulatedClock } from '../../src/engine/testing/index.js';
import { purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';

interface InstancePage {
  readonly items: readonly Instance[];
  readonly nextCursor: string | null;
}

describe.each(dialects)('who sees a case (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let contract: Instance;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
    contract = await desk.started('sales.rep1', 'contract-review', contractForm);
    contract = await desk.walk(contract.id, contractSteps.slice(0, 2));
  });
  afterAll(() => application.close());

  it('shows it to whoever started it, was asked or decided', async () => {
    for (const username of ['sales.rep1', 'legal', 'tech.head', 'fin.reviewer'])
      expect((await desk.see(username, contract.id)).id).toBe(contract.id);
  });

  it('shows it to auditors, process owners and administrators, who may decide nothing in it', async () => {
    for (const username of ['auditor', 'owner', 'admin']) {
      expect(await desk.see(username, contract.id)).toMatchObject({ id: contract.id, availableEvents: [] });
      expect(await desk.send(username, contract.id, 'APPROVE', { opinion: '可。' })).toMatchObject({ status: 403 });
    }
  });
});

describe.each(dialects)('the list of cases (%s)', (database) => {
  const clock = new SimulatedClock('2025-03-03T01:00:00.000Z');
  let application: TestApplication;
  let desk: CaseDesk;
  /** Oldest first: one contract, then 30 purchases of one person, one of another. */
  let contract: Instance;
  let cases: readonly Instance[];
  let foreign: Instance;
  /** The issue that the one purchase has begun whose asset is registered. */
  let issue: Instance;

  const list = async (by: string, query = ''): Promise<InstancePage> =>
    (await (await application.signIn(by)).get<InstancePage>(`/instances${query}`)).body;
  const ids = ({ items }: InstancePage): readonly string[] => items.map(({ id }) => id);
  const newestFirst = (instances: readonly Instance[]): readonly string[] =>
    instances.map(({ id }) => id).sort((a, b) => (a < b ? 1 : -1));

  beforeAll(async () => {
    application = await startApplication({ database, clock });
    desk = new CaseDesk(application);
    contract = await desk.started('sales.rep1', 'contract-review', contractForm);
    await desk.walk(contract.id, contractSteps.slice(0, 1));
    clock.moveTo('2025-03-03T02:00:00.000Z');
    const body = { definition: 'fixed-asset-purchase', input: purchaseForm };
    cases = (await Promise.all(Array.from({ length: 30 }, () => desk.begin('engineer1', body)))).map(
      (answer) => answer.body,
    );
    await desk.walk(cases[0]?.id ?? '', purchaseSteps('FA-1', '2025-03-03'));
    [issue] = (await list('auditor', '?definition=fixed-asset-issue')).items as unknown as [Instance];
    clock.moveTo('2025-03-03T03:00:00.000Z');
    foreign = await desk.started('engineer2', 'fixed-asset-purchase', purchaseForm);
  });
  afterAll(() => application.close());

  it('shows everybody his own, newest first, and all to an auditor', async () => {
    expect(ids(await list('engineer1'))).toEqual(newestFirst(cases));
    expect(ids(await list('engineer2'))).toEqual([foreign.id]);
    expect(ids(await list('legal'))).toEqual([contract.id]);
    expect(ids(await list('cs.agent'))).toEqual([]);
    expect(ids(await list('auditor'))).toEqual(newestFirst([contract, ...cases, issue, foreign]));
  });

  it('is read page by page, each case once', async () => {
    const read: string[] = [];
    const sizes: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: InstancePage = await list('engineer1', `?limit=7${cursor ? `&cursor=${cursor}` : ''}`);
      read.push(...ids(page));
      sizes.push(page.items.length);
      cursor = page.nextCursor;
    }
    expect(sizes).toEqual([7, 7, 7, 7, 2]);
    expect(read).toEqual(newestFirst(cases));
  });

  it('keeps its place while new cases are started', async () => {
    const first = await list('auditor', '?limit=3');
    const late = await desk.started('engineer2', 'fixed-asset-purchase', purchaseForm);
    const second = await list('auditor', `?limit=3&cursor=${first.nextCursor}`);
    expect([...ids(first), ...ids(second)]).toEqual(newestFirst([...cases, issue, foreign]).slice(0, 6));
    await desk.walk(late.id, [{ by: 'engineer2', type: 'WITHDRAW', data: {} }]);
  });

  it('is narrowed by process, status, state, number, starter, moment and parent', async () => {
    const number = cases[4]?.number;
    const engineer = cases[0]?.startedBy.id;
    const found: readonly (readonly [string, readonly string[]])[] = [
      ['?definition=contract-review', [contract.id]],
      ['?definition=fixed-asset-purchase&status=done&startedBy=' + engineer, [cases[0]?.id ?? '']],
      ['?status=error', []],
      ['?state=internalReview.legal.open', [contract.id]],
      ['?state=internalReview', [contract.id]],
      ['?state=internalReview.legal', [contract.id]],
      ['?state=legal', []],
      [`?definition=fixed-asset-purchase&number=${number}`, [cases[4]?.id ?? '']],
      [`?startedBy=${engineer}&state=inUse`, [cases[0]?.id ?? '']],
      ['?startedBefore=2025-03-03T02:00:00.000Z', [contract.id]],
      ['?startedAfter=2025-03-03T02:00:00.000Z&status=active', [foreign.id]],
      [
        '?startedAfter=2025-03-03T09:59:59%2B08:00&startedBefore=2025-03-03T02:00:01Z&limit=200',
        newestFirst([...cases, issue]),
      ],
      [`?parentId=${contract.id}`, []],
      ['?overdue=true', []],
      ['?overdue=false&definition=contract-review', [contract.id]],
    ];
    for (const [query, expected] of found)
      expect([query, ids(await list('auditor', query))]).toEqual([query, expected]);
  });

  it('finds nothing of others, however it is asked', async () => {
    expect(ids(await list('sales.rep1', '?definition=fixed-asset-purchase'))).toEqual([]);
    expect(ids(await list('sales.rep1', `?startedBy=${foreign.startedBy.id}`))).toEqual([]);
  });

  it('refuses a query that nobody understands', async () => {
    const auditor = await application.signIn('auditor');
    for (const query of [
      'status=opened',
      'state=%25',
      'state=a|b',
      'startedBy=engineer1',
      'overdue=1',
      'startedAfter=yesterday',
      'startedAfter=2025-13-01T00:00:00Z',
      'number=abc',
      'sort=number',
      'limit=0',
      'limit=201',
      'colour=red',
    ])
      expect([query, (await auditor.get(`/instances?${query}`)).status]).toEqual([query, 422]);
    expect((await auditor.get('/instances?cursor=nonsense')).status).toBe(400);
  });
});

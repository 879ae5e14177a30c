import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';

interface Listed {
  readonly id: string;
  readonly instanceId: string;
  readonly seen: boolean;
  readonly changed: boolean;
  readonly context?: unknown;
  readonly availableEvents?: readonly unknown[];
}

interface Listing {
  readonly items: readonly Listed[];
  readonly nextCursor: string | null;
}

describe.each(dialects)('lists of tasks and cases (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());
  afterEach(() => desk.withdrawn());

  const list = async (username: string, path: string): Promise<readonly Listed[]> => {
    const found: Listed[] = [];
    let cursor = '';
    do {
      const client = await application.signIn(username);
      const { body } = await client.get<Listing>(`${path}${cursor === '' ? '' : `&cursor=${cursor}`}`);
      found.push(...body.items);
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    return found;
  };
  const submitted = async (title: string) => {
    const { id } = await desk.started('sales.rep1', 'contract-review', { ...contractForm, title });
    await desk.send('sales.rep1', id, 'SUBMIT_FOR_REVIEW');
    return desk.see('sales.rep1', id);
  };
  const seen = async (username: string, id: string, position: number) =>
    expect((await (await application.signIn(username)).put(`/instances/${id}/seen`, { position })).status).toBe(204);

  it('are narrowed to what the number begins with or the subject holds, letter by letter', async () => {
    const pump = await submitted('Pump_50%');
    const other = await submitted('Pumps of another kind');
    const found = async (q: string): Promise<readonly string[]> => {
      const tasks = await list('legal', `/tasks?q=${encodeURIComponent(q)}`);
      const cases = await list('legal', `/instances?q=${encodeURIComponent(q)}`);
      const ids = tasks.map(({ instanceId }) => instanceId);
      expect(new Set(ids)).toEqual(new Set(cases.map(({ id }) => id)));
      return ids.sort();
    };
    expect(await found('pump')).toEqual([pump.id, other.id].sort());
    expect(await found('PUMP_50%')).toEqual([pump.id]);
    expect(await found('_50%')).toEqual([pump.id]);
    expect(await found('50!')).toEqual([]);
    expect(await found(pump.number)).toEqual([pump.id]);
    expect(await list('legal', '/tasks?sort=openedAt&q=pump_')).toMatchObject([{ instanceId: pump.id }]);
  });

  it('of tasks are narrowed to whoever started the case, and to what is due before a moment', async () => {
    const { startedBy } = await submitted('Started by the first');
    expect(await list('legal', `/tasks?q=Started%20by&startedBy=${startedBy.id}`)).toHaveLength(1);
    const { body: nobody } = await (await application.signIn('cs.agent')).get<{ readonly id: string }>('/me');
    expect(await list('legal', `/tasks?startedBy=${nobody.id}`)).toEqual([]);
    // The reviews of a contract have no limit.
    expect(await list('legal', '/tasks?dueBefore=2100-01-01T00:00:00Z')).toEqual([]);
    const complaint = await desk.started('cs.agent', 'complaint-property', {
      customerName: 'Liu',
      room: '3-1-502',
      contact: '13800000000',
      matter: 'No lift.',
    });
    const acceptance = { category: 'equipment', amount: '800.00', exposed: false, groupAction: false };
    await desk.send('psc.agent', complaint.id, 'ACCEPT', acceptance);
    for (const sort of ['dueAt', 'openedAt']) {
      const due = async (moment: string) =>
        (await list('auditor', `/tasks?scope=all&sort=${sort}&dueBefore=${moment}`)).map((one) => one.instanceId);
      expect(await due('2100-01-01T00:00:00Z')).toContain(complaint.id);
      expect(await due('1999-01-01T00:00:00Z')).toEqual([]);
    }
    const client = await application.signIn('legal');
    for (const query of ['q=', 'startedBy=me', 'dueBefore=tomorrow'])
      expect((await client.get(`/tasks?${query}`)).status).toBe(422);
  });

  it('say what somebody has seen, and what has changed since', async () => {
    const kase = await submitted('Watched');
    const looks = async (username: string) => {
      const [task] = await list(username, '/tasks?q=Watched');
      const [item] = await list(username, '/instances?q=Watched&view=list');
      expect({ seen: item?.seen, changed: item?.changed }).toEqual({ seen: task?.seen, changed: task?.changed });
      return [task?.seen, task?.changed];
    };
    const news = async () =>
      (await (await application.signIn('fin.reviewer')).get(`/instances/${kase.id}/changes?since=seen`)).body;
    expect(await looks('fin.reviewer')).toEqual([false, false]);
    expect(await news()).toMatchObject({ decisions: [] });
    const { length: position } = await desk.history(kase.id);
    await seen('fin.reviewer', kase.id, position);
    expect(await looks('fin.reviewer')).toEqual([true, false]);
    await desk.send('legal', kase.id, 'APPROVE', { opinion: '可。' });
    expect(await looks('fin.reviewer')).toEqual([true, true]);
    expect(await looks('tech.head')).toEqual([false, false]);
    expect(await news()).toMatchObject({ after: position, decisions: [{ task: 'legal', by: { name: '何律' } }] });
  });

  it('of cases leave out what no list shows, when asked to', async () => {
    const { id } = await submitted('Brief');
    const [brief] = await list('legal', '/instances?q=Brief&view=list');
    expect(brief).toMatchObject({ id, context: null, availableEvents: [] });
    const [whole] = await list('legal', '/instances?q=Brief');
    expect(whole?.context).not.toBeNull();
    expect(whole?.availableEvents).not.toEqual([]);
  });
});

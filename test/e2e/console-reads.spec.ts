import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';

interface Counts {
  readonly [box: string]: { readonly value: number; readonly capped: boolean };
}

describe.each(['sqlite', 'postgres'] as const)('what the console reads, on %s', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());
  afterEach(() => desk.withdrawn());

  const counts = async (username: string): Promise<Record<string, number>> => {
    const { body } = await (await application.signIn(username)).get<Counts>('/me/counts');
    return Object.fromEntries(Object.entries(body).map(([box, { value }]) => [box, value]));
  };

  it('tells everybody whose server it is, and of the demo company who can be tried', async () => {
    const { status, body } = await application.anonymous.get('/meta');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      organisation: { name: { zh: '规程示范公司' }, timeZone: 'Asia/Shanghai' },
      signIn: { password: true },
      idleLockMinutes: null,
      demo: { password: 'guicheng-demo' },
    });
    const { people } = body['demo'] as { people: { username: string; roles: object[] }[] };
    expect(people[0]).toMatchObject({ username: 'legal', name: '何律', department: { zh: '法务部' } });
  });

  it('says what somebody may do beside his own work', async () => {
    const may = async (username: string) => (await (await application.signIn(username)).get('/me')).body['permissions'];
    expect(await may('legal')).toEqual([]);
    expect(await may('auditor')).toEqual(['audit']);
    expect(await may('admin')).toEqual(['operate', 'administer']);
    expect(await may('owner')).toEqual(['operate', 'own']);
  });

  it('counts what stands in the boxes', async () => {
    const before = await counts('legal');
    const mine = await counts('sales.rep1');
    const { id, tasks } = await desk.contract(1);
    expect(await counts('legal')).toMatchObject({ todo: (before['todo'] ?? 0) + 1, claimed: 0, overdue: 0 });
    expect(await counts('sales.rep1')).toMatchObject({ started: (mine['started'] ?? 0) + 1 });
    const own = tasks.find(({ key }) => key === 'legal');
    await (await application.signIn('legal')).post(`/tasks/${own?.id}/claim`);
    expect(await counts('legal')).toMatchObject({ claimed: 1 });
    await desk.send('legal', id, 'APPROVE', { opinion: '可。' });
    expect(await counts('legal')).toMatchObject({ todo: before['todo'], done: (before['done'] ?? 0) + 1, claimed: 0 });
  });

  it('lists what somebody has decided, the newest first, with what he decided', async () => {
    const [first, second] = [await desk.contract(2), await desk.contract(2)];
    const legal = await application.signIn('legal');
    interface Done {
      readonly items: readonly { readonly instanceId: string }[];
      readonly nextCursor: string | null;
    }
    const page = (await legal.get<Done>('/tasks?status=done&limit=1')).body;
    expect(page.items).toMatchObject([
      {
        instanceId: second.id,
        status: 'done',
        key: 'legal',
        decision: { type: 'APPROVE', title: { zh: '同意' } },
        startedBy: { name: '韩磊', department: { zh: '销售部' } },
      },
    ]);
    const next = (await legal.get<Done>(`/tasks?status=done&limit=1&cursor=${page.nextCursor}`)).body;
    expect(next.items).toMatchObject([{ instanceId: first.id }]);
  });

  it('reads a case as its form, now and as it stood then, and hides what is personal from those it is hidden from', async () => {
    const { id } = await desk.contract(1);
    interface Sheet {
      readonly position: number;
      readonly items: readonly { readonly path: string }[];
    }
    const sheet = async (username: string, query = ''): Promise<Sheet> =>
      (await (await application.signIn(username)).get<Sheet>(`/instances/${id}/sheet${query}`)).body;
    const line = ({ items }: Sheet, path: string) => items.find((one) => one.path === path);
    const now = await sheet('legal');
    expect(now.items.map(({ path }) => path).slice(0, 3)).toEqual([
      'request.customer',
      'request.customerContactName',
      'request.customerContactPhone',
    ]);
    expect(line(now, 'request.amount')).toMatchObject({
      kind: 'money',
      title: { zh: '合同金额' },
      value: { amount: '128000.00', currency: 'CNY' },
    });
    expect(line(now, 'request.customerContactName')).toMatchObject({
      value: contractForm.customerContactName,
      personal: 'shown',
    });
    expect(line(now, 'request.template')).toMatchObject({ kind: 'choice', text: { zh: expect.any(String) as string } });
    expect(line(await sheet('admin'), 'request.customerContactName')).toMatchObject({
      value: null,
      personal: 'hidden',
    });
    expect(await sheet('legal', '?position=1')).toMatchObject({ position: 1 });
  });
});

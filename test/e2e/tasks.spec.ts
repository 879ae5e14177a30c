import { startApplication, type TestApplication } from '../support/application.js';
import { dialects } from '../support/databases.js';
import { contractDescription } from '../support/contract-review.js';
import type { Instance } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';

interface Task {
  readonly id: string;
  readonly key: string;
  readonly instanceId: string;
  readonly assignee: { readonly name: string } | null;
}
interface TaskPage {
  readonly items: readonly Task[];
  readonly nextCursor: string | null;
}

describe.each(dialects)('the task inbox (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const list = async (username: string, query = ''): Promise<TaskPage> =>
    (await (await application.signIn(username)).get<TaskPage>(`/tasks${query}`)).body;
  const keys = ({ items }: TaskPage): readonly string[] => items.map(({ key }) => key);
  const taskOf = ({ tasks }: Instance, key: string): string => tasks.find((task) => task.key === key)?.id ?? '';
  const act = async (username: string, taskId: string, name: string, body?: object, headers = {}) =>
    (await application.signIn(username)).post(`/tasks/${taskId}/${name}`, body, headers);

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterEach(() => desk.withdrawn());
  afterAll(() => application.close());

  it('shows a task to its candidates with all that they need to know', async () => {
    const contract = await desk.contract(1);
    const { items } = await list('legal');
    expect(items).toEqual([
      {
        id: taskOf(contract, 'legal'),
        key: 'legal',
        title: { zh: '法务评审', en: 'Legal review' },
        clause: '000 篇三 4.1.2 步骤一',
        instanceId: contract.id,
        instanceNumber: contract.number,
        ...contractDescription,
        definition: {
          key: 'contract-review',
          version: 1,
          title: { zh: '销售合同评审流程', en: 'Sales contract review' },
        },
        status: 'open',
        assignee: null,
        candidates: [{ id: expect.any(String), name: '何律' }],
        seen: false,
        changed: false,
        seats: [],
        openedAt: expect.stringMatching(/Z$/),
        dueAt: null,
        overdue: false,
        decisions: ['APPROVE', 'RETURN'],
        startedBy: expect.objectContaining({ name: '韩磊' }),
        revision: 2,
        closedAt: null,
        decision: null,
        onBehalfOf: null,
      },
    ]);
    expect(keys(await list('tech.head'))).toEqual(['technical']);
    expect(keys(await list('cashier'))).toEqual([]);
  });

  it('shows all open tasks to those who watch over the house only', async () => {
    await desk.contract(1);
    for (const username of ['admin', 'owner', 'auditor'])
      expect([...keys(await list(username, '?scope=all'))].sort()).toEqual(['finance', 'legal', 'technical']);
    expect(await (await application.signIn('legal')).get('/tasks?scope=all')).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
    });
  });

  it('lets one candidate claim a task, so that it leaves the inboxes of the others until it is released', async () => {
    const review = taskOf(await desk.purchase(2), 'financeReview');
    const claimed = await act('cashier', review, 'claim');
    expect(claimed).toMatchObject({ status: 200, body: { tasks: [{ assignee: { name: '蒋付' } }] } });
    expect(claimed.headers['etag']).toBeDefined();
    expect((await list('cashier', '?scope=mine')).items).toEqual([
      expect.objectContaining({ id: review, assignee: { id: expect.any(String), name: '蒋付' } }),
    ]);
    expect(keys(await list('cashier'))).toEqual(['financeReview']);
    expect(keys(await list('fin.head'))).toEqual([]);
    expect(await act('fin.head', review, 'claim')).toMatchObject({ status: 409, body: { code: 'TASK_CLAIMED' } });
    expect(await act('fin.head', review, 'decide', { event: 'APPROVE' })).toMatchObject({
      status: 409,
      body: { code: 'TASK_CLAIMED' },
    });
    expect((await act('cashier', review, 'release')).status).toBe(200);
    expect(keys(await list('cashier', '?scope=mine'))).toEqual([]);
    expect(keys(await list('fin.head'))).toEqual(['financeReview']);
  });

  it('decides a task as the event with its id would, and the task is gone', async () => {
    const contract = await desk.contract(1);
    const legal = taskOf(contract, 'legal');
    const body = { event: 'APPROVE', data: { opinion: '可接受。' }, comment: '已核对。' };
    const key = { 'idempotency-key': 'decide-legal' };
    const decided = await act('legal', legal, 'decide', body, key);
    expect(decided).toMatchObject({ status: 200, body: { id: contract.id } });
    expect(keys(await list('legal'))).toEqual([]);
    const repeated = await act('legal', legal, 'decide', body, key);
    expect(repeated.headers['idempotency-replayed']).toBe('true');
    expect(repeated.body).toEqual(decided.body);
    expect(await act('legal', legal, 'decide', body)).toMatchObject({
      status: 409,
      body: { code: 'TASK_ALREADY_DECIDED', event: 'APPROVE', at: expect.any(String) },
    });
    expect(await act('tech.head', legal, 'decide', body)).toMatchObject({
      status: 409,
      body: { code: 'TASK_NOT_OPEN' },
    });
  });

  it('refuses whoever may not act on the task, and changes nothing', async () => {
    const legal = taskOf(await desk.contract(1), 'legal');
    const body = { event: 'APPROVE', data: { opinion: '可接受。' } };
    expect((await act('tech.head', legal, 'decide', body)).status).toBe(403);
    expect((await act('tech.head', legal, 'claim')).status).toBe(403);
    expect((await act('cashier', legal, 'claim')).status).toBe(404);
    expect((await act('legal', '0199c8a0-0000-7000-8000-000000000000', 'claim')).status).toBe(404);
    expect((await act('legal', legal, 'decide', { ...body, colour: 'red' })).status).toBe(422);
    expect((await act('legal', legal, 'decide', { event: 'APPROVE', data: { opinion: 5 } })).status).toBe(422);
    expect((await act('legal', legal, 'claim', undefined, { 'if-match': '"1"' })).status).toBe(412);
    expect(keys(await list('legal'))).toEqual(['legal']);
  });

  it('names the acts where somebody asks for one that there is not, and refuses what an act does not take', async () => {
    const legal = taskOf(await desk.contract(1), 'legal');
    expect(await act('legal', legal, 'forward')).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND', detail: expect.stringMatching(/claim.*release.*decide/) },
    });
    expect(await act('legal', legal, 'claim', { colour: 'red' })).toMatchObject({
      status: 422,
      body: { errors: [expect.objectContaining({ path: 'colour' })] },
    });
    expect((await act('legal', legal, 'claim', ['red'])).status).toBe(422);
  });

  it('finds tasks by process and pages through them in the order of opening', async () => {
    await desk.contract(1);
    await desk.purchase(2);
    await desk.contract(1);
    const contracts = await list('fin.reviewer', '?definition=contract-review&sort=openedAt');
    expect(keys(contracts)).toEqual(['finance', 'finance']);
    expect(keys(await list('fin.reviewer', '?overdue=true'))).toEqual([]);
    const all = await list('fin.reviewer', '?sort=openedAt');
    expect(keys(all)).toEqual(['finance', 'financeReview', 'finance']);
    const first = await list('fin.reviewer', '?sort=openedAt&limit=2');
    const second = await list('fin.reviewer', `?sort=openedAt&limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items]).toEqual(all.items);
  });

  it('refuses a query that nobody understands', async () => {
    const legal = await application.signIn('legal');
    for (const query of ['scope=none', 'status=closed', 'sort=title', 'overdue=1', 'colour=red'])
      expect(await legal.get(`/tasks?${query}`)).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
    expect((await legal.get('/tasks?cursor=nonsense')).status).toBe(400);
  });
});

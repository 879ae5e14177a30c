import { IncidentStore, OutboxEntity } from '../../src/persistence/index.js';
import { Database } from '../../src/modules/database/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { dialects } from '../support/databases.js';
import { CaseDesk } from '../support/case-desk.js';

interface Incident {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly detail: { readonly message?: { readonly en: string } };
}
interface IncidentPage {
  readonly items: readonly Incident[];
  readonly nextCursor: string | null;
}

describe.each(dialects)('incidents (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let contract: string;

  const list = async (query = '', username = 'admin'): Promise<IncidentPage> =>
    (await (await application.signIn(username)).get<IncidentPage>(`/incidents${query}`)).body;
  const act = async (id: string, name: string, body?: object, username = 'admin') =>
    (await application.signIn(username)).post(`/incidents/${id}/${name}`, body);
  const waiting = (): Promise<readonly OutboxEntity[]> =>
    application.nest.get(Database).reader.getRepository(OutboxEntity).find();

  /** Work for a service that nobody provides: given up at the first attempt. */
  async function givenUp(service: string): Promise<Incident> {
    const now = new Date().toISOString();
    const row = { topic: 'service', instanceId: contract, payload: JSON.stringify({ service, input: {} }) } as const;
    const due = { attempts: 0, nextAttemptAt: now, failed: false, createdAt: now };
    await application.nest
      .get(Database)
      .unitOfWork.run((transaction) =>
        transaction.insert(OutboxEntity, { orgId: 'demo', id: service, ...row, ...due }),
      );
    await desk.delivered();
    const [incident] = (await list('?status=open')).items;
    if (!incident) throw new Error('Expected the delivery to be given up, but no incident is open.');
    return incident;
  }

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
    contract = (await desk.contract()).id;
  });
  afterEach(async () => {
    for (const { id } of (await list('?status=open')).items) await act(id, 'resolve', { note: 'The test is over.' });
  });
  afterAll(() => application.close());

  it('tell the administrator what could not be delivered, and why', async () => {
    const { id } = await givenUp('creditCheck');
    const { body } = await (await application.signIn('admin')).get(`/incidents/${id}`);
    expect(body).toEqual({
      id,
      kind: 'outboxFailed',
      title: { zh: '投递失败', en: 'A delivery has failed' },
      status: 'open',
      instanceId: contract,
      taskId: null,
      detail: {
        topic: 'service',
        payload: { service: 'creditCheck', input: {} },
        attempts: 1,
        message: {
          zh: '服务「creditCheck」没有注册提供者。',
          en: "Expected a provider of the service 'creditCheck', but none is registered.",
        },
        cause: null,
      },
      cause: "outboxFailed:Expected a provider of the service 'creditCheck', but none is registered.",
      assignee: null,
      createdAt: expect.stringMatching(/Z$/),
      resolvedAt: null,
      resolvedBy: null,
      resolution: null,
    });
  });

  it('end with a retry: the delivery is tried again, and a new failure is a new incident', async () => {
    const { id } = await givenUp('creditCheck');
    expect(await act(id, 'retry')).toMatchObject({
      status: 200,
      body: { status: 'resolved', resolvedBy: { name: '系统管理员' }, resolution: { act: 'retried', note: null } },
    });
    await desk.delivered();
    const { items } = await list('?limit=2');
    expect(items.map(({ status }) => status)).toEqual(['open', 'resolved']);
    expect(items[1]?.detail).toEqual(items[0]?.detail);
    expect(await act(id, 'retry')).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
  });

  it('end with a note of what was done by hand, and what could not be delivered is dropped', async () => {
    const { id } = await givenUp('creditCheck');
    expect(await act(id, 'resolve', { note: 'Checked by telephone.' })).toMatchObject({
      status: 200,
      body: { status: 'resolved', resolution: { act: 'resolved', note: 'Checked by telephone.' } },
    });
    expect((await waiting()).filter(({ topic }) => topic === 'service')).toEqual([]);
    for (const [name, body] of [
      ['resolve', { note: 'Again.' }],
      ['retry', undefined],
    ] as const)
      expect(await act(id, name, body)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
  });

  it('stay open when there is nothing left to retry', async () => {
    const { id } = await givenUp('creditCheck');
    await application.nest.get(Database).unitOfWork.run((transaction) => transaction.clear(OutboxEntity));
    expect(await act(id, 'retry')).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    expect((await list('?status=open')).items.map((incident) => incident.id)).toEqual([id]);
  });

  it('that are no delivery cannot be retried, only resolved', async () => {
    const raised = {
      orgId: 'demo',
      id: '0199c8a0-0000-7000-8000-000000000000',
      kind: 'unassignedTask',
      instanceId: contract,
    } as const;
    const rest = { taskId: null, outboxId: null, detail: '["anything"]', createdAt: new Date().toISOString() };
    await application.nest
      .get(Database)
      .unitOfWork.run((transaction) =>
        new IncidentStore(application.nest.get(Database)).add(transaction, [{ ...raised, ...rest }]),
      );
    expect(await act(raised.id, 'retry')).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    expect(await act(raised.id, 'resolve', { note: 'Seen.' })).toMatchObject({
      status: 200,
      body: { title: { en: 'Nobody may do a task' }, detail: ['anything'], resolution: { note: 'Seen.' } },
    });
  });

  it('are found by status and kind, newest first, page by page', async () => {
    const first = await givenUp('one');
    await act(first.id, 'resolve', { note: 'Done.' });
    const second = await givenUp('two');
    const idsOf = ({ items }: IncidentPage) => items.map(({ id }) => id);
    expect(idsOf(await list('?limit=2'))).toEqual([second.id, first.id]);
    expect(idsOf(await list('?status=open'))).toEqual([second.id]);
    expect(idsOf(await list('?status=resolved&limit=1'))).toEqual([first.id]);
    expect(idsOf(await list('?kind=caseFailed'))).toEqual([]);
    const page = await list('?limit=1');
    expect([idsOf(page), idsOf(await list(`?limit=1&cursor=${page.nextCursor}`))]).toEqual([[second.id], [first.id]]);
  });

  it('are read by process owners, dealt with by administrators, and hidden from everybody else', async () => {
    const { id } = await givenUp('creditCheck');
    expect((await list('?status=open', 'owner')).items.map((incident) => incident.id)).toEqual([id]);
    expect((await act(id, 'retry', undefined, 'owner')).status).toBe(403);
    expect((await act(id, 'resolve', { note: 'Done.' }, 'owner')).status).toBe(403);
    expect((await (await application.signIn('legal')).get('/incidents')).status).toBe(403);
    expect((await application.anonymous.get('/incidents')).status).toBe(401);
  });

  it('refuse what nobody understands and change nothing', async () => {
    const { id } = await givenUp('creditCheck');
    for (const body of [undefined, {}, { note: ' ' }, { note: 5 }, { note: 'Done.', colour: 'red' }])
      expect(await act(id, 'resolve', body)).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
    expect((await act('no such id', 'retry')).status).toBe(404);
    expect(await list('?status=closed')).toMatchObject({ code: 'PAYLOAD_INVALID' });
    expect((await list('?status=open')).items).toHaveLength(1);
  });
});

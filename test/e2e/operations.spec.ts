import { IncidentStore, never, OutboxEntity, TimerEntity, type NewIncident } from '../../src/persistence/index.js';
import { Database } from '../../src/modules/database/index.js';
import { tinyProcess, tinyTask } from '../../src/engine/testing/tiny-process.js';
import { TimerSweeper } from '../../src/modules/timers/index.js';
import type { Instance, Problem } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { install } from '../support/installed.js';
import { JumpingClock } from '../support/jumping-clock.js';

type Row = Readonly<Record<string, unknown>>;
interface RowPage {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}
interface Outcomes {
  readonly items: readonly {
    readonly id: string;
    readonly status: number;
    readonly replayed?: boolean;
    readonly instance?: Instance;
    readonly incident?: Row;
    readonly problem?: Problem;
  }[];
}

const lapsing = tinyProcess({
  initial: 'waiting',
  states: {
    waiting: {
      ...tinyTask({ key: 'work', decisions: ['GO'] }),
      on: { GO: 'gone' },
      after: { 3600000: 'lapsed' },
    },
    lapsed: { ...tinyTask({ key: 'late', decisions: ['GO'] }), on: { GO: 'gone' } },
    gone: { type: 'final' },
  },
});

beforeAll(() => install(lapsing));

describe.each(dialects)('operations (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const get = async <Body = RowPage>(path: string, by = 'admin') => (await application.signIn(by)).get<Body>(path);
  const post = async <Body = Outcomes & Problem>(path: string, body?: object, headers = {}, by = 'admin') =>
    (await application.signIn(by)).post<Body>(path, body, headers);
  const raise = (...incidents: readonly Partial<NewIncident>[]): Promise<void> => {
    const opened = application.nest.get(Database);
    const about = { orgId: 'demo', kind: 'outboxFailed', instanceId: null, taskId: null, createdAt: now } as const;
    return opened.unitOfWork.run((transaction) =>
      new IncidentStore(opened).add(
        transaction,
        incidents.map((one) => ({ ...about, id: nextId(), detail: '{}', ...one })),
      ),
    );
  };
  const now = '2026-03-02T01:00:00.000Z';
  const clock = new JumpingClock(now);
  let last = 0;
  const nextId = (): string => `0199c8a0-0000-7000-8000-${String((last += 1)).padStart(12, '0')}`;
  const openIds = async (query = ''): Promise<readonly string[]> =>
    (await get(`/incidents?status=open${query}`)).body.items.map(({ id }) => String(id));

  beforeAll(async () => {
    clock.jumpTo(now);
    application = await startApplication({ database, clock });
    desk = new CaseDesk(application);
  });
  afterEach(async () => {
    const ids = await openIds();
    if (ids.length > 0) await post('/incidents/act-many', { ids, act: 'resolve', note: 'The test is over.' });
    await desk.withdrawn();
  });
  afterAll(() => application.close());

  it('put together the incidents of one cause, whatever case, task or attempt each is of, page by page', async () => {
    const refused = (attempt: number) => ({
      detail: JSON.stringify({ cause: `Error: connect ECONNREFUSED 10.0.0.1:2${attempt}`, topic: 'notification/mail' }),
    });
    await raise(refused(5), refused(6), refused(7));
    await raise({ kind: 'rowDamaged', detail: '{"table":"task","key":"one"}' });
    await raise({ kind: 'caseFailed', detail: JSON.stringify(`Cannot read 0199c8a0-0000-7000-8000-000000000001`) });
    const { body } = await get('/incidents/causes');
    expect(body.items).toMatchObject([
      { cause: 'caseFailed:Cannot read #', count: 1, title: { zh: '事项出错' } },
      { cause: 'outboxFailed:Error: connect ECONNREFUSED #.#.#.#:#', count: 3, capped: false, since: now },
      { cause: 'rowDamaged:task', count: 1, newest: { detail: { key: 'one' } } },
    ]);
    const [first] = (await get('/incidents/causes?limit=1')).body.items;
    const page = await get('/incidents/causes?limit=1');
    const rest = await get(`/incidents/causes?limit=5&cursor=${page.body.nextCursor}`);
    expect([first, ...rest.body.items]).toEqual(body.items);
    const cause = encodeURIComponent(String(body.items[1]?.['cause']));
    expect(await openIds(`&cause=${cause}`)).toHaveLength(3);
  });

  it('retry and resolve many incidents, each of which answers for itself', async () => {
    await raise({}, {});
    const [one = '', other = ''] = await openIds();
    const none = '0199c8a0-0000-7000-8000-00000000ffff';
    const retried = await post('/incidents/act-many', { ids: [one, none], act: 'retry' });
    expect(retried.body.items).toMatchObject([
      { id: one, status: 409, problem: { code: 'CONFLICT' } },
      { id: none, status: 404 },
    ]);
    expect(await openIds()).toHaveLength(2);
    const resolved = await post('/incidents/act-many', { ids: [one, other, one], act: 'resolve', note: 'Called.' });
    expect(resolved.body.items.map(({ status }) => status)).toEqual([200, 200, 409]);
    expect(resolved.body.items[0]?.incident).toMatchObject({ resolution: { note: 'Called.' } });
    for (const body of [
      { ids: [], act: 'retry' },
      { ids: [one], act: 'resolve' },
      { ids: [one], act: 'retry', note: 'x' },
    ])
      expect(await post('/incidents/act-many', body)).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
  });

  it('say which administrator deals with an incident, and keep that in the log', async () => {
    await raise({});
    const [id = ''] = await openIds();
    const me = (await get<{ readonly id: string }>('/me')).body.id;
    const other = (await get<{ readonly id: string }>('/me', 'legal')).body.id;
    expect(await post(`/incidents/${id}/assign`, { to: me })).toMatchObject({
      status: 200,
      body: { assignee: { id: me, name: '系统管理员' } },
    });
    expect(await post(`/incidents/${id}/assign`, { to: other })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'to' }] },
    });
    expect((await get(`/incidents/${id}`)).body).toMatchObject({ assignee: { id: me } });
    expect(await post(`/incidents/${id}/assign`, { to: 'ADMIN' })).toMatchObject({ body: { assignee: { id: me } } });
    const { items } = (await get('/organisation/log?kind=incidentAssigned')).body;
    expect(items[1]).toMatchObject({ subject: id, setting: { before: null, after: me } });
    expect(await post(`/incidents/${id}/assign`, {})).toMatchObject({ status: 200, body: { assignee: null } });
  });

  it('suspend, resume and end many cases for one reason; what is refused stops none of the others', async () => {
    const begun = () => desk.started('sales.rep1', 'contract-review', contractForm);
    const [one, other] = [await begun(), await begun()];
    const none = '0199c8a0-0000-7000-8000-00000000ffff';
    const many = (act: string, more = {}, headers = {}) =>
      post('/instances/administer-many', { ids: [one.id, none, other.id], act, reason: 'An audit.', ...more }, headers);
    const key = { 'idempotency-key': `suspend-${one.id}` };
    const suspended = await many('suspend', {}, key);
    expect(suspended.body.items.map(({ id, status }) => [id, status])).toEqual([
      [one.id, 200],
      [none, 404],
      [other.id, 200],
    ]);
    expect(suspended.body.items[0]?.instance).toMatchObject({ id: one.id, suspended: true });
    expect((await many('suspend', {}, key)).body.items.map(({ replayed }) => replayed)).toEqual([true, false, true]);
    expect((await many('suspend')).body.items.map(({ status }) => status)).toEqual([423, 404, 423]);
    expect((await many('resume')).body.items.map(({ status }) => status)).toEqual([200, 404, 200]);
    const modified = await many('modify', { to: ['nowhere'] });
    expect(modified.body.items[0]?.problem).toMatchObject({ code: 'CONFIGURATION_IMPOSSIBLE' });
    expect((await many('terminate')).body.items.map(({ status }) => status)).toEqual([200, 404, 200]);
    for (const { id } of [one, other]) expect(await desk.verify(id)).toMatchObject({ valid: true });
    for (const bad of [{ act: 'erase' }, { act: 'suspend', to: ['draft'] }, { act: 'modify' }])
      expect(await many('suspend', bad)).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
  });

  it('list the timers that wait, those that are late and those that were given up, with their cases', async () => {
    const { id, number } = await desk.started('engineer1', 'tiny', {});
    const dueAt = '2026-03-02T02:00:00.000Z';
    const { body } = await get('/timers?state=waiting');
    expect(body.items).toMatchObject([{ case: { id, number }, kind: 'after', dueAt, attempts: 0 }]);
    expect((await get('/timers')).body.items).toEqual([]);
    const [timer] = body.items;
    clock.jumpTo('2026-03-02T03:00:00.000Z');
    expect((await get('/timers')).body.items).toEqual([timer]);
    const store = application.nest.get(Database);
    const gone = { orgId: 'demo', id: String(timer?.['id']) };
    await store.unitOfWork.run((transaction) => transaction.update(TimerEntity, gone, { dueAt: never, attempts: 5 }));
    await raise({ kind: 'timerFailed', timerId: gone.id, instanceId: id });
    expect((await get('/timers?state=givenUp')).body.items).toEqual([{ ...timer, dueAt: null, attempts: 5 }]);
    for (const state of ['late', 'waiting']) expect((await get(`/timers?state=${state}`)).body.items).toEqual([]);
    expect(await post(`/timers/${gone.id}/retry`)).toMatchObject({ status: 200, body: { status: 'resolved' } });
    expect(await post(`/timers/${gone.id}/retry`)).toMatchObject({ status: 404 });
    await application.nest.get(TimerSweeper).flush();
    expect((await desk.see('auditor', id)).value).toBe('lapsed');
  });

  it('list what waits to leave the house and what was given up, and deliver that again', async () => {
    const { id: instanceId } = await desk.contract();
    const row = { orgId: 'demo', topic: 'service', instanceId, attempts: 0, failed: false, createdAt: now } as const;
    const payload = JSON.stringify({ service: 'creditCheck', input: { name: 'secret' } });
    const later = '9000-01-01T00:00:00.000Z';
    const store = application.nest.get(Database);
    await store.unitOfWork.run((transaction) =>
      transaction.insert(OutboxEntity, [
        { ...row, id: 'waits', payload, nextAttemptAt: later },
        { ...row, id: 'failed', payload: 'no JSON', nextAttemptAt: never, failed: true, attempts: 8 },
      ]),
    );
    await raise({ outboxId: 'failed', instanceId });
    const waiting = await get('/deliveries');
    expect(waiting.body.items).toMatchObject([
      { id: 'waits', topic: 'service', title: { zh: 'creditCheck' }, case: { id: instanceId }, nextAttemptAt: later },
    ]);
    expect(JSON.stringify(waiting.body)).not.toContain('secret');
    const [failed] = (await get('/deliveries?state=givenUp')).body.items;
    expect(failed).toMatchObject({ id: 'failed', title: { zh: '' }, attempts: 8, nextAttemptAt: null });
    expect(await post('/deliveries/failed/retry')).toMatchObject({ status: 200, body: { status: 'resolved' } });
    expect(await post('/deliveries/waits/retry')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    await desk.delivered();
    await store.unitOfWork.run((transaction) => transaction.clear(OutboxEntity));
  });

  it('say how the server is', async () => {
    await raise({}, {});
    const { body } = await get<Row>('/operations/status');
    expect(body).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      database,
      storageTrouble: null,
      timerLagSeconds: expect.any(Number),
      openIncidents: { value: 2, capped: false },
      waitingDeliveries: { value: 0, capped: false },
    });
  });
});

import { SimulatedClock } from '../../src/engine/testing/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance, Problem } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';
import type { Answer } from '../support/client.js';
import { dialects } from '../support/databases.js';
import { Database } from '../../src/modules/database/index.js';
import { TimerEntity } from '../../src/persistence/index.js';

interface Timed extends Instance {
  readonly suspended: boolean;
  readonly tasks: readonly (Instance['tasks'][number] & { readonly dueAt: string | null; readonly paused: boolean })[];
  readonly timers: readonly { readonly name: string; readonly dueAt: string; readonly paused: boolean }[];
  readonly moved: readonly object[];
}

const complaint = {
  customerName: '周敏',
  contact: '13800000001',
  complainedAt: '2025-03-03T08:30:00+08:00',
  content: '漏水。',
  concerns: 'Pump P-200',
};
const reason = 'Wang Fang is on sick leave.';

describe.each(dialects)('a case that an administrator suspends (%s)', (database) => {
  const clock = new SimulatedClock('2025-03-03T01:00:00.000Z');
  let application: TestApplication;
  let desk: CaseDesk;

  /** A complaint whose owner must call the customer within two hours. */
  const assigned = async (): Promise<Timed> => {
    const { id } = await desk.started('cs.agent', 'complaint-generic', complaint);
    const { body } = await (await application.signIn('cs.owner')).get<{ id: string }>('/me');
    return (await desk.walk(id, [{ by: 'cs.agent', type: 'ASSIGN', data: { ownerId: body.id } }])) as Timed;
  };
  const timerRows = (instanceId: string): Promise<TimerEntity[]> =>
    application.nest.get(Database).reader.getRepository(TimerEntity).findBy({ instanceId });
  const act = async (by: string, id: string, name: 'suspend' | 'resume', body: object = { reason }, headers = {}) =>
    (await application.signIn(by)).post<Timed & Problem>(`/instances/${id}/${name}`, body, headers) as Promise<
      Answer<Timed & Problem>
    >;

  beforeAll(async () => {
    application = await startApplication({ database, clock });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  it('is ended by an administrator once it was suspended and resumed, whatever its process', async () => {
    const emergency = { kind: 'complaint', customerName: 'Liu', contact: '13800000001', content: 'It leaks.' };
    const { id } = await desk.started('aftersales.agent', 'after-sales-emergency', emergency);
    await desk.walk(id, [
      { by: 'aftersales.agent', type: 'RESPOND', data: {} },
      { by: 'aftersales.agent', type: 'JUDGE', data: { problem: 'Pump', severity: 'major' } },
    ]);
    expect(await act('admin', id, 'suspend')).toMatchObject({ status: 200, body: { suspended: true } });
    expect(await act('admin', id, 'resume')).toMatchObject({ status: 200, body: { suspended: false } });
    const { status, body } = await (await application.signIn('admin')).post(`/instances/${id}/terminate`, { reason });
    expect({ status, body }).toMatchObject({ status: 200, body: { status: 'stopped', tasks: [] } });
    expect(await desk.see('auditor', id)).toMatchObject({ status: 'stopped', tasks: [], timers: [] });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('stands still, and goes on with what was left of its limits', async () => {
    const before = await assigned();
    const dueAt = '2025-03-03T03:00:00.000Z';
    expect(before.timers).toMatchObject([{ name: 'assigned', dueAt, paused: false }]);
    const suspended = await act('admin', before.id, 'suspend');
    expect(suspended).toMatchObject({
      status: 200,
      body: {
        suspended: true,
        suspension: { by: { name: '系统管理员' }, at: clock.now(), reason },
        moved: [],
        availableEvents: [],
        tasks: [{ dueAt, overdue: false, paused: true, pausedSince: clock.now() }],
        timers: [{ name: 'assigned', dueAt, paused: true }],
      },
    });
    expect(await desk.send('cs.owner', before.id, 'CONTACTED')).toMatchObject({
      status: 423,
      body: { code: 'INSTANCE_SUSPENDED', suspendedAt: clock.now() },
    });
    expect(await timerRows(before.id)).toEqual([]);
    clock.moveTo('2025-03-03T01:30:00.000Z');
    const later = '2025-03-03T03:30:00.000Z';
    expect(await act('admin', before.id, 'resume')).toMatchObject({
      status: 200,
      body: {
        suspended: false,
        suspension: null,
        moved: [{ kind: 'deadline', name: 'assigned', from: dueAt, to: later }],
        tasks: [{ dueAt: later, overdue: false, paused: false, pausedSince: null, pausedTime: 'PT30M' }],
        timers: [{ name: 'assigned', dueAt: later, paused: false }],
      },
    });
    expect(await timerRows(before.id)).toMatchObject([{ dueAt: later }]);
    expect(await desk.send('cs.owner', before.id, 'CONTACTED')).toMatchObject({ status: 200 });
    expect(await desk.verify(before.id)).toMatchObject({ valid: true });
  });

  it('tells in its history who did it and why, and what became of each limit', async () => {
    const { id } = await assigned();
    await act('admin', id, 'suspend');
    await act('admin', id, 'resume', { reason: 'Back at work.' });
    const [suspended, resumed] = (await desk.history(id)).slice(-2);
    expect(suspended).toMatchObject({
      kind: 'admin',
      type: 'SUSPEND',
      data: { reason },
      actor: { name: '系统管理员' },
    });
    expect(resumed).toMatchObject({ kind: 'admin', type: 'RESUME', data: { reason: 'Back at work.' } });
    expect(resumed).toMatchObject({
      effects: expect.arrayContaining([expect.objectContaining({ type: 'moveTimer' })]),
    });
    const replayed = await desk.replay(id, suspended?.position ?? 0);
    expect(replayed.timers).toContainEqual(expect.objectContaining({ pausedAt: clock.now() }));
  });

  it('is suspended and resumed once, also when the request is repeated', async () => {
    const { id } = await assigned();
    expect(await act('admin', id, 'resume')).toMatchObject({ status: 409, body: { code: 'INSTANCE_NOT_SUSPENDED' } });
    await act('admin', id, 'suspend');
    expect(await act('admin', id, 'suspend')).toMatchObject({ status: 423, body: { code: 'INSTANCE_SUSPENDED' } });
    const headers = { 'idempotency-key': `resume-${id}` };
    const first = await act('admin', id, 'resume', { reason }, headers);
    const again = await act('admin', id, 'resume', { reason }, headers);
    expect(again.body).toEqual(first.body);
    expect(first.body.moved).not.toEqual([]);
    expect(first.status).toBe(200);
    expect(again).toMatchObject({ status: 200, headers: { 'idempotency-replayed': 'true' } });
  });

  it('needs an administrator, a reason, a case, and the revision that he saw', async () => {
    const { id, revision } = await assigned();
    expect(await act('legal', id, 'suspend')).toMatchObject({ status: 403 });
    expect(await act('admin', id, 'suspend', {})).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
    expect(await act('admin', id, 'suspend', { reason: ' \u200b ' })).toMatchObject({ status: 422 });
    expect(await act('admin', id, 'suspend', { reason, until: 'tomorrow' })).toMatchObject({ status: 422 });
    const stale = { 'if-match': `"${revision - 1}"` };
    expect(await act('admin', id, 'suspend', { reason }, stale)).toMatchObject({ status: 412 });
    expect(await act('admin', '0199f000-0000-7000-8000-000000000000', 'suspend')).toMatchObject({ status: 404 });
    expect(await desk.see('admin', id)).toMatchObject({ revision, suspended: false });
  });

  it('can be one that has ended no more', async () => {
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    await desk.walk(id, [{ by: 'sales.rep1', type: 'WITHDRAW', data: {} }]);
    expect(await act('admin', id, 'suspend')).toMatchObject({ status: 409, body: { code: 'INSTANCE_ENDED' } });
  });
});

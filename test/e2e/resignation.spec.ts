import { TimerSweeper } from '../../src/modules/timers/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance, OpenTask } from '../support/answers.js';
import { purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { JumpingClock } from '../support/jumping-clock.js';

const label = 'FA-2026-0042';
const form = {
  ...{ lastDay: '2026-04-03', probation: false, cause: 'personal', reason: 'Further studies.' },
  ...{ voluntary: true, immediate: false },
};

/** A case with what its tasks say of their limits. */
type Limited = Omit<Instance, 'tasks'> & {
  readonly tasks: readonly (OpenTask & { readonly dueAt: string; readonly overdue: boolean })[];
};

describe.each(dialects)('a resignation under 004-T (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  beforeAll(async () => {
    application = await startApplication({ database, clock: new JumpingClock('2026-03-02T01:00:00.000Z') });
    desk = new CaseDesk(application);
    const admin = await application.signIn('admin');
    for (const process of ['resignation', 'exit-handover', 'exit-settlement']) {
      const seen = await admin.get(`/policies/${process}`);
      const wanted = { profile: '004-T', reason: 'The company follows 004-T.' };
      expect((await admin.put(`/policies/${process}`, wanted, { 'if-match': seen.headers['etag'] ?? '' })).status).toBe(
        200,
      );
    }
  });
  afterAll(() => application.close());

  const child = async (id: string, by = 'auditor'): Promise<Instance> => {
    const [newest = ''] = (await desk.see('auditor', id)).childIds.slice(-1);
    return desk.see(by, newest);
  };
  const userNamed = async (username: string): Promise<{ id: string; active: boolean }> => {
    const admin = await application.signIn('admin');
    const { body } = await admin.get<{ items: { id: string; active: boolean }[] }>(`/users?username=${username}`);
    return body.items[0] ?? { id: '', active: false };
  };

  it('goes from the application to settlement: a return, a deputy, an added signer, a laptop, a lapse, and the account ends', async () => {
    const laptop = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    await desk.walk(laptop.id, purchaseSteps(label, '2026-03-02'));
    const deputy = await userNamed('gm.assistant');
    const head = await application.signIn('tech.head');
    const period = { startsAt: '2026-03-02T08:00:00+08:00', endsAt: '2026-03-31T18:00:00+08:00' };
    expect((await head.post('/delegations', { deputyId: deputy.id, ...period })).status).toBe(201);

    const { id } = await desk.started('engineer1', 'resignation', { ...form, lastDay: '2026-03-20' });
    const early = await desk.send('engineer1', id, 'SUBMIT');
    expect(early.body).toMatchObject({ code: 'GUARD_REFUSED' });
    await desk.walk(id, [
      { by: 'engineer1', type: 'SUBMIT', data: { lastDay: form.lastDay } },
      { by: 'tech.head', type: 'RETURN', data: { remark: 'Please say why.' } },
      { by: 'engineer1', type: 'SUBMIT', data: { reason: 'Further studies in Chengdu.' } },
    ]);
    const opinion = (await desk.see('gm.assistant', id)).tasks[0]?.id ?? '';
    const signers = { users: ['legal'], when: 'before', reason: 'May he work for a competitor?' };
    const asked = await (await application.signIn('gm.assistant')).post(`/tasks/${opinion}/add-signer`, signers);
    expect(asked.status).toBe(200);
    expect((await desk.send('gm.assistant', id, 'APPROVE')).status).toBe(403);
    await desk.walk(id, [
      { by: 'legal', type: 'APPROVE', data: {} },
      { by: 'gm.assistant', type: 'APPROVE', data: {} },
    ]);
    // The head of the department is the direct superior too: whether he is asked again is the company's policy.
    if ((await desk.see('auditor', id)).value === 'department')
      await desk.walk(id, [{ by: 'tech.head', type: 'APPROVE', data: {} }]);
    expect((await desk.see('auditor', id)).value).toBe('handover');

    const handover = await child(id);
    await desk.walk(handover.id, [
      { by: 'tech.head', type: 'ARRANGE', data: { successorId: 'engineer2', handoverOn: '2026-04-02' } },
      { by: 'engineer1', type: 'FILL', data: { items: [{ kind: 'work', what: 'Line 3.' }] } },
    ]);
    const held = await desk.send('admin.officer', handover.id, 'ASSETS_RETURNED', { compensated: false });
    expect(held.body).toMatchObject({ code: 'GUARD_REFUSED' });
    expect(JSON.stringify(held.body)).toContain(label);

    const returns = await (
      await application.signIn('auditor')
    ).get<{ items: { id: string }[] }>('/instances?definition=fixed-asset-return');
    await desk.walk(returns.body.items[0]?.id ?? '', [{ by: 'admin.officer', type: 'INTACT', data: { signed: true } }]);
    // Nobody signed by the day of the handover: it lapses, says so, and still waits for the same people.
    expect((await (await application.signIn('admin')).post('/demo/clock', { advance: 'P33D' })).status).toBe(200);
    await application.nest.get(TimerSweeper).flush();
    const late = (await desk.see('auditor', handover.id)) as Limited;
    expect(late.tasks.filter(({ overdue }) => overdue).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['successor', 'department']),
    );
    const taskOf = async (key: string): Promise<string> =>
      (await desk.see('auditor', handover.id)).tasks.find((task) => task.key === key)?.id ?? '';
    for (const [by, key] of [
      ['engineer2', 'successor'],
      ['tech.head', 'department'],
    ] as const)
      expect((await desk.send(by, handover.id, 'TRACK_SIGNED', {}, { taskId: await taskOf(key) })).status).toBe(200);
    await desk.walk(handover.id, [
      { by: 'admin.officer', type: 'ASSETS_RETURNED', data: { compensated: false } },
      { by: 'fin.head', type: 'ACCOUNTS_SETTLED', data: { expenses: true, loans: true } },
      { by: 'hr.head', type: 'CLEARED', data: {} },
    ]);

    const settlement = await child(id);
    const computed = { cutoff: '2026-03-02', wages: '5200.00', monthlyWage: '8000.00', damages: '0' };
    await desk.walk(settlement.id, [
      { by: 'fin.reviewer', type: 'COMPUTE', data: computed },
      { by: 'cashier', type: 'SETTLE', data: { channel: 'bankTransfer' } },
    ]);
    await desk.delivered();
    expect(await desk.see('auditor', id)).toMatchObject({ status: 'done', value: 'completed' });
    expect((await userNamed('engineer1')).active).toBe(false);
    for (const one of [id, handover.id, settlement.id]) expect(await desk.verify(one)).toMatchObject({ valid: true });
  });
});

describe.each(dialects)('the resignation of a director under 004-R (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  beforeAll(async () => {
    application = await startApplication({ database, clock: new JumpingClock('2026-03-02T01:00:00.000Z') });
    desk = new CaseDesk(application);
    const admin = await application.signIn('admin');
    const seen = await admin.get('/policies/resignation');
    const wanted = { profile: '004-R', reason: 'The company follows 004-R.' };
    const set = await admin.put('/policies/resignation', wanted, { 'if-match': seen.headers['etag'] ?? '' });
    expect(set.status).toBe(200);
  });
  afterAll(() => application.close());

  /** The demo clock moves the time of the company alone: who is signed in stays so. */
  const advance = async (duration: string): Promise<void> => {
    const moved = await (await application.signIn('admin')).post('/demo/clock', { advance: duration });
    expect(moved.status).toBe(200);
    await application.nest.get(TimerSweeper).flush();
  };
  const waiting = async (id: string) => {
    const { tasks } = (await desk.see('auditor', id)) as Limited;
    return tasks.map(({ key, dueAt, overdue, candidates }) => ({
      ...{ key, dueAt, overdue },
      people: candidates.map(({ name }) => name),
    }));
  };
  const idOf = async (username: string): Promise<string> => {
    const { body } = await (
      await application.signIn('admin')
    ).get<{ items: { id: string }[] }>(`/users?username=${username}`);
    return body.items[0]?.id ?? '';
  };
  const newestChild = async (id: string): Promise<string> => (await desk.see('auditor', id)).childIds.at(-1) ?? '';

  it('waits for an added signer, lapses, is returned, decided by a deputy, gives back the laptop, and is settled', async () => {
    const laptop = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    const bought = purchaseSteps(label, '2026-03-02').map((step) =>
      step.type === 'REGISTERED'
        ? { ...step, data: { ...step.data, custodianId: 'sales.director', usingDepartment: 'sales' } }
        : step,
    );
    await desk.walk(laptop.id, bought);

    const { id } = await desk.started('sales.director', 'resignation', form);
    await desk.walk(id, [{ by: 'sales.director', type: 'SUBMIT', data: {} }]);
    const limit = { key: 'upperOpinion', dueAt: '2026-03-05T10:00:00.000Z' };
    expect(await waiting(id)).toEqual([{ ...limit, overdue: false, people: ['陈副总'] }]);

    const task = (await desk.see('dgm', id)).tasks[0]?.id ?? '';
    const signers = { users: ['legal'], when: 'before', reason: 'May he work for a competitor?' };
    expect((await (await application.signIn('dgm')).post(`/tasks/${task}/add-signer`, signers)).status).toBe(200);
    expect((await desk.send('dgm', id, 'APPROVE')).status).toBe(403);
    await advance('P4D');
    expect(await waiting(id)).toEqual([{ ...limit, overdue: true, people: ['何律'] }]);
    await desk.walk(id, [{ by: 'legal', type: 'APPROVE', data: {} }]);
    expect(await waiting(id)).toEqual([{ ...limit, overdue: true, people: ['陈副总'] }]);

    await desk.walk(id, [{ by: 'dgm', type: 'RETURN', data: { remark: 'Please stay for the closing of April.' } }]);
    const stale = await desk.send('sales.director', id, 'SUBMIT');
    expect(stale.body).toMatchObject({ code: 'GUARD_REFUSED', guards: ['noticeKept'] });
    await desk.walk(id, [{ by: 'sales.director', type: 'SUBMIT', data: { lastDay: '2026-04-30' } }]);
    const again = { dueAt: '2026-03-11T10:00:00.000Z', overdue: false, people: ['陈副总'] };
    expect(await waiting(id)).toEqual([{ key: 'upperOpinion', ...again }]);
    const period = { startsAt: '2026-03-06T08:00:00+08:00', endsAt: '2026-03-31T18:00:00+08:00' };
    const named = await (
      await application.signIn('dgm')
    ).post('/delegations', { deputyId: await idOf('gm.assistant'), ...period });
    expect(named.status).toBe(201);
    await desk.walk(id, [{ by: 'gm.assistant', type: 'APPROVE', data: {} }]);
    expect((await desk.history(id)).at(-1)).toMatchObject({ actor: { id: await idOf('gm.assistant') } });
    if ((await desk.see('auditor', id)).value === 'executive') {
      expect(await waiting(id)).toEqual([{ key: 'executive', ...again }]);
      await desk.walk(id, [{ by: 'dgm', type: 'APPROVE', data: {} }]);
    }
    expect(await waiting(id)).toEqual([{ key: 'hrDirector', ...again, people: ['李敏'] }]);
    await desk.walk(id, [
      { by: 'hr.head', type: 'APPROVE', data: {} },
      { by: 'gm', type: 'APPROVE', data: {} },
    ]);
    expect((await desk.see('auditor', id)).value).toBe('handover');

    const handover = await newestChild(id);
    await desk.walk(handover, [
      { by: 'dgm', type: 'ARRANGE', data: { successorId: 'sales.manager', handoverOn: '2026-04-29' } },
      { by: 'sales.director', type: 'FILL', data: { items: [{ kind: 'relations', what: 'Key customers.' }] } },
      { by: 'sales.manager', type: 'TRACK_SIGNED', data: {} },
    ]);
    const held = await desk.send('admin.officer', handover, 'ASSETS_RETURNED', { compensated: false });
    expect(held.body).toMatchObject({ code: 'GUARD_REFUSED' });
    expect(JSON.stringify(held.body)).toContain(label);
    const auditor = await application.signIn('auditor');
    const { body: returns } = await auditor.get<{ items: { id: string }[] }>(
      '/instances?definition=fixed-asset-return',
    );
    await desk.walk(returns.items[0]?.id ?? '', [{ by: 'admin.officer', type: 'INTACT', data: { signed: true } }]);
    await desk.walk(handover, [
      { by: 'admin.officer', type: 'ASSETS_RETURNED', data: { compensated: false } },
      { by: 'fin.head', type: 'ACCOUNTS_SETTLED', data: { expenses: true, loans: true } },
    ]);
    // The head of the department is the leaver, who does not clear himself: his superior signs for the department.
    expect((await waiting(handover)).map(({ key, people }) => [key, people])).toEqual([['department', ['陈副总']]]);
    await desk.walk(handover, [
      { by: 'dgm', type: 'TRACK_SIGNED', data: {} },
      { by: 'hr.head', type: 'CLEARED', data: {} },
    ]);

    const settlement = await newestChild(id);
    const computed = { cutoff: '2026-03-06', wages: '5200.00', monthlyWage: '30000.00', damages: '0' };
    await desk.walk(settlement, [{ by: 'fin.reviewer', type: 'COMPUTE', data: computed }]);
    const payment = { channel: 'bankTransfer' };
    const early = await desk.send('cashier', settlement, 'SETTLE', payment);
    expect(early.body).toMatchObject({ code: 'GUARD_REFUSED', guards: ['payDayReached'] });
    await advance('P40D');
    await desk.walk(settlement, [{ by: 'cashier', type: 'SETTLE', data: payment }]);
    await desk.delivered();
    expect(await desk.see('auditor', id)).toMatchObject({ status: 'done', value: 'completed' });
    const director = await (await application.signIn('admin')).get('/users?username=sales.director');
    expect(director.body).toMatchObject({ items: [{ active: false }] });
    for (const one of [id, handover, settlement]) expect(await desk.verify(one)).toMatchObject({ valid: true });
  });
});

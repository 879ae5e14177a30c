import { SimulatedClock } from '../../src/engine/testing/index.js';
import type { Instance, Problem } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import type { Answer } from '../support/client.js';
import { contractForm } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { signedProcess, signedProcesses } from '../support/signed-processes.js';
import { install } from '../support/timed-process.js';

const reason = 'Asked for twice.';
const startsAt = '2025-03-03T01:00:00.000Z';
type Reply = Answer<Instance & Problem>;

describe.each(dialects)('acts that cross each other (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  const post = async (by: string, path: string, body: object): Promise<Reply> =>
    (await application.signIn(by)).post(path, body);
  const idOf = async (username: string): Promise<string> =>
    (await (await application.signIn(username)).get<{ id: string }>('/me')).body.id;
  const setActive = async (id: string, active: boolean): Promise<number> =>
    (await (await application.signIn('admin')).patch(`/users/${id}`, { active })).status;
  const begun = async (definition = 'signed-any'): Promise<{ id: string; task: string }> => {
    const { id, tasks } = await desk.started('engineer1', definition, {});
    return { id, task: tasks[0]?.id ?? '' };
  };
  const proven = async (...ids: readonly string[]): Promise<void> => {
    for (const id of ids) expect(await desk.verify(id)).toMatchObject({ valid: true });
  };

  beforeAll(async () => {
    application = await startApplication({ database, clock: new SimulatedClock(startsAt) });
    desk = new CaseDesk(application);
    install(application, ...signedProcesses, signedProcess('signed-by-all-of-legal', 'all', 'LegalReviewer'));
  });
  afterAll(() => application.close());

  it('refuse to transfer to somebody whose account ended a moment ago, or who is leaving at that moment', async () => {
    const { id, task } = await begun();
    const leaver = await idOf('mkt.clerk');
    expect(await setActive(leaver, false)).toBeLessThan(300);
    const late = await post('cashier', `/tasks/${task}/transfer`, { to: leaver, reason });
    expect([409, 422]).toContain(late.status);
    expect(await desk.see('auditor', id)).toMatchObject({ revision: 1 });
    await setActive(leaver, true);
    const [ended, crossing] = await Promise.all([
      setActive(leaver, false),
      post('cashier', `/tasks/${task}/transfer`, { to: leaver, reason }),
    ]);
    expect(ended).toBeLessThan(300);
    expect([200, 409, 422]).toContain(crossing.status);
    await setActive(leaver, true);
    await proven(id);
  });

  it('let two people name each other their deputies at one moment, and the task still has somebody to decide it', async () => {
    const { id, task } = await begun('signed-all');
    const [head, cashier] = [await idOf('fin.head'), await idOf('cashier')];
    const period = { startsAt, endsAt: '2025-04-03T01:00:00.000Z' };
    const named = await Promise.all([
      post('fin.head', '/delegations', { deputyId: cashier, ...period }),
      post('cashier', '/delegations', { deputyId: head, ...period }),
    ]);
    for (const { status } of named) expect([201, 409, 422]).toContain(status);
    for (const by of ['fin.head', 'cashier', 'fin.supervisor', 'fin.reviewer'])
      expect(await post(by, `/tasks/${task}/decide`, { event: 'APPROVE' })).toMatchObject({ status: 200 });
    expect(await desk.see('auditor', id)).toMatchObject({ status: 'done', value: 'approved' });
    await proven(id);
  });

  it('take back and send back a contract while its child runs, or say why not, and both stay provable', async () => {
    const exception = { discountBeyondAuthority: true, requestedDiscountPercent: '20' };
    const { id } = await desk.started('sales.rep1', 'contract-review', { ...contractForm, ...exception });
    const { childIds } = await desk.walk(id, [{ by: 'sales.rep1', type: 'SUBMIT_FOR_REVIEW', data: {} }]);
    const child = childIds[0] ?? '';
    const task = (await desk.see('auditor', child)).tasks[0]?.id ?? '';
    const answers = await Promise.all([
      post('sales.rep1', `/instances/${id}/take-back`, { reason }),
      post('sales.director', `/tasks/${task}/send-back`, { to: 'initiator', mode: 'rerun', reason }),
      post('sales.director', `/tasks/${task}/decide`, { event: 'APPROVE' }),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBeLessThan(500);
      if (status >= 300) expect(body).toMatchObject({ code: expect.any(String), detail: expect.any(String) });
    }
    const { tasks, childIds: after } = await desk.see('auditor', id);
    const children = await Promise.all(after.map((one) => desk.see('auditor', one)));
    // Somebody has work: the contract itself, or the one child that it waits for.
    expect(tasks.length + children.filter(({ status }) => status === 'active').length).toBeGreaterThan(0);
    expect(children.filter(({ status }) => status === 'active').length).toBeLessThanOrEqual(1);
    await proven(id, ...after);
  });

  it('of two hundred signers of one task are all counted, and the last one decides', async () => {
    const admin = await application.signIn('admin');
    const names = Array.from({ length: 200 }, (_, index) => `signer.${index}`);
    const rows = ['username,name,roles', ...names.map((username) => `${username},联签人,LegalReviewer`)];
    const table = { text: rows.join('\n'), reason: 'Two hundred lawyers.' };
    expect(await admin.post('/directory/import?kind=users', table)).toMatchObject({ body: { added: 200, faults: 0 } });
    const { id, task } = await begun('signed-by-all-of-legal');
    for (const [index, by] of ['legal', ...names].entries()) {
      const { status, body } = await post(by, `/tasks/${task}/decide`, { event: 'APPROVE' });
      expect({ by, status, value: body.value }).toEqual({ by, status: 200, value: index < 200 ? 'work' : 'approved' });
    }
    await proven(id);
  });

  it('go on with the task of a person who was erased while holding it', async () => {
    const { id, task } = await begun();
    const holder = await idOf('fin.reviewer');
    expect(await post('fin.reviewer', `/tasks/${task}/claim`, {})).toMatchObject({ status: 200 });
    const erased = await post('admin', `/vault/subjects/${holder}/erase`, { reason });
    expect(erased.status).toBeLessThan(500);
    expect((await desk.see('auditor', id)).tasks).toHaveLength(1);
    expect((await post('fin.reviewer', `/tasks/${task}/decide`, { event: 'APPROVE' })).status).toBe(200);
    await proven(id);
  });
});

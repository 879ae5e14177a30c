import { demoCompanyId } from '../../src/modules/directory/index.js';
import { Reassignment } from '../../src/modules/reassignment/index.js';
import { ServiceProviders } from '../../src/modules/services/index.js';
import type { OpenTask, Person, Problem } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import type { Answer } from '../support/client.js';
import { dialects } from '../support/databases.js';
import { signedProcesses } from '../support/signed-processes.js';
import { install } from '../support/timed-process.js';

interface Item {
  readonly taskId: string;
  readonly instanceId: string | null;
  readonly result: string;
  readonly to: Person | null;
  readonly problem: Problem | null;
}
interface Report {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
interface HeldCase {
  readonly instanceId: string;
  readonly started: boolean;
  readonly tasks: readonly { readonly id: string; readonly as: string; readonly delegation: Person | null }[];
  readonly mayReturn: readonly { readonly key: string }[];
}
interface Held {
  readonly drafts: number;
  readonly deputyships: readonly { readonly id: string; readonly principal: Person; readonly deputy: Person }[];
  readonly items: readonly HeldCase[];
  readonly nextCursor: string | null;
}
type Seats = OpenTask & { readonly seats: readonly { readonly person: Person | null; readonly state: string }[] };

describe.each(dialects)('what somebody holds (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let ids: Readonly<Record<string, string>>;

  beforeEach(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
    install(application, ...signedProcesses);
    const admin = await application.signIn('admin');
    const { body } = await admin.get<{ items: { id: string; username: string }[] }>('/users?limit=200');
    ids = Object.fromEntries(body.items.map(({ id, username }) => [username, id]));
  });
  afterEach(() => application.close());

  const idOf = (username: string): string => ids[username] ?? '';
  const begun = async (definition: string, by = 'engineer1') => {
    const { id, tasks } = await desk.started(by, definition, {});
    return { id, task: tasks[0]?.id ?? '' };
  };
  const act = async (by: string, task: string, name: string, body: object = {}) => {
    const { status, body: answer } = await (await application.signIn(by)).post(`/tasks/${task}/${name}`, body);
    expect({ name, status, answer: status === 200 ? null : answer }).toEqual({ name, status: 200, answer: null });
  };
  const holdings = async (username: string, query = ''): Promise<Held> => {
    const answer = await (await application.signIn('admin')).get<Held>(`/users/${idOf(username)}/holdings${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const tasksOf = async (username: string) => {
    const { items } = await holdings(username);
    return items.flatMap(({ tasks }) => tasks);
  };
  const handOver = async (username: string, body: object = {}): Promise<Answer<Report & Problem>> =>
    (await application.signIn('admin')).post(`/users/${idOf(username)}/hand-over`, { reason: '离职', ...body });
  const handed = async (username: string, body: object = {}): Promise<readonly Item[]> => {
    const { status, body: report } = await handOver(username, body);
    expect(status).toBe(200);
    return report.items;
  };
  const taskIn = async (id: string) => (await desk.see('auditor', id)).tasks[0] as Seats;
  const leaves = async (username: string, successor: string | null = null, runId = 'run-1') => {
    const run = { runId, orgId: demoCompanyId, instanceId: 'case', signal: new AbortController().signal };
    const provider = application.nest.get(ServiceProviders).of('deactivatePerson');
    return provider?.run({ person: idOf(username), successor }, run);
  };

  it('is handed over once for one Idempotency-Key, also when it is sent twice at once', async () => {
    const { task } = await begun('signed-all');
    const admin = await application.signIn('admin');
    const send = (key: string, reason = '离职') =>
      admin.post<Report & Problem>(
        `/users/${idOf('cashier')}/hand-over`,
        { to: 'legal', reason },
        { 'idempotency-key': key },
      );
    const answers = await Promise.all([send('leaves'), send('leaves')]);
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body.items).toMatchObject([{ taskId: task, result: 'handedOver', to: { id: idOf('legal') } }]);
    }
    const later = await begun('signed-all');
    const again = await send('leaves');
    expect(again).toMatchObject({ status: 200, headers: { 'idempotency-replayed': 'true' }, body: answers[0].body });
    expect(await tasksOf('cashier')).toMatchObject([{ id: later.task }]);
    expect(await send('leaves', '另一理由')).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect((await send('leaves-again')).body.items).toMatchObject([{ taskId: later.task, result: 'handedOver' }]);
  });

  it('is listed: claims, seats, opinions, deputyships, drafts by number, own cases, and what may come back', async () => {
    const claimed = await begun('signed-any');
    await act('cashier', claimed.task, 'claim');
    const own = await begun('signed-all');
    const asked = await begun('signed-any');
    await act('fin.head', asked.task, 'claim');
    await act('fin.head', asked.task, 'delegate', { to: 'cashier' });
    const given = await begun('signed-any');
    await act('fin.reviewer', given.task, 'transfer', { to: 'cashier', reason: '出差' });
    const started = await begun('signed-any', 'cashier');
    const cashier = await application.signIn('cashier');
    const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString();
    const deputy = { deputyId: idOf('fin.head'), startsAt: day(-1), endsAt: day(9) };
    expect((await cashier.post('/delegations', deputy)).status).toBe(201);
    const draft = { definition: 'contract-review', data: { title: '秘密' } };
    expect((await cashier.put('/drafts/mine', draft)).status).toBe(200);
    const { drafts, deputyships, items } = await holdings('cashier');
    expect(drafts).toBe(1);
    expect(deputyships).toMatchObject([{ principal: { id: idOf('cashier') }, deputy: { id: idOf('fin.head') } }]);
    expect(JSON.stringify(items)).not.toContain('秘密');
    const held = Object.fromEntries(items.map((one) => [one.instanceId, one]));
    expect(held[claimed.id]?.tasks).toMatchObject([{ as: 'claimed', delegation: null }]);
    expect(held[own.id]?.tasks).toMatchObject([{ as: 'own' }]);
    expect(held[asked.id]?.tasks).toMatchObject([{ as: 'asked', delegation: { id: idOf('fin.head') } }]);
    expect(held[given.id]?.tasks).toMatchObject([{ as: 'transferred' }]);
    expect(held[started.id]).toMatchObject({ started: true, tasks: [] });
    const { id } = await desk.contract(2);
    const legal = await holdings('legal');
    expect(legal.items).toMatchObject([{ instanceId: id, started: false, tasks: [], mayReturn: [{ key: 'legal' }] }]);
  });

  it('is listed page by page, without what has ended', async () => {
    const all = await Promise.all([0, 1, 2].map(() => begun('signed-all')));
    const ended = await begun('signed-any', 'cashier');
    await act('fin.head', ended.task, 'decide', { event: 'APPROVE' });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '?limit=1' : `?limit=1&cursor=${cursor}`;
      const page = await holdings('cashier', query);
      seen.push(...page.items.map(({ instanceId }) => instanceId));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen.sort()).toEqual(all.map(({ id }) => id).sort());
  });

  it('goes to the person named in one act, once, with a report and a record of each case', async () => {
    const own = await begun('signed-all');
    const claimed = await begun('signed-any');
    await act('cashier', claimed.task, 'claim');
    const report = await handed('cashier', { to: idOf('sales.manager') });
    expect(report.map(({ result, to, problem }) => [result, to?.id, problem])).toEqual([
      ['handedOver', idOf('sales.manager'), null],
      ['handedOver', idOf('sales.manager'), null],
    ]);
    expect(await handed('cashier', { to: idOf('sales.manager') })).toEqual([]);
    for (const { id } of [own, claimed]) {
      const records = await desk.history(id);
      expect(records.filter(({ type }) => type === 'HAND_OVER')).toMatchObject([
        { kind: 'admin', actor: { id: idOf('admin') }, data: { from: idOf('cashier'), to: idOf('sales.manager') } },
      ]);
      expect(await desk.verify(id)).toMatchObject({ valid: true });
    }
    expect((await taskIn(claimed.id)).assignee?.id).toBe(idOf('sales.manager'));
    await act('sales.manager', claimed.task, 'decide', { event: 'APPROVE' });
    await act('sales.manager', own.task, 'decide', { event: 'APPROVE' });
    const { body } = await (
      await application.signIn('auditor')
    ).get<{ items: object[] }>('/organisation/log?kind=handedOver');
    expect(body.items).toHaveLength(2);
    expect(body.items[0]).toMatchObject({ subject: idOf('cashier'), actor: { id: idOf('admin') } });
  });

  it('goes back to the group where it was claimed, to the asker where it was asked, else to the superior', async () => {
    const claimed = await begun('signed-any');
    await act('cashier', claimed.task, 'claim');
    const given = await begun('signed-any');
    await act('fin.reviewer', given.task, 'transfer', { to: 'cashier', reason: '出差' });
    const asked = await begun('signed-any');
    await act('fin.head', asked.task, 'claim');
    await act('fin.head', asked.task, 'delegate', { to: 'cashier' });
    const report = Object.fromEntries((await handed('cashier')).map((one) => [one.instanceId, one]));
    expect(report[claimed.id]).toMatchObject({ result: 'released', to: null });
    expect((await taskIn(claimed.id)).assignee).toBeNull();
    expect(report[given.id]).toMatchObject({ result: 'handedOver', to: { id: idOf('fin.supervisor') } });
    expect(report[asked.id]).toMatchObject({ result: 'released' });
    expect((await taskIn(asked.id)).assignee?.id).toBe(idOf('fin.head'));
    expect(await tasksOf('cashier')).toEqual([]);
  });

  it('goes to nobody whom the four eyes bar or who signs already, and says why', async () => {
    const own = await begun('signed-all');
    const claimed = await begun('signed-any');
    await act('cashier', claimed.task, 'claim');
    const barred = await handed('cashier', { to: idOf('engineer1'), tasks: [own.task] });
    expect(barred).toMatchObject([{ result: 'refused', to: null, problem: { code: 'SEPARATION_OF_DUTIES' } }]);
    const seated = await handed('cashier', { to: idOf('fin.head'), tasks: [own.task] });
    expect(seated).toMatchObject([{ result: 'refused', problem: { code: 'PERSON_NOT_ELIGIBLE' } }]);
    const freed = await handed('cashier', { to: idOf('engineer1'), tasks: [claimed.task] });
    expect(freed).toMatchObject([{ result: 'released', to: null, problem: { code: 'SEPARATION_OF_DUTIES' } }]);
    expect((await desk.history(own.id)).map(({ type }) => type)).not.toContain('HAND_OVER');
    const again = await handed('cashier', { to: idOf('gm'), tasks: [claimed.task, 'none'] });
    expect(again).toMatchObject([
      { result: 'refused', problem: { code: 'NOT_ASSIGNED' } },
      { taskId: 'none', instanceId: null, result: 'refused', problem: { code: 'TASK_NOT_OPEN' } },
    ]);
  });

  it('is handed over by administrators alone, from somebody known to somebody else who is there', async () => {
    const path = `/users/${idOf('cashier')}`;
    for (const by of ['fin.head', 'auditor', 'cashier']) {
      const client = await application.signIn(by);
      expect((await client.get(`${path}/holdings`)).status).toBe(403);
      expect((await client.post(`${path}/hand-over`, { reason: 'x' })).status).toBe(403);
    }
    const admin = await application.signIn('admin');
    expect((await admin.get('/users/nobody/holdings')).status).toBe(404);
    expect((await admin.post('/users/nobody/hand-over', { reason: 'x' })).status).toBe(404);
    for (const to of ['nobody', idOf('cashier')])
      expect(await handOver('cashier', { to })).toMatchObject({ status: 422, body: { errors: [{ path: 'to' }] } });
    expect((await handOver('cashier', { tasks: [] })).status).toBe(422);
    expect((await handOver('cashier', { cursor: 'x' })).status).toBe(400);
  });

  it('goes to the successor of whoever leaves by a case, and to others where he may not', async () => {
    const own = await begun('signed-all');
    const barred = await begun('signed-all', 'sales.manager');
    const claimed = await begun('signed-any');
    await act('cashier', claimed.task, 'claim');
    expect(await leaves('cashier', idOf('sales.manager'))).toMatchObject({ left: true });
    await application.nest.get(Reassignment).flush();
    const holders = async (id: string) =>
      (await taskIn(id)).seats.filter(({ state }) => state !== 'removed').map(({ person }) => person?.id);
    expect(await holders(own.id)).toContain(idOf('sales.manager'));
    expect((await taskIn(claimed.id)).assignee?.id).toBe(idOf('sales.manager'));
    expect(await holders(barred.id)).not.toContain(idOf('sales.manager'));
    for (const { id } of [own, barred, claimed]) {
      expect(JSON.stringify((await taskIn(id)).candidates)).not.toContain(idOf('cashier'));
      expect(await desk.verify(id)).toMatchObject({ valid: true });
    }
    expect(await tasksOf('cashier')).toEqual([]);
    // A repeat after a crash takes nothing of somebody who is back.
    await (await application.signIn('admin')).patch(`/users/${idOf('cashier')}`, { active: true });
    const later = await begun('signed-all');
    await leaves('cashier', idOf('sales.manager'));
    expect(await holders(later.id)).toContain(idOf('cashier'));
  });

  it('stays with the last administrator, who cannot leave', async () => {
    const { task } = await begun('signed-any');
    await act('fin.head', task, 'transfer', { to: 'admin', reason: '出差' });
    await expect(leaves('admin', idOf('gm'))).rejects.toMatchObject({ reason: { code: 'CONFLICT' } });
    expect(await tasksOf('admin')).toMatchObject([{ id: task }]);
  });

  it('includes deputyships, which end with either of the two, recorded', async () => {
    const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString();
    const admin = await application.signIn('admin');
    const made = async (principal: string, deputy: string) => {
      const asked = { principalId: idOf(principal), deputyId: idOf(deputy), startsAt: day(-1), endsAt: day(9) };
      return (await admin.post<{ id: string }>('/delegations', asked)).body.id;
    };
    const [out, into] = [await made('cashier', 'fin.head'), await made('legal', 'fin.reviewer')];
    await admin.patch(`/users/${idOf('cashier')}`, { active: false });
    await leaves('fin.reviewer');
    const { body } = await admin.get<{ items: { id: string; endedAt: string | null }[] }>('/delegations');
    expect(body.items.map(({ id, endedAt }) => [id, endedAt !== null]).sort()).toEqual(
      [out, into].sort().map((id) => [id, true]),
    );
    await admin.patch(`/users/${idOf('cashier')}`, { active: true });
    expect((await holdings('cashier')).deputyships).toEqual([]);
    const log = await admin.get<{ items: { subject: string; setting: { after: { endedAt: string | null } } }[] }>(
      '/organisation/log?kind=delegationSet',
    );
    const ended = log.body.items.filter(({ setting }) => setting.after.endedAt !== null);
    expect(ended.map(({ subject }) => subject).sort()).toEqual([out, into].sort());
  });
});

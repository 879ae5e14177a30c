import { Reassignment } from '../../src/modules/reassignment/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance, Problem } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';

interface Incident {
  readonly kind: string;
  readonly instanceId: string | null;
  readonly taskId: string | null;
  readonly detail: object;
  readonly resolvedBy: { readonly id: string; readonly name: string } | null;
  readonly resolution: object | null;
  readonly damaged?: true;
}

const reason = '法务岗位空缺';

describe.each(dialects)('a task that nobody may do (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    application = await startApplication({ database, configuration: { logLevel: 'fatal' } });
    desk = new CaseDesk(application);
    const { body } = await (
      await application.signIn('admin')
    ).get<{ items: { id: string; username: string }[] }>('/users?limit=200');
    ids = Object.fromEntries(body.items.map(({ id, username }) => [username, id]));
    const userIds = [ids['admin'], ids['it.head']];
    await (await application.signIn('admin')).put('/roles/Administrator/members', { userIds });
  });
  beforeEach(() => gives('legal'));
  afterAll(() => application.close());

  const gives = async (...usernames: string[]): Promise<void> => {
    const admin = await application.signIn('admin');
    const userIds = usernames.map((username) => ids[username]);
    expect((await admin.put('/roles/LegalReviewer/members', { userIds })).status).toBe(200);
    await application.nest.get(Reassignment).flush();
  };
  const incidentsOf = async (id: string, status: string): Promise<readonly Incident[]> => {
    const admin = await application.signIn('admin');
    const { body } = await admin.get<{ items: Incident[] }>(
      `/incidents?status=${status}&kind=unassignedTask&limit=200`,
    );
    return body.items.filter(({ instanceId }) => instanceId === id);
  };
  const legalOf = async (id: string) => (await desk.see('auditor', id)).tasks.find(({ key }) => key === 'legal');
  /** A contract in review whose legal opinion nobody can give. */
  const orphaned = async (): Promise<{ id: string; taskId: string }> => {
    const { id } = await desk.contract(1);
    await gives();
    const taskId = (await legalOf(id))?.id ?? '';
    expect(await incidentsOf(id, 'open')).toMatchObject([
      { taskId, detail: { task: 'legal', title: { zh: '法务评审', en: 'Legal review' } } },
    ]);
    return { id, taskId };
  };
  const assign = async (by: string, taskId: string, body: object, query = '') =>
    (await application.signIn(by)).post<Instance & Problem>(`/tasks/${taskId}/assign${query}`, body);

  it('is assigned by an administrator, which ends its incident, and stays with whom he named', async () => {
    const { id, taskId } = await orphaned();
    expect(await assign('admin', taskId, { users: ['cashier'], reason }, '?dryRun=true')).toMatchObject({
      status: 200,
    });
    expect(await incidentsOf(id, 'open')).toHaveLength(1);
    expect(await assign('admin', taskId, { users: ['cashier'], reason })).toMatchObject({ status: 200 });
    expect(await incidentsOf(id, 'open')).toEqual([]);
    const [ended] = await incidentsOf(id, 'resolved');
    expect(ended).toMatchObject({
      taskId,
      detail: { task: 'legal' },
      resolvedBy: { id: ids['admin'] },
      resolution: { act: 'resolved', note: null },
    });
    expect(ended?.damaged).toBeUndefined();
    const record = (await desk.history(id)).at(-1);
    expect(record).toMatchObject({ kind: 'task', type: 'ASSIGN', actor: { id: ids['admin'] }, data: { reason } });
    const { body: log } = await (
      await application.signIn('auditor')
    ).get<{ items: object[] }>('/organisation/log?kind=caseAdministered&limit=200');
    expect(JSON.stringify(log.items)).toContain('"asked":"ASSIGN"');
    // The directory changes again, and still names nobody: the task is not taken from him.
    await gives('sales.rep1');
    await gives();
    expect(await legalOf(id)).toMatchObject({ assignee: { id: ids['cashier'] } });
    expect(await incidentsOf(id, 'open')).toEqual([]);
    expect(await desk.send('cashier', id, 'APPROVE', { opinion: 'In order.' }, { taskId })).toMatchObject({
      status: 200,
    });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('is an incident again when whoever was named leaves', async () => {
    const { id, taskId } = await orphaned();
    expect(await assign('admin', taskId, { users: ['engineer1'], reason })).toMatchObject({ status: 200 });
    const admin = await application.signIn('admin');
    expect((await admin.patch(`/users/${ids['engineer1']}`, { active: false })).status).toBe(200);
    await application.nest.get(Reassignment).flush();
    expect(await incidentsOf(id, 'open')).toMatchObject([{ taskId }]);
    expect((await admin.patch(`/users/${ids['engineer1']}`, { active: true })).status).toBe(200);
    await application.nest.get(Reassignment).flush();
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('is not given to who may not have it, by nobody but administrators, and is not taken from who has it', async () => {
    const { id, taskId } = await orphaned();
    const { revision } = await desk.see('auditor', id);
    const refused = (users: unknown, over: object = { reason }) => assign('admin', taskId, { users, ...over });
    expect(await refused(['admin'])).toMatchObject({ status: 409, body: { because: 'oneself', field: 'users' } });
    expect(await refused(['cashier', 'fin.head'])).toMatchObject({
      status: 409,
      body: { code: 'LIMIT_REACHED', most: 1 },
    });
    expect(await refused(['sales.rep1'])).toMatchObject({ status: 403, body: { code: 'SEPARATION_OF_DUTIES' } });
    for (const users of [[], ['nobody.here'], ['cashier', 'cashier'], 'cashier', 7, undefined])
      expect(await refused(users)).toMatchObject({ status: 422 });
    expect(await refused(['cashier'], {})).toMatchObject({ status: 422, body: { errors: [{ path: 'reason' }] } });
    for (const by of ['auditor', 'sales.rep1'])
      expect(await assign(by, taskId, { users: ['cashier'], reason })).toMatchObject({
        status: 403,
        body: { code: 'NOT_ASSIGNED' },
      });
    expect(await assign('engineer2', taskId, { users: ['cashier'], reason })).toMatchObject({ status: 404 });
    expect(await desk.see('auditor', id)).toMatchObject({ revision });
    await gives('legal');
    expect(await refused(['cashier'])).toMatchObject({ status: 409, body: { code: 'TASK_HAS_HOLDER' } });
  });

  it.each([
    ['is terminated', async (id: string) => act('admin', id, 'terminate')],
    ['is withdrawn', async (id: string) => act('sales.rep1', id, 'withdraw')],
    ['is put elsewhere', async (id: string) => putElsewhere(id)],
  ])('is no incident any more when its case %s', async (_, end) => {
    const { id } = await orphaned();
    await end(id);
    expect(await incidentsOf(id, 'open')).toEqual([]);
    expect(await incidentsOf(id, 'resolved')).toMatchObject([{ detail: { task: 'legal' } }]);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  const act = async (by: string, id: string, name: string, over: object = {}): Promise<void> => {
    const { status } = await (await application.signIn(by)).post(`/instances/${id}/${name}`, { reason, ...over });
    expect(status).toBe(200);
  };
  const putElsewhere = async (id: string): Promise<void> => {
    const admin = await application.signIn('admin');
    const { status } = await admin.post(`/instances/${id}/modify`, { reason, to: ['drafting'] });
    expect(status).toBe(200);
    await act('it.head', id, 'modify/confirm');
  };
});

import demo from '../../src/modules/directory/demo-company.json';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import type { Client } from '../support/client.js';

interface LogRecord {
  readonly position: number;
  readonly kind: string;
  readonly subject: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly reason: unknown;
  readonly setting: { readonly before: unknown; readonly after: unknown };
}

const password = 'a password of many letters';

describe.each(['sqlite', 'postgres'] as const)('the log of the organisation (%s)', (database) => {
  let application: TestApplication;
  let admin: Client;
  let auditor: Client;
  let ids: Readonly<Record<string, string>>;
  beforeEach(async () => {
    application = await startApplication({ database });
    admin = await application.signIn('admin');
    auditor = await application.signIn('auditor');
    const { body } = await admin.get<{ items: { id: string; username: string }[] }>('/users?limit=200');
    ids = Object.fromEntries(body.items.map(({ id, username }) => [username, id]));
  });
  afterEach(() => application.close());

  const idOf = (username: string): string => ids[username] ?? '';
  const recordsOf = async (query: string): Promise<readonly LogRecord[]> =>
    (await auditor.get<{ items: LogRecord[] }>(`/organisation/log?${query}`)).body.items;
  const isWhole = async () => (await auditor.post<{ valid: boolean }>('/organisation/log/verify')).body.valid;

  it('holds each change of a person with who, why, before and after, and neither a name nor a password', async () => {
    const added = await admin.post<{ id: string }>('/users', {
      username: 'new.rep',
      name: '林小新',
      password,
      departmentId: 'sales',
    });
    const { id } = added.body;
    await admin.patch(`/users/${id}`, { level: 'manager', name: '林新', reason: 'Promoted by the board.' });
    await admin.patch(`/users/${id}`, { level: 'manager' });
    const records = await recordsOf(`subject=${id}`);
    const actor = { id: idOf('admin'), name: '系统管理员' };
    expect(records).toMatchObject([
      {
        kind: 'userSet',
        actor,
        reason: 'Promoted by the board.',
        setting: { before: { level: 'employee' }, after: { level: 'manager', departmentId: 'sales' }, renamed: true },
      },
      { kind: 'passwordSet', actor, reason: null, setting: { before: { has: false }, after: { setBy: actor.id } } },
      { kind: 'userSet', actor, setting: { before: null, after: { active: true, departmentId: 'sales' } } },
    ]);
    // The names beside it are those of the directory now: the record itself has none.
    const written = records.map((record) => ({ ...record, names: null }));
    expect(records).toMatchObject([{ names: { [id]: { zh: '林新' } } }, {}, {}]);
    expect(JSON.stringify(written)).not.toMatch(/argon2|林|new\.rep/);
    expect(await isWhole()).toBe(true);
  });

  it('holds departments and roles: an administrator who grants himself a role leaves a record', async () => {
    await admin.post('/departments', { id: 'lab', name: { zh: '实验室', en: 'Laboratory' } });
    await admin.patch('/departments/lab', { headId: idOf('legal'), reason: 'Appointed.' });
    const { body } = await admin.get<{ items: { role: string; members: { id: string }[] }[] }>('/roles?limit=200');
    const members = body.items.find(({ role }) => role === 'LegalReviewer')?.members.map(({ id }) => id) ?? [];
    await admin.put('/roles/LegalReviewer/members', { userIds: [...members, idOf('admin')] });
    expect(await recordsOf('subject=lab')).toMatchObject([
      { kind: 'departmentSet', reason: 'Appointed.', setting: { after: { headId: idOf('legal') } } },
      { kind: 'departmentSet', setting: { before: null, after: { headId: null } } },
    ]);
    expect(await recordsOf('kind=roleSet')).toMatchObject([
      {
        subject: 'LegalReviewer',
        actor: { id: idOf('admin') },
        setting: { before: [...members].sort(), after: [...members, idOf('admin')].sort() },
      },
    ]);
  });

  it('holds every sign-in with a password that somebody else has set, until the person sets his own', async () => {
    const signIn = (given: string) =>
      application.anonymous.post<{ accessToken: string }>('/auth/login', { username: 'legal', password: given });
    const legal = idOf('legal');
    expect((await signIn(demo.password)).status).toBe(200);
    expect(await recordsOf(`kind=signedIn`)).toEqual([]);
    await admin.patch(`/users/${legal}`, { password, reason: 'Forgotten.' });
    expect((await signIn(password)).status).toBe(200);
    expect(await recordsOf(`subject=${legal}`)).toMatchObject([
      { kind: 'signedIn', actor: { id: legal }, setting: { passwordSetBy: idOf('admin') } },
      { kind: 'passwordSet', actor: { id: idOf('admin') }, reason: 'Forgotten.' },
    ]);
    const person = await application.signIn('legal');
    const own = 'nobody else knows this one';
    const wrong = await person.put('/me/password', { current: own, password: own });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'current', rule: 'matches' }] } });
    expect((await person.put('/me/password', { current: password, password: own })).status).toBe(204);
    expect((await person.get('/me')).status).toBe(401);
    expect((await signIn(password)).status).toBe(401);
    expect((await signIn(own)).status).toBe(200);
    expect(await recordsOf(`subject=${legal}`)).toMatchObject([
      { kind: 'passwordSet', actor: { id: legal }, setting: { after: { has: true, setBy: null } } },
      { kind: 'signedIn' },
      { kind: 'passwordSet' },
    ]);
    expect(await isWhole()).toBe(true);
  });

  it('holds what administrators do to a case, to personal data and with an incident', async () => {
    const desk = new CaseDesk(application);
    const { id } = await desk.contract();
    await admin.post(`/instances/${id}/suspend`, { reason: 'An audit.' });
    await admin.post(`/vault/subjects/${idOf('sales.rep1')}/erase`, { reason: 'Has asked for it.' });
    expect(await recordsOf(`subject=${id}`)).toMatchObject([
      { kind: 'caseAdministered', actor: { id: idOf('admin') }, setting: { after: { asked: 'SUSPEND' } } },
    ]);
    expect(await recordsOf('kind=valuesErased')).toMatchObject([
      {
        subject: idOf('sales.rep1'),
        reason: 'Has asked for it.',
        setting: { after: { valuesErased: expect.any(Number) } },
      },
    ]);
  });

  it('holds each version of a process once, however often the server starts', async () => {
    const before = await recordsOf('kind=definitionReleased&limit=200');
    expect(before.map(({ subject }) => subject)).toContain('contract-review@1');
    await application.close();
    application = await startApplication({ database, databaseUrl: application.databaseUrl });
    auditor = await application.signIn('auditor');
    expect(await recordsOf('kind=definitionReleased&limit=200')).toHaveLength(before.length);
  });

  it('forgets why, where that is erased, and is whole all the same', async () => {
    await admin.patch(`/users/${idOf('legal')}`, { level: 'director', reason: 'Something personal.' });
    await admin.post('/vault/erase', { values: ['Something personal.'], reason: 'Must go.' });
    expect(await recordsOf('kind=userSet')).toMatchObject([{ reason: { erased: true } }]);
    expect(await isWhole()).toBe(true);
  });

  it('is read page by page by auditors and administrators, and by nobody else', async () => {
    const page = await auditor.get<{ items: LogRecord[]; nextCursor: string }>('/organisation/log?limit=2');
    const next = await auditor.get<{ items: LogRecord[] }>(`/organisation/log?limit=2&cursor=${page.body.nextCursor}`);
    const positions = [...page.body.items, ...next.body.items].map(({ position }) => position);
    const [newest = 0] = positions;
    expect(positions).toEqual([newest, newest - 1, newest - 2, newest - 3]);
    expect((await auditor.get('/organisation/log?cursor=nonsense')).status).toBe(400);
    expect((await auditor.get('/organisation/log?kind=nonsense')).status).toBe(422);
    expect((await (await application.signIn('legal')).get('/organisation/log')).status).toBe(403);
  });
});

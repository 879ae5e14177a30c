import { startApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor: string;
}

describe('the cursor of a list', () => {
  let application: TestApplication;
  let administrator: Client;
  let cases: readonly string[];

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
    administrator = await application.signIn('admin');
    const desk = new CaseDesk(application);
    const started = [];
    for (let count = 0; count < 2; count += 1)
      started.push(await desk.started('sales.rep1', 'contract-review', contractForm));
    for (const { id } of started) await desk.walk(id, [{ by: 'sales.rep1', type: 'SUBMIT_FOR_REVIEW', data: {} }]);
    cases = started.map(({ id }) => id);
  });
  afterAll(() => application.close());

  const follow = (path: string, cursor: string): Promise<{ status: number; body: Page & { code?: string } }> =>
    administrator.get(`${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}`);

  it.each([
    ['a filter more', '/users', '/users?department=finance'],
    ['another filter', '/instances?status=active', '/instances?status=done'],
    ['a filter less', '/tasks?scope=all&definition=contract-review', '/tasks?scope=all'],
    ['another order', '/tasks?scope=all&sort=openedAt', '/tasks?scope=all&sort=dueAt'],
    ['another list', '/users', '/departments'],
  ])('is refused with %s, where it would skip or repeat items', async (_, from, to) => {
    const { nextCursor } = (await administrator.get<Page>(`${from}${from.includes('?') ? '&' : '?'}limit=1`)).body;
    expect(await follow(to, nextCursor)).toMatchObject({ status: 400, body: { code: 'CURSOR_INVALID' } });
    expect((await follow(from, nextCursor)).status).toBe(200);
  });

  it('is refused for the history of another case', async () => {
    const [one, other] = cases.map((id) => `/instances/${id}/history`);
    const { nextCursor } = (await administrator.get<Page>(`${one}?limit=1`)).body;
    expect((await follow(String(other), nextCursor)).status).toBe(400);
    expect((await follow(String(one), nextCursor)).body.items).toHaveLength(1);
  });

  it('goes on with another limit, and with the filters in another order', async () => {
    const { nextCursor } = (await administrator.get<Page>('/tasks?scope=all&sort=openedAt&limit=1')).body;
    expect((await follow('/tasks?limit=7&sort=openedAt&scope=all', nextCursor)).status).toBe(200);
  });

  it('cannot be made up', async () => {
    const { nextCursor } = (await administrator.get<Page>('/users?limit=1')).body;
    const [, seal] = nextCursor.split('.');
    const madeUp = Buffer.from('["zz"]').toString('base64url');
    for (const cursor of [madeUp, `${madeUp}.${seal}`, `${madeUp}.`, '.', nextCursor.slice(0, -1)])
      expect((await follow('/users', cursor)).status).toBe(400);
  });
});

describe('an id in capitals', () => {
  let application: TestApplication;
  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
  });
  afterAll(() => application.close());

  it('means the same in a path, a query and a body', async () => {
    const desk = new CaseDesk(application);
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    const { tasks } = await desk.see('sales.rep1', id);
    const capitals = id.toUpperCase();
    expect((await desk.see('sales.rep1', capitals)).id).toBe(id);
    const administrator = await application.signIn('admin');
    const me = (await administrator.get<{ id: string }>('/me')).body.id;
    expect((await administrator.get(`/users/${me.toUpperCase()}`)).body['id']).toBe(me);
    const children = await administrator.get<{ items: unknown[] }>(`/instances?parentId=${capitals}`);
    expect(children).toMatchObject({ status: 200, body: { items: [] } });
    const startedBy = (await desk.see('sales.rep1', id)).startedBy.id.toUpperCase();
    expect(
      (await administrator.get<{ items: unknown[] }>(`/instances?startedBy=${startedBy}`)).body.items,
    ).toHaveLength(1);
    const taskId = String(tasks[0]?.id).toUpperCase();
    expect((await desk.send('sales.rep1', capitals, 'SUBMIT_FOR_REVIEW', {}, { taskId })).status).toBe(200);
  });

  it('means the same where people are named in a body', async () => {
    const administrator = await application.signIn('admin');
    const desk = new CaseDesk(application);
    const idOf = async (username: string): Promise<string> =>
      (await administrator.get<{ items: { id: string }[] }>(`/users?username=${username}`)).body.items[0]?.id ?? '';
    const [engineer, head] = [await idOf('engineer1'), await idOf('tech.head')];
    const versioned = async (path: string) => ({
      'if-match': (await administrator.get(path)).headers['etag'] ?? '*',
    });
    const user = `/users/${engineer}`;
    const superior = { supervisorId: head.toUpperCase() };
    expect((await administrator.patch(user, superior, await versioned(user))).status).toBe(200);
    expect((await administrator.get(user)).body['supervisorId']).toBe(head);
    const members = { userIds: [head.toUpperCase()] };
    expect((await administrator.put('/roles/TechnicalAppraiser/members', members)).status).toBe(200);
    const twice = { userIds: [head, head.toUpperCase()] };
    expect((await administrator.put('/roles/TechnicalAppraiser/members', twice)).status).toBe(422);

    const complaint = { customerName: '渤海', contact: '138', concerns: 'P-40', content: '漏水' };
    const input = { ...complaint, complainedAt: '2025-03-03T00:30:00.000Z' };
    const { id } = await desk.started('sales.rep1', 'complaint-generic', input);
    const owner = await idOf('cs.owner');
    const assigned = await desk.send('sales.rep1', id, 'ASSIGN', { ownerId: owner.toUpperCase() });
    expect(assigned.status).toBe(200);
    expect((await desk.see('auditor', id)).context).toMatchObject({ ownerId: owner });
  });
});

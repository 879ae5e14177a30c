import { Database } from '../../src/modules/database/index.js';
import { IdempotencySweeper } from '../../src/modules/http/idempotency-sweeper.service.js';
import { IdempotencyKeyEntity } from '../../src/persistence/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client } from '../support/client.js';
import { purchaseForm } from '../support/asset-purchase.js';
import { dialects } from '../support/databases.js';

interface Department {
  readonly id: string;
  readonly code?: string;
}

describe.each(dialects)('a POST with an Idempotency-Key (%s)', (database) => {
  let now = '2025-03-14T01:00:00.000Z';
  let application: TestApplication;
  let administrator: Client;
  let count = 0;

  beforeAll(async () => {
    application = await startApplication({ database, clock: { now: () => now } });
    administrator = await application.signIn('admin');
  });
  afterAll(() => application.close());

  const fresh = (): { id: string; name: { zh: string; en: string } } => {
    count += 1;
    return { id: `department-${count}`, name: { zh: `部门 ${count}`, en: `Department ${count}` } };
  };

  const post = (body: object, key: string, client = administrator): Promise<Answer<Department>> =>
    client.post<Department>('/departments', body, { 'idempotency-key': key });

  const exists = async (id: string): Promise<boolean> =>
    (await administrator.get<{ items: Department[] }>('/departments?limit=200')).body.items.some(
      (one) => one.id === id,
    );

  it('does its work once and gives the first answer again, headers included', async () => {
    const body = fresh();
    const first = await post(body, 'once');
    const again = await post(body, 'once');
    expect(first.status).toBe(201);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true', location: first.headers['location'] });
  });

  it('does its work once when it comes many times at once', async () => {
    const body = fresh();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(body, 'at-once')));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
  });

  it('is refused for a case where it was used for an answer without a body, and nobody calls that damage', async () => {
    const engineer = await application.signIn('engineer1');
    const headers = { 'idempotency-key': 'bodyless' };
    expect((await engineer.post('/notifications/read-all', undefined, headers)).status).toBe(204);
    const start = { definition: 'fixed-asset-purchase', input: purchaseForm };
    const refused = await engineer.post('/instances', start, headers);
    expect(refused).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect((await administrator.get('/incidents?kind=rowDamaged')).body).toMatchObject({ items: [] });
  });

  it('is refused when the key was used for another body or another path', async () => {
    const body = fresh();
    await post(body, 'reused');
    const other = fresh();
    const refused = { status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } };
    expect(await post(other, 'reused')).toMatchObject(refused);
    expect(await administrator.post('/users', body, { 'idempotency-key': 'reused' })).toMatchObject(refused);
    expect(await exists(other.id)).toBe(false);
  });

  it('leaves the key free when it fails', async () => {
    const body = fresh();
    expect((await post({ ...body, headId: 'nobody' }, 'failed')).status).toBeGreaterThanOrEqual(400);
    expect((await post(body, 'failed')).status).toBe(201);
  });

  it('knows the keys of one person from those of another', async () => {
    const { body: created } = await administrator.post<{ id: string }>('/users', {
      username: `second.admin.${database}`,
      name: '第二管理员',
      password: 'a password of some length',
    });
    const { body: roles } = await administrator.get<{ items: { role: string; members: { id: string }[] }[] }>(
      '/roles?limit=200',
    );
    const members = roles.items.find(({ role }) => role === 'Administrator')?.members ?? [];
    const userIds = [...members.map(({ id }) => id), created.id];
    expect((await administrator.put('/roles/Administrator/members', { userIds })).status).toBe(200);
    const second = await application.signIn(`second.admin.${database}`);
    expect((await post(fresh(), 'mine')).status).toBe(201);
    expect((await post(fresh(), 'mine', second)).headers['idempotency-replayed']).toBeUndefined();
  });

  it('is remembered for seven days', async () => {
    const kept = (): Promise<number> =>
      application.nest.get(Database).reader.getRepository(IdempotencyKeyEntity).countBy({ key: 'weekly' });
    const sweeper = application.nest.get(IdempotencySweeper);
    await post(fresh(), 'weekly');
    now = '2025-03-21T01:00:00.000Z';
    await sweeper.sweep();
    expect(await kept()).toBe(1);
    now = '2025-03-21T01:00:00.001Z';
    await sweeper.sweep();
    expect(await kept()).toBe(0);
  });
});

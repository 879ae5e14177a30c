import { startApplication, type TestApplication } from '../support/application.js';
import { dialects } from '../support/databases.js';

interface Draft {
  readonly key: string;
  readonly data: object;
  readonly savedAt: string;
}
interface Page {
  readonly items: readonly Draft[];
  readonly nextCursor: string | null;
}

describe.each(dialects)('a draft (%s)', (database) => {
  let application: TestApplication;
  const as = (username: string) => application.signIn(username);
  const kept = { definition: 'fixed-asset-purchase', data: { assetName: '', colour: 7, unitValue: 'not yet known' } };

  beforeAll(async () => {
    application = await startApplication({ database });
  });
  afterAll(() => application.close());

  it('keeps what is filled in, right or not, until its author forgets it', async () => {
    const client = await as('engineer1');
    const saved = await client.put<Draft>('/drafts/start:fixed-asset-purchase', kept);
    expect(saved).toMatchObject({ status: 200, body: { ...kept, key: 'start:fixed-asset-purchase' } });
    expect((await client.get<Draft>('/drafts/start:fixed-asset-purchase')).body).toEqual(saved.body);
    const changed = { ...kept, data: { assetName: 'Desk' } };
    await client.put('/drafts/start:fixed-asset-purchase', changed);
    expect((await client.get<Page>('/drafts')).body).toMatchObject({ items: [changed], nextCursor: null });
    expect((await client.delete('/drafts/start:fixed-asset-purchase')).status).toBe(204);
    expect((await client.delete('/drafts/start:fixed-asset-purchase')).status).toBe(204);
    expect(await client.get('/drafts/start:fixed-asset-purchase')).toMatchObject({ status: 404 });
  });

  it('is nobody else’s to see, change or forget, not even an administrator’s or auditor’s', async () => {
    await (await as('engineer1')).put('/drafts/mine', kept);
    for (const by of ['engineer2', 'admin', 'auditor']) {
      const client = await as(by);
      expect((await client.get('/drafts/mine')).status).toBe(404);
      expect((await client.get<Page>('/drafts')).body.items).toEqual([]);
      await client.delete('/drafts/mine');
    }
    expect((await (await as('engineer1')).get('/drafts/mine')).status).toBe(200);
    expect((await application.anonymous.get('/drafts/mine')).status).toBe(401);
  });

  it('is erased with everything else that its author has submitted', async () => {
    const me = await (await as('legal')).get<{ id: string }>('/me');
    await (await as('legal')).put('/drafts/opinion', { data: { opinion: 'Her telephone is 139.' } });
    await (await as('admin')).post(`/vault/subjects/${me.body.id}/erase`, { reason: 'He asked for it.' });
    expect((await (await as('legal')).get<Page>('/drafts')).body.items).toEqual([]);
  });

  it('is one of 100, of 64 KiB each: what is more is refused and changes nothing', async () => {
    const client = await as('tech.head');
    for (let number = 0; number < 100; number += 1) await client.put(`/drafts/number-${number}`, { data: {} });
    expect(await client.put('/drafts/one-more', { data: {} })).toMatchObject({
      status: 422,
      body: { code: 'PAYLOAD_INVALID', errors: [{ rule: 'maxCount' }] },
    });
    const large = { data: { text: '字'.repeat(30_000) } };
    expect(await client.put('/drafts/number-1', large)).toMatchObject({
      status: 422,
      body: { code: 'PAYLOAD_INVALID', errors: [{ rule: 'maxSize' }] },
    });
    expect((await client.put('/drafts/number-1', { data: { text: 'short' } })).status).toBe(200);
    const first = (await client.get<Page>('/drafts?limit=60')).body;
    const second = (await client.get<Page>(`/drafts?limit=60&cursor=${first.nextCursor}`)).body;
    expect(new Set([...first.items, ...second.items].map(({ key }) => key)).size).toBe(100);
  });

  it.each([
    ['/drafts/two words', { data: {} }],
    ['/drafts/..%2Fpasswd', { data: {} }],
    ['/drafts/empty', {}],
    ['/drafts/empty', { data: 'text' }],
    ['/drafts/empty', { data: {}, colour: 'red' }],
    ['/drafts/empty', { data: {}, taskId: 'no id' }],
  ])('is refused as %s %j', async (path, body) => {
    expect((await (await as('cashier')).put(encodeURI(path).replace('%252F', '%2F'), body)).status).toBe(422);
    expect((await (await as('cashier')).get<Page>('/drafts')).body.items).toEqual([]);
  });
});

import { Database } from '../../src/modules/database/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { contractForm } from '../support/contract-review.js';

const request = { definition: 'contract-review', profile: '000', input: contractForm };

describe('ending the server', () => {
  let application: TestApplication | undefined;
  afterEach(() => application?.close());

  it('answers what was accepted: whatever is stored was answered, and whatever was answered is stored', async () => {
    application = await startApplication({ database: 'sqlite' });
    const { databaseUrl } = application;
    const { token } = await application.signIn('sales.rep1');
    const url = await application.listen();
    const start = async (): Promise<string> => {
      const response = await fetch(`${url}/api/v1/instances`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(request),
      });
      expect(response.status).toBe(201);
      return ((await response.json()) as { id: string }).id;
    };
    const sent = Array.from({ length: 40 }, start);
    await Promise.race(sent);
    await application.close();
    const answered = (await Promise.allSettled(sent)).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));

    application = await startApplication({ database: 'sqlite', databaseUrl });
    const auditor = await application.signIn('auditor');
    const { body } = await auditor.get<{ items: { id: string }[] }>('/instances?limit=200');
    expect(body.items.map(({ id }) => id).sort()).toEqual(answered.sort());
    expect(answered.length).toBeGreaterThan(1);
  });

  it('does not wait for those who listen to a case', async () => {
    application = await startApplication({ database: 'sqlite' });
    const salesperson = await application.signIn('sales.rep1');
    const url = await application.listen();
    const { body } = await salesperson.post<{ id: string }>('/instances', request);
    const stream = await fetch(`${url}/api/v1/instances/${body.id}/stream`, {
      headers: { authorization: `Bearer ${salesperson.token}` },
    });
    expect(stream.status).toBe(200);
    await application.close();
    await expect(stream.text()).resolves.toMatch(/^: open/);
  });

  it('is announced to load balancers, as its start is', async () => {
    application = await startApplication({ database: 'sqlite' });
    const { anonymous } = application;
    expect(await anonymous.get('//health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
    expect(await anonymous.get('//health/ready')).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  it('makes a server without its database unready, but not dead', async () => {
    application = await startApplication({ database: 'postgres' });
    const { anonymous } = application;
    await application.nest.get(Database).close();
    expect(await anonymous.get('//health/live')).toMatchObject({ status: 200 });
    const answer = await anonymous.get('//health/ready', { 'accept-language': 'zh' });
    expect(answer).toMatchObject({ status: 503, body: { code: 'NOT_READY', title: '服务尚未就绪' } });
  });
});

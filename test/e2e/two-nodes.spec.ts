import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractForm, contractPeople, contractSteps } from '../support/contract-review.js';
import { freshDatabaseUrl } from '../support/databases.js';
import { HttpClient, type HttpAnswer } from '../support/http-client.js';
import { ServerProcess } from '../support/server-process.js';
import { readEvents } from '../support/server-sent-events.js';
import { sendEvent } from '../support/send-event.js';

interface Instance {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
}

const cases = 12;

describe('two server processes on one PostgreSQL database', () => {
  let folder: string;
  let nodes: readonly [ServerProcess, ServerProcess];
  let people: Readonly<Record<string, HttpClient>>;

  const at = (node: 0 | 1, name: string): HttpClient => (people[name] as HttpClient).at(nodes[node].url);
  const started = async (node: 0 | 1): Promise<Instance> => {
    const body = { definition: 'contract-review', profile: '000', input: contractForm };
    return (await at(node, 'sales.rep1').post<Instance>('/instances', body)).body;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guicheng-nodes-'));
    const environment = {
      DATABASE_URL: await freshDatabaseUrl('postgres'),
      DATA_DIR: folder,
      JWT_SECRET: 'a secret that both nodes share, long enough to be one',
    };
    nodes = await Promise.all([ServerProcess.start(environment), ServerProcess.start(environment)]);
    const names = [...contractPeople, 'auditor'];
    people = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await HttpClient.signIn(nodes[0].url, name)] as const)),
    );
  }, 60_000);

  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  it('applies an event that both take at the same moment exactly once, and tells the other caller so', async () => {
    const instances = await Promise.all(Array.from({ length: cases }, (_, index) => started((index % 2) as 0 | 1)));
    expect(new Set(instances.map(({ number }) => number)).size).toBe(cases);
    for (const [done, { by, type, data }] of contractSteps.entries()) {
      const answers = await Promise.all(
        instances.map(({ id }) =>
          Promise.all(
            ([0, 1] as const).map((node) =>
              sendEvent<HttpAnswer<{ code?: string }>>(at(node, by), `/instances/${id}/events`, { type, data }),
            ),
          ),
        ),
      );
      for (const pair of answers) {
        expect(pair.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
        const refused = pair.find(({ status }) => status !== 200);
        expect([403, 409]).toContain(refused?.status);
        expect(refused?.body.code).toBeDefined();
      }
      const { body } = await at(1, 'auditor').get<Instance>(`/instances/${instances[0]?.id}`);
      expect(body.revision).toBe(done + 2);
    }
    for (const { id } of instances) {
      const { body } = await at(1, 'auditor').post<{ valid: boolean }>(`/instances/${id}/verify`, {});
      expect(body).toMatchObject({ valid: true });
    }
  }, 60_000);

  it('ends on both the tokens of somebody whose password was changed on one', async () => {
    const administrator = await HttpClient.signIn(nodes[0].url, 'admin');
    const person = await HttpClient.signIn(nodes[0].url, 'cashier');
    const { body } = await person.get<{ id: string }>('/me');
    const password = { password: 'a new password, twelve or more' };
    expect((await administrator.patch(`/users/${body.id}`, password)).status).toBe(200);
    for (const { url } of nodes) {
      // The other node hears of it at once, but not before the answer here.
      const ended = async (): Promise<boolean> => (await person.at(url).get('/me')).status === 401;
      while (!(await ended()));
      expect(await ended()).toBe(true);
    }
  });

  it('streams what the other node commits', async () => {
    const { id } = await started(0);
    const closed = new AbortController();
    const response = await at(1, 'auditor').open(`/instances/${id}/stream`, { 'last-event-id': '0' }, closed.signal);
    const events = readEvents(response);
    expect((await events.next()).value).toMatchObject({ id: '1', event: 'started' });
    await sendEvent(at(0, 'sales.rep1'), `/instances/${id}/events`, { type: 'SUBMIT_FOR_REVIEW', data: {} });
    expect((await events.next()).value).toMatchObject({ id: '2', event: 'event' });
    closed.abort();
  }, 30_000);
});

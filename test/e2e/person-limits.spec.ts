import { setImmediate as nextTurn } from 'node:timers/promises';
import { canonicalJson, sha256 } from '../../src/modules/sealing/index.js';
import { HistoryStore } from '../../src/persistence/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm, contractSteps } from '../support/contract-review.js';

describe('one person', () => {
  let now = '2025-03-14T01:00:00.000Z';
  let application: TestApplication;
  let desk: CaseDesk;
  let url: string;
  let id: string;

  beforeAll(async () => {
    application = await startApplication({
      database: 'sqlite',
      clock: { now: () => now },
      configuration: { refusalsPerMinute: 10, streamsPerPerson: 3, heavyReadsPerPerson: 2, requestsPerPerson: 20 },
    });
    desk = new CaseDesk(application);
    url = await application.listen();
    ({ id } = await desk.started('sales.rep1', 'contract-review', contractForm));
    await desk.walk(id, contractSteps.slice(0, 1));
  });
  afterAll(() => application.close());

  const refused = { type: 'APPROVE', data: { opinion: '法'.repeat(3000) } };

  it('leaves only so many refusals in a minute, and may act again a little later', async () => {
    const client = await application.signIn('sales.rep1');
    const { body } = await client.get<{ tasks: { id: string }[] }>(`/instances/${id}`);
    const act = () => client.post(`/instances/${id}/events`, { ...refused, taskId: body.tasks[0]?.id });
    for (let time = 1; time <= 10; time++) expect((await act()).status).toBe(403);
    const limited = await act();
    expect(limited).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED', retryAfterSeconds: 6 } });
    expect(limited.headers['retry-after']).toBe('6');
    expect((await desk.history(id)).filter(({ kind }) => kind === 'rejected')).toHaveLength(10);
    expect((await (await application.signIn('legal')).get('/tasks')).status).toBe(200);
    now = '2025-03-14T01:00:06.000Z';
    expect((await act()).status).toBe(403);
    now = '2025-03-14T01:10:00.000Z';
  });

  it('leaves of a large refused payload its size and hash, which still verify', async () => {
    const [record] = (await desk.history(id)).filter(({ kind }) => kind === 'rejected');
    const text = canonicalJson(refused.data);
    expect(record?.data).toEqual({ $bytes: Buffer.byteLength(text), $sha256: sha256(text) });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
    expect((await desk.replay(id, record?.position ?? 0)).position).toBe(record?.position);
    expect((await desk.send('sales.rep2', id, 'APPROVE', { opinion: '短' })).status).toBe(404);
  });

  it('has only so many streams open, and another one when he has closed one', async () => {
    const { token } = await application.signIn('auditor');
    const closers: AbortController[] = [];
    const open = async (): Promise<number> => {
      const closed = new AbortController();
      closers.push(closed);
      const answer = await fetch(`${url}/api/v1/instances/${id}/stream`, {
        headers: { authorization: `Bearer ${token}` },
        signal: closed.signal,
      });
      expect(answer.headers.get('retry-after')).toBe(answer.status === 429 ? '1' : null);
      return answer.status;
    };
    expect([await open(), await open(), await open(), await open()]).toEqual([200, 200, 200, 429]);
    closers[0]?.abort();
    // The server hears of the end of a connection when it comes.
    while ((await open()) === 429);
    for (const closer of closers) closer.abort();
  });

  /** Runs requests that wait at the history until they are let go. */
  async function held<T>(requests: readonly (() => Promise<T>)[], meanwhile: () => Promise<void>): Promise<T[]> {
    const history = application.nest.get(HistoryStore);
    const waiting: (() => void)[] = [];
    const page = jest.spyOn(history, 'page').mockImplementation(async (...asked) => {
      await new Promise<void>((go) => waiting.push(go));
      page.mockRestore();
      return history.page(...asked);
    });
    const running = requests.map((request) => request());
    while (waiting.length < requests.length) await nextTurn();
    await meanwhile();
    waiting.forEach((go) => go());
    return Promise.all(running);
  }

  it('verifies and replays only so many cases at once', async () => {
    const client = await application.signIn('auditor');
    const verify = () => client.post(`/instances/${id}/verify`);
    const replay = () => client.get(`/instances/${id}/replay?position=1`);
    const answers = await held([verify, replay], async () => {
      for (const more of [verify, replay]) {
        expect(await more()).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
      }
      expect((await client.get(`/instances/${id}`)).status).toBe(200);
    });
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await verify()).status).toBe(200);
  });

  it('has only so many requests under way, and others are served meanwhile', async () => {
    const client = await application.signIn('auditor');
    const read = () => client.get(`/instances/${id}/history`);
    const answers = await held(Array<typeof read>(20).fill(read), async () => {
      expect(await client.get('/tasks')).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
      expect((await (await application.signIn('legal')).get('/tasks')).status).toBe(200);
    });
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect((await client.get('/tasks')).status).toBe(200);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CrashPoint } from '../../src/modules/crash-points/index.js';
import { freshDatabaseUrl } from '../support/databases.js';
import { HttpClient, type HttpAnswer } from '../support/http-client.js';
import { sendEvent } from '../support/send-event.js';
import { ServerProcess } from '../support/server-process.js';

/** Of sweeping and of firing, in the order in which one portion passes them. */
const points: readonly CrashPoint[] = [
  'timers.leasing',
  'timers.leased',
  'batch.begun',
  'batch.read',
  'batch.decided',
  'batch.written',
  'batch.committed',
  'batch.answered',
  'timers.fired',
  'timers.settled',
];

const complaint = {
  customerName: '华东机电',
  concerns: 'Pump',
  content: '漏水',
  contact: '13800000000',
  complainedAt: '2025-03-03T02:00:00.000Z',
};

/** Longer than a lease. */
const leaseSeconds = 60;

interface Case {
  readonly id: string;
  readonly timers: readonly { readonly name: string }[];
}

interface HistoryPage {
  readonly items: readonly {
    readonly kind: string;
    readonly type: string;
    readonly at: string;
    readonly dueAt?: string;
  }[];
}

const names = ['engineer1', 'admin', 'auditor'] as const;

type People = Readonly<Record<(typeof names)[number], HttpClient>>;

const signInAll = async (server: ServerProcess): Promise<People> =>
  Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await HttpClient.signIn(server.url, name)] as const)),
  ) as unknown as People;

/** Complaints whose limits run. */
async function armed(server: ServerProcess, people: People, count: number): Promise<readonly Case[]> {
  const engineer = people.engineer1.at(server.url);
  return Promise.all(
    Array.from({ length: count }, async () => {
      const started = await engineer.post<Case>('/instances', { definition: 'complaint-generic', input: complaint });
      if (started.status !== 201) throw new Error(`Expected a complaint, but found ${JSON.stringify(started.body)}.`);
      const data = { ownerId: 'cs.owner' };
      const { body } = await sendEvent<HttpAnswer<Case>>(engineer, `/instances/${started.body.id}/events`, {
        type: 'ASSIGN',
        data,
      });
      expect(body.timers.length).toBeGreaterThan(0);
      return body;
    }),
  );
}

/** How far the demo company's clock is ahead of real time. */
const ahead = async (server: ServerProcess, { admin }: People): Promise<string> =>
  (await admin.at(server.url).get<{ offset: string }>('/demo/clock')).body.offset;

/** Moves the demo company's clock behind all limits; the server may die before it answers. */
async function lapse(server: ServerProcess, { admin }: People): Promise<void> {
  await admin
    .at(server.url)
    .post('/demo/clock', { advance: 'P14D' })
    .catch(() => undefined);
}

/** Every timer that was armed has fired exactly once, behind its due moment, and the histories hold. */
async function expectFiredOnce(server: ServerProcess, people: People, cases: readonly Case[]): Promise<void> {
  const auditor = people.auditor.at(server.url);
  for (const { id, timers } of cases) {
    const expected = timers.map(({ name }) => name).sort();
    const fired = async () =>
      (await auditor.get<HistoryPage>(`/instances/${id}/history?limit=200`)).body.items.filter(
        ({ kind }) => kind === 'timer',
      );
    for (let attempt = 0; attempt < 400 && (await fired()).length < expected.length; attempt += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const records = await fired();
    expect(records.map(({ type }) => type).sort()).toEqual(expected);
    for (const { at, dueAt } of records) expect(String(dueAt) <= at).toBe(true);
    const { body } = await auditor.post<{ valid: boolean }>(`/instances/${id}/verify`, {});
    expect(body.valid).toBe(true);
  }
}

describe.each(['sqlite', 'postgres'] as const)('timers on %s', (dialect) => {
  let folder: string;
  let environment: Record<string, string>;
  let server: ServerProcess;
  let people: People;
  let secondsAhead = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guicheng-timers-'));
    environment = {
      DATABASE_URL: await freshDatabaseUrl(dialect),
      DATA_DIR: folder,
      JWT_SECRET: 'a secret that outlives the crash of the server',
      BATCH_SIZE: '4',
    };
    server = await ServerProcess.start(environment);
    people = await signInAll(server);
  });

  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(points)(
    'fire exactly once when the server dies at %s',
    async (point) => {
      const cases = await armed(server, people, 10);
      const before = await ahead(server, people);
      await server.crashAt(point, 1);
      await lapse(server, people);
      expect(await server.ended).toBe('SIGKILL');
      secondsAhead += leaseSeconds;
      server = await ServerProcess.start({ ...environment, SECONDS_AHEAD: String(secondsAhead) });
      // Whatever else the server did may have passed the point, and killed it before the clock was moved.
      if ((await ahead(server, people)) === before) await lapse(server, people);
      await expectFiredOnce(server, people, cases);
    },
    60_000,
  );
});

describe('timers of two servers on one PostgreSQL database', () => {
  it('fire exactly once when one server dies with timers in its hands, and the other one takes them over', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guicheng-timer-nodes-'));
    const environment = {
      DATABASE_URL: await freshDatabaseUrl('postgres'),
      DATA_DIR: folder,
      JWT_SECRET: 'a secret that both nodes share, long enough to be one',
      BATCH_SIZE: '4',
    };
    const dying = await ServerProcess.start(environment);
    const other = await ServerProcess.start(environment);
    const people = await signInAll(other);
    const cases = await armed(other, people, 30);
    await dying.crashAt('timers.leased', 1);
    await lapse(dying, people);
    expect(await dying.ended).toBe('SIGKILL');
    await other.moveRealTime(leaseSeconds);
    await expectFiredOnce(other, people, cases);
    await other.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 90_000);
});

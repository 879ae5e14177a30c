import { randomUUID } from 'node:crypto';
import { Client as Postgres } from 'pg';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Problem } from '../support/answers.js';
import type { Answer } from '../support/client.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';
import { DatabaseProxy } from '../support/database-proxy.js';
import { freshDatabaseUrl } from '../support/databases.js';

type Found = Answer<Partial<Problem> & { readonly id?: string }>;

const longestMilliseconds = 10_000;
const contract = { definition: 'contract-review', input: contractForm };
const anybody = '0199f000-0000-7000-8000-000000000000';

/** Every write, as far as it gets to the database: who sends what. `:case` and `:task` are there. */
const writes: readonly (readonly [by: string, method: string, path: string, body?: object])[] = [
  ['sales.rep1', 'POST', '/instances', contract],
  ['sales.rep1', 'POST', '/instances/:case/events', { type: 'SUBMIT_FOR_REVIEW', taskId: ':task' }],
  ['sales.rep1', 'POST', '/instances/:case/events?dryRun=true', { type: 'SUBMIT_FOR_REVIEW', taskId: ':task' }],
  ['sales.rep1', 'POST', '/tasks/:task/claim'],
  ['sales.rep1', 'POST', '/tasks/:task/release'],
  ['sales.rep1', 'POST', '/tasks/:task/decide', { event: 'SUBMIT_FOR_REVIEW' }],
  ['sales.rep1', 'POST', `/notifications/${anybody}/read`],
  ['sales.rep1', 'POST', '/notifications/read-all'],
  ['admin', 'POST', '/users', { username: 'new.person', name: '新人', password: 'a password of some length' }],
  ['admin', 'PATCH', '/users/engineer1', { level: 'employee' }],
  ['admin', 'POST', '/departments', { id: 'new-department', name: { zh: '新部门', en: 'New department' } }],
  ['admin', 'PATCH', '/departments/technical', { name: { zh: '技术部', en: 'Technical' } }],
  ['admin', 'PUT', '/roles/Cashier/members', { userIds: [] }],
  ['admin', 'POST', '/vault/subjects/:person/erase', { reason: 'Asked for it.' }],
  ['admin', 'POST', `/incidents/${anybody}/retry`],
  ['admin', 'POST', `/incidents/${anybody}/resolve`, { note: 'Done.' }],
];

const reads: readonly (readonly [by: string, path: string])[] = [
  ['auditor', '/instances'],
  ['auditor', '/instances/:case'],
  ['auditor', '/instances/:case/history'],
  ['auditor', '/instances/:case/replay?position=1'],
  ['auditor', '/instances/:case/stream'],
  ['auditor', '/tasks?scope=all'],
  ['auditor', '/notifications'],
  ['auditor', '/registers'],
  ['auditor', '/registers/asset-ledger/entries'],
  ['auditor', '/registers/asset-ledger/entries/FA-1'],
  ['auditor', '/users'],
  ['auditor', '/departments'],
  ['auditor', '/roles'],
  ['auditor', '/me'],
  ['auditor', '/definitions'],
  ['auditor', '/vault/erasures'],
  ['admin', '/incidents'],
  ['admin', `/incidents/${anybody}`],
];

/** Answered from memory: these need no database. */
const needless = ['/me', '/definitions', '/registers', '/auth/login'];

describe('a server whose PostgreSQL is away', () => {
  let proxy: DatabaseProxy;
  let application: TestApplication;
  let stored: Postgres;
  let known: Readonly<Record<string, string>>;

  const filled = (text: string): string => text.replace(/:(case|task|person)/g, (_, name: string) => known[name] ?? '');
  const count = async (table: string): Promise<number> =>
    Number((await stored.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);

  async function send(by: string, method: string, path: string, body?: object, key?: string): Promise<Found> {
    const client = await application.signIn(by);
    const payload = body === undefined ? undefined : filled(JSON.stringify(body));
    return client.send(method, filled(path), payload, key === undefined ? {} : { 'idempotency-key': key });
  }

  /** Asks everything at once, the sign-in too; nobody may wait longer than the contract says. */
  async function askEverything(): Promise<ReadonlyMap<string, Found>> {
    const asked = [
      ...writes.map(([by, method, path, body]) => ({
        name: `${method} ${path}`,
        ask: () => send(by, method, path, body),
      })),
      ...reads.map(([by, path]) => ({ name: `GET ${path}`, ask: () => send(by, 'GET', path) })),
      {
        name: 'POST /auth/login',
        ask: () => application.anonymous.post<Problem>('/auth/login', { username: 'legal', password: 'guicheng-demo' }),
      },
    ];
    const answers = await Promise.all(
      asked.map(async ({ name, ask }) => {
        const began = Date.now();
        const answer = (await ask()) as Found;
        expect([name, Date.now() - began < longestMilliseconds]).toEqual([name, true]);
        return [name, answer] as const;
      }),
    );
    return new Map(answers);
  }

  function expectNotReady(answers: ReadonlyMap<string, Found>): void {
    for (const [name, { status, body, headers }] of answers) {
      if (needless.some((path) => name.endsWith(path))) expect([name, status]).toEqual([name, 200]);
      else {
        expect([name, status, body.code]).toEqual([name, 503, 'NOT_READY']);
        expect([name, headers['retry-after']]).toEqual([name, '5']);
      }
    }
  }

  beforeAll(async () => {
    const databaseUrl = await freshDatabaseUrl('postgres');
    proxy = await DatabaseProxy.before(databaseUrl);
    stored = new Postgres({ connectionString: databaseUrl });
    await stored.connect();
    application = await startApplication({
      database: 'postgres',
      databaseUrl: proxy.url,
      configuration: { logLevel: 'silent' },
    });
    const { id, tasks } = await new CaseDesk(application).started('sales.rep1', contract.definition, contractForm);
    const { body: me } = await (await application.signIn('sales.rep2')).get<{ id: string }>('/me');
    known = { case: id, task: tasks[0]?.id ?? '', person: me.id };
  });

  afterAll(async () => {
    proxy.speak();
    await application.close();
    await stored.end();
    await proxy.close();
  });

  it('and silent answers everything within ten seconds, as not ready, and goes on by itself', async () => {
    const before = await count('history');
    proxy.fallSilent();
    expectNotReady(await askEverything());
    // New connections are not answered either.
    expectNotReady(await askEverything());
    expect(await application.anonymous.get('//health/ready')).toMatchObject({ status: 503 });
    proxy.speak();
    expect((await send('sales.rep1', 'POST', '/instances', contract)).status).toBe(201);
    expect(await count('history')).toBe(before + 1);
  }, 60_000);

  it('does what it was asked once when the connection breaks while it commits a case', async () => {
    const before = await count('instance');
    proxy.watch((bytes) => {
      if (!bytes.includes('COMMIT')) return;
      proxy.watch();
      proxy.cut();
    });
    const answer = await send('sales.rep1', 'POST', '/instances', contract);
    expect(answer.status).toBe(201);
    expect(await count('instance')).toBe(before + 1);
  });

  it('says that the outcome is not known when it falls silent while it commits, and the repeat tells', async () => {
    const before = await count('instance');
    proxy.watch((bytes) => {
      if (!bytes.includes('COMMIT')) return;
      proxy.watch();
      proxy.fallSilent();
    });
    const key = randomUUID();
    const answer = await send('sales.rep1', 'POST', '/instances', contract, key);
    expect(answer).toMatchObject({ status: 503, body: { code: 'OUTCOME_UNKNOWN', reason: 'unreachable' } });
    expect(answer.headers['retry-after']).toBe('5');
    proxy.speak();
    const again = await send('sales.rep1', 'POST', '/instances', contract, key);
    expect(again.status).toBe(201);
    expect(await count('instance')).toBe(before + 1);
  }, 30_000);

  it.each([
    ['POST', '/departments', { id: 'another', name: { zh: '另一部门', en: 'Another' } }, 201, '"department"'],
    ['POST', '/notifications/read-all', undefined, 204, 'SET read_at'],
    ['POST', '/vault/subjects/:person/erase', { reason: 'Asked for it.' }, 200, '"erasure"'],
  ] as const)(
    'says so too when the connection breaks while %s %s commits',
    async (method, path, body, expected, table) => {
      // What runs beside, such as the outbox, commits too.
      let writing: unknown;
      proxy.watch((bytes, connection) => {
        if (bytes.includes(table)) writing = connection;
        if (connection !== writing || !bytes.includes('COMMIT')) return;
        proxy.watch();
        proxy.cut();
      });
      const key = randomUUID();
      expect(await send('admin', method, path, body, key)).toMatchObject({
        status: 503,
        body: { code: 'OUTCOME_UNKNOWN' },
      });
      expect((await send('admin', method, path, body, key)).status).toBe(expected);
    },
  );
});

import SqliteDatabase from 'better-sqlite3';
import { OutboxWorker } from '../../src/modules/effects/index.js';
import { StorageWatch } from '../../src/modules/operations/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { purchaseForm } from '../support/asset-purchase.js';
import { CaseDesk, type Reply } from '../support/case-desk.js';
import { FaultyDriver, type Fault } from '../support/faulty-driver.js';

/** Every code with which SQLite says that it, and not the statement, has failed; some of the extended ones. */
const codes = [
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_FSYNC',
  'SQLITE_IOERR_SHMSIZE',
  'SQLITE_IOERR_NOMEM',
  'SQLITE_NOMEM',
  'SQLITE_INTERRUPT',
  'SQLITE_CORRUPT',
  'SQLITE_CORRUPT_VTAB',
  'SQLITE_NOTADB',
  'SQLITE_READONLY',
  'SQLITE_READONLY_DBMOVED',
  'SQLITE_CANTOPEN',
  'SQLITE_CANTOPEN_FULLPATH',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_LOCKED',
  'SQLITE_PROTOCOL',
  'SQLITE_PERM',
  'SQLITE_ABORT_ROLLBACK',
] as const;

const hows = ['refused', 'rolledBack', 'done'] as const;

const start = { definition: 'fixed-asset-purchase', input: purchaseForm };

describe('a statement of SQLite that fails', () => {
  const driver = new FaultyDriver();
  let application: TestApplication;
  let desk: CaseDesk;
  let file: SqliteDatabase.Database;
  let statements: readonly string[];
  let requests = 0;

  const begin = (key?: string): Promise<Reply> =>
    desk.begin('engineer1', start, key === undefined ? {} : { 'idempotency-key': key });

  /** What really is in the file, whatever the server believes. */
  const stored = (): number =>
    (file.prepare('SELECT count(*) AS cases FROM instance').get() as { readonly cases: number }).cases;

  beforeAll(async () => {
    driver.install();
    application = await startApplication({ database: 'sqlite', configuration: { logLevel: 'silent' } });
    desk = new CaseDesk(application);
    file = new SqliteDatabase(application.databaseUrl.slice('sqlite:'.length), { readonly: true });
    await begin();
    // It writes when it likes and would count as well.
    await application.nest.get(OutboxWorker).onModuleDestroy();
    driver.arm();
    await begin('counted');
    statements = driver.statements;
  });

  afterAll(async () => {
    driver.arm();
    file.close();
    await application.close();
    jest.restoreAllMocks();
  });

  async function expectTruth(fault: Fault): Promise<void> {
    requests += 1;
    const key = `request ${requests}`.replace(' ', '-');
    const before = stored();
    driver.arm(fault);
    const { status, body, headers } = await begin(key);
    const added = stored() - before;
    driver.arm();
    const found = { ...fault, sql: statements[fault.at - 1], status, code: body.code, added };
    if (status === 201) expect({ ...found, added }).toEqual({ ...found, added: 1 });
    else if (body.code === 'NOT_READY') expect({ ...found, added }).toEqual({ ...found, added: 0 });
    else expect(found).toEqual({ ...found, status: 503, code: 'OUTCOME_UNKNOWN' });
    if (status === 503) expect(headers['retry-after']).toBeDefined();
    expect([201, 503]).toContain(status);
    // Repeated with its key it is there once, and the connection works.
    const again = await begin(key);
    expect({ ...found, again: again.status, all: stored() - before }).toEqual({ ...found, again: 201, all: 1 });
  }

  /** The mark that makes a commit is the last thing that SQLite writes: with no room for it there is no commit. */
  const isPossible = ({ at, code, how }: Fault): boolean =>
    !(code === 'SQLITE_FULL' && how === 'done' && statements[at - 1] === 'COMMIT');

  it('is one of a batch that begins and commits', () => {
    expect(statements[0]).toMatch(/^BEGIN/);
    expect(statements.at(-1)).toBe('COMMIT');
    expect(statements.length).toBeGreaterThan(8);
  });

  it.each(codes)('with %s loses nothing that was acknowledged and claims nothing that is not so', async (code) => {
    for (let at = 1; at <= statements.length; at += 1)
      for (const how of hows) if (isPossible({ at, code, how })) await expectTruth({ at, code, how });
  });

  it('tells load balancers and administrators, and is forgotten when something is written again', async () => {
    driver.arm({ at: 3, code: 'SQLITE_FULL', how: 'rolledBack' });
    const refused = await begin();
    expect(refused).toMatchObject({ status: 503, body: { code: 'NOT_READY', reason: 'full' } });
    const ready = (): Promise<{ readonly status: number; readonly body: object }> =>
      application.anonymous.get('//health/ready');
    expect(await ready()).toMatchObject({ status: 503, body: { code: 'NOT_READY', reason: 'full' } });
    await application.nest.get(StorageWatch).look();
    expect(await ready()).toMatchObject({ status: 200 });
    const administrator = await application.signIn('admin');
    const { body } = await administrator.get<{ items: readonly object[] }>('/incidents?kind=storageFailed&status=open');
    expect(body.items).toEqual([
      expect.objectContaining({
        title: { zh: '数据库曾无法写入', en: 'The database could not be written' },
        detail: expect.objectContaining({ reason: 'full' }),
      }),
    ]);
  });
});

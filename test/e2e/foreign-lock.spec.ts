import { monitorEventLoopDelay } from 'node:perf_hooks';
import SqliteDatabase from 'better-sqlite3';
import { StorageWatch } from '../../src/modules/operations/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { purchaseForm } from '../support/asset-purchase.js';
import { CaseDesk, type Reply } from '../support/case-desk.js';

const start = { definition: 'fixed-asset-purchase', input: purchaseForm };

const longestMilliseconds = 10_000;
/** Nobody notices; a wait inside SQLite would last as long as the lock. */
const stallMilliseconds = 1_000;

describe('another program that holds a lock on the SQLite file', () => {
  let application: TestApplication;
  let desk: CaseDesk;
  let other: SqliteDatabase.Database;

  const begin = (): Promise<Reply> => desk.begin('engineer1', start);

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite', configuration: { logLevel: 'silent' } });
    desk = new CaseDesk(application);
    other = new SqliteDatabase(application.databaseUrl.slice('sqlite:'.length));
  });
  afterAll(async () => {
    other.close();
    await application.close();
  });

  it('delays a write while it lasts a moment', async () => {
    other.exec('BEGIN IMMEDIATE');
    const asked = begin();
    setTimeout(() => other.exec('COMMIT'), 200);
    expect((await asked).status).toBe(201);
  });

  it('makes writes not ready when it lasts, while reads go on and nothing freezes', async () => {
    const { id } = await desk.started('engineer1', start.definition, purchaseForm);
    const administrator = await application.signIn('admin');
    const delay = monitorEventLoopDelay();
    delay.enable();
    other.exec('BEGIN EXCLUSIVE');
    const began = Date.now();
    const read = async (): Promise<number> => {
      let reads = 0;
      for (let isOver = false; !isOver; reads += 1) {
        expect((await desk.see('engineer1', id)).revision).toBe(1);
        isOver = await Promise.race([done.then(() => true), new Promise<false>((go) => setImmediate(go, false))]);
      }
      return reads;
    };
    const writes = [
      ...Array.from({ length: 20 }, begin),
      administrator.post('/notifications/read-all'),
      administrator.post('/departments', { id: 'locked', name: { zh: '锁', en: 'Locked' } }),
    ];
    const done = Promise.all(writes);
    const reads = await read();
    for (const { status, body } of await done)
      expect({ status, ...body }).toMatchObject({ status: 503, code: 'NOT_READY', reason: 'locked' });
    expect(Date.now() - began).toBeLessThan(longestMilliseconds);
    expect(reads).toBeGreaterThan(20);
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(stallMilliseconds);
    expect(await application.anonymous.get('//health/ready')).toMatchObject({
      status: 503,
      body: { reason: 'locked' },
    });

    other.exec('COMMIT');
    expect(await application.nest.get(StorageWatch).look()).toBe(true);
    expect((await application.anonymous.get('//health/ready')).status).toBe(200);
    expect((await begin()).status).toBe(201);
  }, 30_000);
});

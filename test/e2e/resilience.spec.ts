import { EventEmitter, once } from 'node:events';
import { UnitOfWork } from '../../src/modules/database/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance } from '../support/answers.js';
import { assetCard, purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { CaseDesk, type Reply } from '../support/case-desk.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { dialects, migratedDatabaseUrl } from '../support/databases.js';

const start = { definition: 'fixed-asset-purchase', input: purchaseForm };

describe.each(dialects)('a database that fails (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let unitOfWork: UnitOfWork;

  /** Lets the transactions of the next calls end in a failure, before or after they have committed. */
  const failing = (times: number, { committed }: { committed: boolean }): void => {
    const run = unitOfWork.runBulk.bind(unitOfWork);
    let left = times;
    jest.spyOn(unitOfWork, 'runBulk').mockImplementation(async (work) => {
      left -= 1;
      if (left < 0) return run(work);
      if (committed) await run(work);
      throw new Error('Connection terminated unexpectedly');
    });
  };

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
    unitOfWork = application.nest.get(UnitOfWork);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => application.close());

  it('after the commit has every event once all the same, and everybody is answered', async () => {
    const cases = await Promise.all([1, 2, 3].map(() => desk.started('engineer1', start.definition, purchaseForm)));
    failing(1, { committed: true });
    const [started, ...sent] = await Promise.all([
      desk.begin('engineer1', start, { 'idempotency-key': 'lost-answer' }),
      ...cases.map(({ id }) => desk.send('engineer1', id, 'SUBMIT')),
    ]);
    expect(started).toMatchObject({ status: 201, body: { value: 'draft', revision: 1 } });
    for (const answer of sent) expect(answer).toMatchObject({ status: 200, body: { value: 'departmentReview' } });
    jest.restoreAllMocks();
    for (const { body } of sent) {
      expect((await desk.history(body.id)).map(({ type }) => type)).toEqual(['xstate.init', 'SUBMIT']);
      expect(await desk.verify(body.id)).toMatchObject({ valid: true });
    }
    expect(await desk.verify(started.body.id)).toMatchObject({ valid: true, positions: 1 });
    const again = await desk.begin('engineer1', start, { 'idempotency-key': 'lost-answer' });
    expect([again.headers['idempotency-replayed'], again.body.id]).toEqual(['true', started.body.id]);
  });

  it('after the commit of a refusal refuses all the same', async () => {
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    await desk.walk(id, contractSteps.slice(0, 6));
    const refuse = (): Promise<Reply> => desk.send('sales.rep1', id, 'APPROVE', {});
    const first = await refuse();
    failing(1, { committed: true });
    const second = await refuse();
    expect(first.status).toBeGreaterThanOrEqual(400);
    expect([second.status, second.body.code, second.body.detail]).toEqual([
      first.status,
      first.body.code,
      first.body.detail,
    ]);
    expect((await desk.history(id)).map(({ kind }) => kind).slice(-2)).toEqual(['rejected', 'rejected']);
  });

  it('for a moment delays the event and no more', async () => {
    const { id } = await desk.started('engineer1', start.definition, purchaseForm);
    failing(2, { committed: false });
    expect(await desk.send('engineer1', id, 'SUBMIT')).toMatchObject({ status: 200, body: { revision: 2 } });
  });

  it('for good is our fault and not told in detail; the case has not changed and goes on afterwards', async () => {
    const { id } = await desk.started('engineer1', start.definition, purchaseForm);
    failing(Number.MAX_SAFE_INTEGER, { committed: false });
    const answer = await desk.send('engineer1', id, 'SUBMIT');
    expect(answer).toMatchObject({ status: 500, body: { code: 'UNEXPECTED' } });
    expect(JSON.stringify(answer.body)).not.toContain('Connection');
    jest.restoreAllMocks();
    expect((await desk.see('engineer1', id)).revision).toBe(1);
    expect((await desk.send('engineer1', id, 'SUBMIT')).status).toBe(200);
  });
});

describe.each(dialects)('a server that stops (%s)', (database) => {
  it('has stored what it answered, and nothing else', async () => {
    const databaseUrl = await migratedDatabaseUrl(database);
    const stop = new EventEmitter();
    const crashPoints = { reach: (point: string) => void stop.emit(point) };
    const first = await startApplication({ database, databaseUrl, crashPoints, configuration: { batchSize: 8 } });
    const before = new CaseDesk(first);
    await before.started('engineer1', start.definition, purchaseForm);
    // It is told to stop while it writes the first of several batches, and while some are still at the door.
    const stopped = once(stop, 'batch.begun').then(() => first.close());
    const sent = Array.from({ length: 30 }, () => before.begin('engineer1', start));
    await stopped;
    const answers = await Promise.all(sent);
    const accepted = answers.filter(({ status }) => status === 201);
    expect(accepted.length).toBeGreaterThanOrEqual(8);
    for (const { status } of answers) expect([201, 503]).toContain(status);
    const second = await startApplication({ database, databaseUrl });
    try {
      const client = await second.signIn('engineer1');
      const { body } = await client.get<{ items: readonly Instance[] }>('/instances?limit=200');
      expect(body.items).toHaveLength(1 + accepted.length);
      const after = new CaseDesk(second);
      for (const { id } of accepted.map((answer) => answer.body))
        expect(await after.walk(id, purchaseSteps('FA-1').slice(0, 1))).toMatchObject({ revision: 2 });
    } finally {
      await second.close();
    }
  });
});

describe('two servers with one ledger', () => {
  it('give a label to one asset only', async () => {
    const databaseUrl = await migratedDatabaseUrl('postgres');
    const servers = [await startApplication({ database: 'postgres', databaseUrl })];
    servers.push(await startApplication({ database: 'postgres', databaseUrl }));
    try {
      const desks = servers.map((server) => new CaseDesk(server));
      const cases: Instance[] = [];
      for (let count = 0; count < 6; count += 1) {
        const desk = desks[count % 2] as CaseDesk;
        const { id } = await desk.started('engineer1', start.definition, purchaseForm);
        cases.push(await desk.walk(id, purchaseSteps('FA-1').slice(0, 6)));
      }
      const answers = await Promise.all(
        cases.map(({ id }, index) =>
          (desks[index % 2] as CaseDesk).send('admin.officer', id, 'REGISTERED', assetCard('FA-1')),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
      for (const { id } of cases) expect(await desks[0]?.verify(id)).toMatchObject({ valid: true, positions: 8 });
    } finally {
      await Promise.all(servers.map((server) => server.close()));
    }
  });
});

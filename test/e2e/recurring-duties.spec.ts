import { everyMonth, type Json, type Recurrence } from '../../src/engine/index.js';
import { SimulatedClock } from '../../src/engine/testing/index.js';
import { tinyProcess } from '../../src/engine/testing/tiny-process.js';
import { RecurringDuties } from '../../src/modules/recurring/index.js';
import type { Instance } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { dialects } from '../support/databases.js';
import { intrude } from '../support/intruder.js';
import { install } from '../support/timed-process.js';

/** A report is due on the 25th of each month at the opening; where that is a day off, on the working day before. */
const reporting = (said: Partial<Recurrence> = {}) =>
  tinyProcess(
    { initial: 'work', states: { work: { on: { GO: 'done' } }, done: { type: 'final' } } },
    {
      key: 'report',
      recurs: {
        monthly: { ...everyMonth(25, { dayOff: 'workingDayBefore' }), missed: 'each', input: () => ({}), ...said },
      },
    },
  );

/** Friday; the 25th is a Wednesday. */
const begun = '2026-11-20T02:00:00.000Z';

describe.each(dialects)('a duty that comes back by the calendar (%s)', (database) => {
  let clock: SimulatedClock;
  let application: TestApplication;

  const start = async (said: Partial<Recurrence> = {}, databaseUrl?: string) => {
    const started = await startApplication({ database, clock, ...(databaseUrl ? { databaseUrl } : {}) });
    install(started, reporting(said));
    await flush(started);
    return started;
  };
  const flush = (of = application): Promise<void> => of.nest.get(RecurringDuties).flush();
  const restart = async (said: Partial<Recurrence> = {}) => {
    // The registry outlives the server: the next one looks at its duties as soon as it starts.
    install(application, reporting(said));
    await application.close();
    application = await start(said, application.databaseUrl);
  };
  const cases = async () => {
    const { body } = await (
      await application.signIn('auditor')
    ).get<{ items: Instance[] }>('/instances?definition=report');
    return body.items.map(({ startedAt }) => startedAt).sort();
  };

  beforeEach(async () => {
    clock = new SimulatedClock(begun);
    application = await start();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await application.close();
  });

  it('begins a case when it is due, once, and nothing before', async () => {
    clock.moveTo('2026-11-25T00:59:59.999Z');
    await flush();
    expect(await cases()).toEqual([]);
    clock.moveTo('2026-11-25T01:00:05.000Z');
    await flush();
    await flush();
    expect(await cases()).toEqual(['2026-11-25T01:00:05.000Z']);
  });

  it('keeps in the first record when it was due, of which duty, and that nobody asked for it', async () => {
    clock.moveTo('2026-11-25T03:00:00.000Z');
    await flush();
    const auditor = await application.signIn('auditor');
    const { body } = await auditor.get<{ items: Instance[] }>('/instances?definition=report');
    const history = await auditor.get<{ items: Json[] }>(`/instances/${body.items[0]?.id}/history`);
    expect(history.body.items).toEqual([
      expect.objectContaining({
        actor: expect.objectContaining({ id: 'system' }),
        at: '2026-11-25T03:00:00.000Z',
        causationId: 'monthly 2026-11-25',
      }),
    ]);
    expect(await auditor.post(`/instances/${body.items[0]?.id}/verify`, {})).toMatchObject({ body: { valid: true } });
  });

  it('makes up for each occurrence that a stop has missed', async () => {
    clock.moveTo('2027-02-28T02:00:00.000Z');
    await restart();
    expect(await cases()).toHaveLength(4);
    await restart();
    expect(await cases()).toHaveLength(4);
  });

  it('makes up for the last one alone where the definition says so', async () => {
    clock.moveTo('2027-02-28T02:00:00.000Z');
    await restart({ missed: 'last' });
    expect(await cases()).toHaveLength(1);
    clock.moveTo('2027-03-26T02:00:00.000Z');
    await restart({ missed: 'last' });
    expect(await cases()).toHaveLength(2);
  });

  it('begins once after a crash between its case and the note of it', async () => {
    clock.moveTo('2026-11-25T03:00:00.000Z');
    await flush();
    await intrude(application.databaseUrl, `UPDATE recurring_duty SET done_until = '${begun}', lease_until = NULL`);
    await flush();
    expect(await cases()).toHaveLength(1);
  });

  it('waits for the lease of a node that is gone, and takes it over', async () => {
    await intrude(application.databaseUrl, `UPDATE recurring_duty SET lease_until = '2026-11-25T03:01:00.000Z'`);
    clock.moveTo('2026-11-25T03:00:00.000Z');
    await flush();
    expect(await cases()).toHaveLength(0);
    clock.moveTo('2026-11-25T03:01:00.000Z');
    await flush();
    expect(await cases()).toHaveLength(1);
  });

  it('tells an administrator where a case cannot begin, and begins it when it can', async () => {
    await restart({ input: () => ({ nobody: 'knows this field' }) });
    clock.moveTo('2026-11-25T03:00:00.000Z');
    await flush();
    await flush();
    expect(await cases()).toEqual([]);
    const admin = await application.signIn('admin');
    const { body } = await admin.get<{ items: { kind: string; detail: object }[] }>('/incidents?status=open');
    expect(body.items).toEqual([
      expect.objectContaining({
        kind: 'caseFailed',
        detail: expect.objectContaining({ process: 'report', day: '2026-11-25' }),
      }),
    ]);
    await restart();
    expect(await cases()).toHaveLength(1);
  });

  it('follows the clock of the demo company', async () => {
    await (await application.signIn('admin')).post('/demo/clock', { advance: 'P40D' });
    await flush();
    expect(await cases()).toHaveLength(2);
  });
});

it('begins once on two nodes that look at the same moment', async () => {
  const clock = new SimulatedClock(begun);
  const one = await startApplication({ database: 'postgres', clock });
  const other = await startApplication({ database: 'postgres', databaseUrl: one.databaseUrl, clock });
  try {
    const nodes = [one, other];
    for (const node of nodes) install(node, reporting());
    const flush = () => Promise.all(nodes.map((node) => node.nest.get(RecurringDuties).flush()));
    await flush();
    clock.moveTo('2027-11-26T02:00:00.000Z');
    await flush();
    await flush();
    const { body } = await (await one.signIn('auditor')).get<{ items: Instance[] }>('/instances?definition=report');
    expect(body.items).toHaveLength(13);
  } finally {
    jest.restoreAllMocks();
    await other.close();
    await one.close();
  }
});

import { Database } from '../../src/modules/database/index.js';
import { TimerEntity } from '../../src/persistence/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { dialects } from '../support/databases.js';
import { JumpingClock } from '../support/jumping-clock.js';
import { CaseDesk } from '../support/case-desk.js';

/** The values of a page in Prometheus' text format, by name and labels. */
const valuesOf = (page: string): ReadonlyMap<string, number> =>
  new Map(
    page
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );

describe.each(dialects)('/metrics (%s)', (database) => {
  const clock = new JumpingClock('2026-03-02T01:00:00.000Z');
  let application: TestApplication;

  const read = async () => {
    const { status, headers, body } = await application.anonymous.get<string>('//metrics');
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    return valuesOf(body);
  };
  const arm = (id: string, dueAt: string) => {
    const timer = { orgId: 'demo', id, instanceId: 'x', leaseOwner: null, leaseUntil: null, epoch: 0, attempts: 0 };
    return application.nest
      .get(Database)
      .unitOfWork.run((transaction) => transaction.insert(TimerEntity, { ...timer, dueAt }));
  };

  beforeEach(async () => {
    application = await startApplication({ database, clock });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await application.close();
  });

  it('counts what people send by what came of it, and shows the process', async () => {
    const desk = new CaseDesk(application);
    const { id } = await desk.contract(1);
    await (await application.signIn('legal')).post(`/instances/${id}/events`, { type: 'SEAL', data: {} });
    const values = await read();
    expect(values.get('guicheng_commands_total{sender="person",result="applied"}')).toBe(2);
    const answered = [...values].filter(([name]) => name.startsWith('guicheng_commands_total'));
    expect(answered.map(([name]) => name)).toContain('guicheng_commands_total{sender="person",result="rejected"}');
    expect(values.get('guicheng_batch_commands_sum')).toBe(answered.reduce((sum, [, count]) => sum + count, 0));
    expect(values.get('guicheng_queued_commands{sender="person"}')).toBe(0);
    expect(values.get('guicheng_outbox_rows')).toBe(0);
    for (const name of ['process_cpu_seconds_total', 'process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds'])
      expect(values.get(name)).toEqual(expect.any(Number));
  });

  it('says how far the timers are behind, and readiness says so past a limit', async () => {
    expect((await read()).get('guicheng_timer_lag_seconds')).toBe(0);
    await arm('late', '2026-03-02T00:59:00.000Z');
    expect((await application.anonymous.get('//health/ready')).body).toEqual({ status: 'ready' });
    await arm('later still', '2026-03-02T00:50:00.000Z');
    expect(await application.anonymous.get('//health/ready')).toMatchObject({
      status: 200,
      body: { status: 'ready', timerLagSeconds: 600 },
    });
    jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 2_000);
    expect((await read()).get('guicheng_timer_lag_seconds')).toBe(600);
  });

  it('leaves out what the database does not tell, and nothing else', async () => {
    jest.spyOn(application.nest.get(Database).reader, 'sql').mockRejectedValue(new Error('away'));
    const values = await read();
    expect(values.has('guicheng_timer_lag_seconds')).toBe(false);
    expect(values.has('process_cpu_seconds_total')).toBe(true);
  });
});

import { assign } from 'xstate';
import type { Json, JsonObject } from '../../src/engine/index.js';
import { tinyProcess, tinyTask } from '../../src/engine/testing/tiny-process.js';
import { later } from '../../src/modules/alarm/index.js';
import type { CrashPoint } from '../../src/modules/crash-points/index.js';
import { Database } from '../../src/modules/database/index.js';
import { OutboxConsumers } from '../../src/modules/effects/index.js';
import { ServiceFailed, ServiceProviders, type ServiceRun } from '../../src/modules/services/index.js';
import { IncidentEntity, OutboxEntity } from '../../src/persistence/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { install } from '../support/installed.js';
import { JumpingClock } from '../support/jumping-clock.js';

const minute = 60_000;
const given = (member: 'output' | 'error') =>
  assign({ given: ({ event }: { event: unknown }) => (event as Record<string, Json>)[member] ?? null });

/** Asks a service whether the customer can pay; whoever has started it need not wait for the answer. */
const asking = tinyProcess(
  {
    initial: 'asking',
    states: {
      asking: {
        ...tinyTask({ key: 'wait', decisions: ['GO'] }),
        invoke: {
          id: 'check',
          src: 'tiny-service',
          input: () => ({ customer: 'Bohai Pumps' }),
          onDone: { target: 'answered', actions: given('output') },
          onError: { target: 'refused', actions: given('error') },
        },
        on: { GO: 'left' },
      },
      answered: { ...tinyTask({ key: 'read', decisions: ['GO'] }), on: { GO: 'left' } },
      refused: { ...tinyTask({ key: 'regret', decisions: ['GO'] }), on: { GO: 'left' } },
      left: { type: 'final' },
    },
  },
  { key: 'asking', services: ['tiny-service'] },
);

type Provided = (input: JsonObject, of: ServiceRun) => Promise<Json>;

describe.each(dialects)('services (%s)', (database) => {
  const clock = new JumpingClock('2026-03-02T01:00:00.000Z');
  let application: TestApplication;
  let desk: CaseDesk;
  let runs: ServiceRun[];
  let provided: Provided;
  let crashAt: CrashPoint | undefined;

  const fails: Provided = () => Promise.reject(new Error('nobody listens'));
  const answers =
    (output: unknown): Provided =>
    () =>
      Promise.resolve(output as Json);

  const crashPoints = {
    reach: (point: CrashPoint): void => {
      if (point !== crashAt) return;
      crashAt = undefined;
      throw new Error('the process dies');
    },
  };
  const reader = () => application.nest.get(Database).reader;
  const rows = () => reader().getRepository(OutboxEntity).findBy({ topic: 'service' });
  const incidents = () => reader().getRepository(IncidentEntity).findBy({ status: 'open' });
  const started = async (): Promise<string> => (await desk.started('engineer1', 'asking', {})).id;
  const pass = (milliseconds: number): void => clock.jumpTo(later(clock.now(), milliseconds));
  const ends = async (id: string) => (await desk.history(id)).filter(({ kind }) => kind === 'effect');
  /** Where the case stands, what its context was given, and how many ends it has heard of. */
  const seen = async (id: string) => {
    const { value, context } = (await desk.see('auditor', id)) as unknown as { value: Json; context: JsonObject };
    expect(await desk.verify(id)).toMatchObject({ valid: true });
    return [value, context['given'], (await ends(id)).length];
  };
  /** A case whose service has not answered yet, and its row. */
  const waiting = async () => {
    provided = fails;
    const id = await started();
    await desk.delivered();
    const row = (await rows()).find(({ instanceId }) => instanceId === id);
    if (!row) throw new Error('Expected the row of the run, but there is none.');
    runs = [];
    return { id, row };
  };
  const send = (row: OutboxEntity): Promise<void> | undefined =>
    application.nest.get(OutboxConsumers).of('service')?.send(row);

  beforeAll(async () => {
    install(asking);
    application = await startApplication({ database, clock, crashPoints, configuration: { logLevel: 'fatal' } });
    desk = new CaseDesk(application);
    application.nest.get(ServiceProviders).register({
      service: 'tiny-service',
      run: (input, of) => {
        runs.push(of);
        return provided(input, of);
      },
    });
  });
  beforeEach(() => {
    runs = [];
    crashAt = undefined;
  });
  afterEach(() =>
    application.nest.get(Database).unitOfWork.run(async (transaction) => {
      await transaction.clear(OutboxEntity);
      await transaction.clear(IncidentEntity);
    }),
  );
  afterAll(async () => {
    await application.close();
    jest.restoreAllMocks();
  });

  it('move the case with what they answer to what the chart asks', async () => {
    provided = (input) => Promise.resolve({ solvent: true, of: input });
    const id = await started();
    await desk.delivered();
    expect(await seen(id)).toEqual(['answered', { of: { customer: 'Bohai Pumps' }, solvent: true }, 1]);
    expect(await ends(id)).toMatchObject([{ type: 'xstate.done.actor.check', actor: { id: 'system' } }]);
    expect(runs).toMatchObject([{ instanceId: id, runId: expect.any(String) }]);
    expect(await rows()).toEqual([]);
  });

  it('are stopped when the case is moved on, and what they answer afterwards is not looked at', async () => {
    const signals: AbortSignal[] = [];
    let answer = (_: Json): void => undefined;
    const called = new Promise<void>((resolve) => {
      provided = (_, { signal }) => {
        signals.push(signal);
        resolve();
        return new Promise((answered) => (answer = answered));
      };
    });
    const id = await started();
    await called;
    expect(signals[0]?.aborted).toBe(false);
    const stopped = new Promise((resolve) => signals[0]?.addEventListener('abort', resolve));
    await desk.send('engineer1', id, 'GO');
    await stopped;
    answer({ solvent: true });
    await desk.delivered();
    expect(await seen(id)).toEqual(['left', undefined, 0]);
    expect([await rows(), await incidents()]).toEqual([[], []]);
  });

  it('may say no, and are not asked again', async () => {
    provided = () => Promise.reject(new ServiceFailed({ code: 'NO_MONEY' }));
    const id = await started();
    await desk.delivered();
    expect(await seen(id)).toEqual(['refused', { code: 'NO_MONEY' }, 1]);
    expect([runs.length, await rows(), await incidents()]).toEqual([1, [], []]);
  });

  it('that fail are tried again, as the same run', async () => {
    const { id, row } = await waiting();
    expect(row).toMatchObject({ attempts: 1, failed: false, nextAttemptAt: later(clock.now(), 5_000) });
    provided = answers(null);
    pass(5_000);
    await desk.delivered();
    expect(await seen(id)).toEqual(['answered', null, 1]);
    expect(runs).toMatchObject([{ runId: row.id }]);
  });

  it('that keep failing become an incident, and go on when an administrator has them tried again', async () => {
    const { id, row } = await waiting();
    for (let attempt = 2; attempt <= 8; attempt += 1) {
      pass(10 * minute);
      await desk.delivered();
    }
    pass(10 * minute);
    await desk.delivered();
    expect(runs).toHaveLength(7);
    const [incident, ...others] = await incidents();
    expect([incident, others]).toMatchObject([{ kind: 'outboxFailed', instanceId: id, outboxId: row.id }, []]);
    expect(JSON.parse(incident?.detail ?? '')).toMatchObject({ attempts: 8, cause: 'Error: nobody listens' });
    expect(await seen(id)).toEqual(['asking', undefined, 0]);

    provided = answers('solvent');
    const admin = await application.signIn('admin');
    expect(await admin.post(`/incidents/${incident?.id}/retry`)).toMatchObject({ status: 200 });
    await desk.delivered();
    expect(await seen(id)).toEqual(['answered', 'solvent', 1]);
    expect([await rows(), await incidents()]).toEqual([[], []]);
  });

  it('are not started when their state was left before', async () => {
    const { id, row } = await waiting();
    await desk.walk(id, [{ by: 'engineer1', type: 'GO', data: {} }]);
    expect(await rows()).toEqual([]);
    // A node may have leased the row before.
    await send(row);
    expect([runs, await seen(id)]).toEqual([[], ['left', undefined, 0]]);
  });

  it('move nothing when their state was left while they ran', async () => {
    let answer: (output: Json) => void = () => undefined;
    const running = new Promise<void>((begun) => {
      provided = () => {
        begun();
        return new Promise((resolve) => (answer = resolve));
      };
    });
    const id = await started();
    await running;
    await desk.walk(id, [{ by: 'engineer1', type: 'GO', data: {} }]);
    answer('too late');
    await desk.delivered();
    expect(await seen(id)).toEqual(['left', undefined, 0]);
    expect([await rows(), await incidents()]).toEqual([[], []]);
  });

  it.each(['outbox.beforeDeliver', 'outbox.afterDeliver', 'outbox.beforeCommit'] as const)(
    'move the case once when the server dies at %s',
    async (point) => {
      provided = answers('solvent');
      crashAt = point;
      const id = await started();
      await desk.delivered();
      const heard = point !== 'outbox.beforeDeliver';
      expect([crashAt, (await rows()).length, (await ends(id)).length]).toEqual([undefined, 1, heard ? 1 : 0]);
      pass(minute);
      await desk.delivered();
      expect(await seen(id)).toEqual(['answered', 'solvent', 1]);
      expect([await rows(), runs.length, await incidents()]).toEqual([[], 1, []]);
    },
  );

  it('move the case once when two nodes run them at the same time', async () => {
    const { id, row } = await waiting();
    provided = answers('solvent');
    await Promise.all([send(row), send(row)]);
    expect(await seen(id)).toEqual(['answered', 'solvent', 1]);
    expect(runs).toHaveLength(2);
  });

  it('end while their case is suspended: it hears of them once, when it goes on', async () => {
    const { id, row } = await waiting();
    const admin = await application.signIn('admin');
    const act = (name: string) => admin.post(`/instances/${id}/${name}`, { reason: 'The customer asks for time.' });
    expect(await act('suspend')).toMatchObject({ status: 200 });
    provided = answers('solvent');
    await send(row);
    await send(row);
    expect([runs.length, await seen(id)]).toEqual([1, ['asking', undefined, 1]]);
    expect(await act('resume')).toMatchObject({ status: 200 });
    expect(await seen(id)).toEqual(['answered', 'solvent', 1]);
  });

  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  it.each<readonly [string, unknown]>([
    ['not a number', { amount: Number.NaN }],
    ['a cycle', cycle],
    ['a map', new Map([['a', 1]])],
    ['half a character', '\ud800'],
    ['the character NUL', 'a\u0000b'],
    ['a reserved name', JSON.parse('{"__proto__":{"a":1}}')],
    ['a number that is not kept exactly', 2 ** 60],
    ['a document', 'x'.repeat(64 * 1024)],
    ['lists in lists', JSON.parse('['.repeat(70) + ']'.repeat(70))],
  ])('that answer with %s change nothing and are an incident at once', async (_, output) => {
    for (const end of [answers(output), () => Promise.reject(new ServiceFailed(output as Json))]) {
      provided = end;
      const id = await started();
      await desk.delivered();
      expect(await seen(id)).toEqual(['asking', undefined, 0]);
    }
    const said = (await incidents()).map(({ kind, detail }) => [
      kind,
      (JSON.parse(detail) as { message: Json }).message,
    ]);
    const message = { zh: expect.stringMatching('服务「tiny-service」'), en: expect.stringMatching("'tiny-service'") };
    expect(said).toEqual(Array(2).fill(['outboxFailed', message]));
    expect(runs).toHaveLength(2);
  });

  it('have one provider', () => {
    const again = { service: 'tiny-service', run: fails };
    expect(() => application.nest.get(ServiceProviders).register(again)).toThrow("one provider of the service 'tiny-");
  });
});

import type { ProcessDefinition } from '../../src/engine/index.js';
import { tinyProcess, tinyTask } from '../../src/engine/testing/tiny-process.js';
import { Database } from '../../src/modules/database/index.js';
import { Pipeline } from '../../src/modules/runtime/index.js';
import { TimerSweeper } from '../../src/modules/timers/index.js';
import { TimerEntity } from '../../src/persistence/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { install } from '../support/installed.js';
import { JumpingClock } from '../support/jumping-clock.js';

const hour = 3_600_000;
const begin = '2026-03-02T01:00:00.000Z';
const anHourLater = '2026-03-02T02:00:00.000Z';

/** A task that lapses after an hour, one after that, and one that waits for ever. */
const lapsing = (guard: () => boolean): ProcessDefinition => {
  const task = (key: string) => ({ ...tinyTask({ key, decisions: ['GO'] }), on: { GO: 'gone' } });
  return tinyProcess({
    initial: 'waiting',
    states: {
      waiting: { ...task('first'), after: { [hour]: { target: 'lapsed', guard } } },
      lapsed: { ...task('second'), after: { [hour]: 'lapsedAgain' } },
      lapsedAgain: task('third'),
      gone: { type: 'final' },
    },
  });
};

describe.each(dialects)('timers (%s)', (database) => {
  const clock = new JumpingClock(begin);
  let application: TestApplication;
  let desk: CaseDesk;
  let broken = false;

  const open = async (databaseUrl?: string): Promise<void> => {
    application = await startApplication({
      database,
      clock,
      configuration: { batchSize: 4 },
      ...(databaseUrl ? { databaseUrl } : {}),
    });
    desk = new CaseDesk(application);
  };
  const fired = (): Promise<void> => application.nest.get(TimerSweeper).flush();
  const rows = (): Promise<TimerEntity[]> =>
    application.nest
      .get(Database)
      .reader.getRepository(TimerEntity)
      .find({ order: { dueAt: 'ASC' } });
  const started = async (): Promise<string> => (await desk.started('engineer1', 'tiny', {})).id;
  const timerRecords = async (id: string) =>
    (await desk.history(id))
      .filter(({ kind }) => kind === 'timer')
      .map((record) => {
        const { type, at, dueAt, to, actor } = record as unknown as Record<string, unknown>;
        return { type, at, dueAt, to, actor };
      });
  const firing = (at: string, over: object = {}) => ({
    type: `xstate.after.${hour}.tiny.waiting`,
    at,
    dueAt: anHourLater,
    to: 'lapsed',
    actor: { id: 'system', name: expect.any(String) as string },
    ...over,
  });

  beforeAll(async () => {
    install(
      lapsing(() => {
        if (broken) throw new Error('the guard is broken');
        return true;
      }),
    );
    await open();
  });
  beforeEach(() => {
    broken = false;
    clock.jumpTo(begin);
  });
  afterEach(() => application.nest.get(Database).unitOfWork.run((transaction) => transaction.clear(TimerEntity)));
  afterAll(async () => {
    await application.close();
    jest.restoreAllMocks();
  });

  it('fire once when they are due, not before, and say when they were due and when they fired', async () => {
    const id = await started();
    clock.jumpTo('2026-03-02T01:59:59.999Z');
    await fired();
    expect(await timerRecords(id)).toEqual([]);
    clock.jumpTo('2026-03-02T02:00:10.000Z');
    await fired();
    await fired();
    expect(await timerRecords(id)).toEqual([firing('2026-03-02T02:00:10.000Z')]);
    expect(await rows()).toMatchObject([{ instanceId: id, dueAt: '2026-03-02T03:00:10.000Z', epoch: 0 }]);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('fire once after a start what lapsed while the server was down', async () => {
    const ids = [await started(), await started()];
    await application.close();
    clock.jumpTo('2026-03-02T02:45:00.000Z');
    await open(application.databaseUrl);
    await fired();
    for (const id of ids) expect(await timerRecords(id)).toEqual([firing('2026-03-02T02:45:00.000Z')]);
  });

  it('do not fire when their case has gone on', async () => {
    const id = await started();
    await desk.send('engineer1', id, 'GO');
    expect(await rows()).toEqual([]);
    clock.jumpTo('2026-03-02T05:00:00.000Z');
    await fired();
    expect(await timerRecords(id)).toEqual([]);
  });

  it('fire nothing twice and lose nothing when the clock jumps far ahead and back', async () => {
    const id = await started();
    clock.jumpTo('2026-03-02T02:30:00.000Z');
    await fired();
    clock.jumpTo('2026-03-02T01:30:00.000Z');
    await fired();
    expect(await timerRecords(id)).toEqual([firing('2026-03-02T02:30:00.000Z')]);
    expect(await rows()).toMatchObject([{ dueAt: '2026-03-02T03:30:00.000Z' }]);
    clock.jumpTo('2026-03-02T03:30:00.000Z');
    await fired();
    expect(await timerRecords(id)).toMatchObject([{ to: 'lapsed' }, { to: 'lapsedAgain' }]);
  });

  it('are not sent out early by a clock that goes back between the lease and the firing', async () => {
    const id = await started();
    const pipeline = application.nest.get(Pipeline);
    const submit = pipeline.submit.bind(pipeline);
    clock.jumpTo('2026-03-02T02:30:00.000Z');
    const spy = jest.spyOn(pipeline, 'submit').mockImplementationOnce(({ envelope, ...command }) => {
      clock.jumpTo('2026-03-02T01:30:00.000Z');
      return submit({ ...command, envelope: { ...envelope, at: clock.now() } } as Parameters<typeof submit>[0]);
    });
    await fired();
    spy.mockRestore();
    expect(await timerRecords(id)).toEqual([]);
    expect(await rows()).toMatchObject([{ dueAt: anHourLater, leaseOwner: null, attempts: 0 }]);
    clock.jumpTo('2026-03-02T02:30:00.000Z');
    await fired();
    expect(await timerRecords(id)).toEqual([firing('2026-03-02T02:30:00.000Z')]);
  });

  it('fire in bounded portions and in due order, however many lapse together', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 40; n += 1) {
      clock.jumpTo(new Date(Date.parse(begin) + (n % 2 === 0 ? n : 100 - n) * 1000).toISOString());
      ids.push(await started());
    }
    const order: string[] = [];
    const pipeline = application.nest.get(Pipeline);
    const submit = pipeline.submit.bind(pipeline);
    let waiting = 0;
    let most = 0;
    const spy = jest.spyOn(pipeline, 'submit').mockImplementation((command) => {
      order.push(command.envelope.timerId ?? '');
      most = Math.max(most, (waiting += 1));
      return submit(command).finally(() => (waiting -= 1));
    });
    const due = (await rows()).map(({ id }) => id);
    clock.jumpTo('2026-03-02T02:10:00.000Z');
    await fired();
    spy.mockRestore();
    expect([order, most]).toEqual([due, 8]);
    for (const id of ids) expect(await timerRecords(id)).toHaveLength(1);
  });

  it('of a suspended case stand still, and fire when what was left has passed', async () => {
    const id = await started();
    const admin = await application.signIn('admin');
    const act = (name: string) => admin.post(`/instances/${id}/${name}`, { reason: 'The customer is away.' });
    clock.jumpTo('2026-03-02T01:45:00.000Z');
    expect(await act('suspend')).toMatchObject({ status: 200 });
    clock.jumpTo('2026-03-02T04:00:00.000Z');
    await fired();
    expect([await timerRecords(id), await rows()]).toEqual([[], []]);
    expect(await act('resume')).toMatchObject({ status: 200 });
    clock.jumpTo('2026-03-02T04:14:59.000Z');
    await fired();
    expect(await timerRecords(id)).toEqual([]);
    clock.jumpTo('2026-03-02T04:15:00.000Z');
    await fired();
    expect(await timerRecords(id)).toHaveLength(1);
  });

  it('are tried again when their step fails, become an incident, and are armed again by an administrator', async () => {
    const id = await started();
    broken = true;
    const admin = await application.signIn('admin');
    const incidents = async () =>
      (
        await admin.get<{ items: readonly { id: string; instanceId: string; detail: object }[] }>(
          '/incidents?status=open',
        )
      ).body.items;
    clock.jumpTo(anHourLater);
    const waits: number[] = [];
    for (let attempt = 1; attempt < 5; attempt += 1) {
      await fired();
      expect(await incidents()).toEqual([]);
      const [row] = await rows();
      waits.push((Date.parse(row?.dueAt ?? '') - Date.parse(clock.now())) / 1000);
      clock.jumpTo(row?.dueAt ?? '');
    }
    expect(waits).toEqual([5, 10, 20, 40]);
    await fired();
    await fired();
    expect(await incidents()).toMatchObject([
      {
        kind: 'timerFailed',
        instanceId: id,
        detail: { attempts: 5, cause: expect.stringContaining('the guard is broken') as string },
      },
    ]);
    expect((await desk.history(id)).map(({ kind }) => kind)).toEqual(['started']);

    broken = false;
    const [incident] = await incidents();
    expect(await admin.post(`/incidents/${incident?.id}/retry`)).toMatchObject({ status: 200 });
    await fired();
    expect(await timerRecords(id)).toEqual([firing(clock.now())]);
    expect(await admin.post(`/incidents/${incident?.id}/retry`)).toMatchObject({ status: 409 });
  });

  it('that nobody knows any more are dropped, and those of a case that is gone become an incident', async () => {
    const id = await started();
    const timer = { orgId: 'demo', dueAt: begin, leaseOwner: null, leaseUntil: null, epoch: 0, attempts: 0 };
    await application.nest.get(Database).unitOfWork.run((transaction) =>
      transaction.insert(TimerEntity, [
        { ...timer, id: 'unknown', instanceId: id },
        { ...timer, id: 'orphan', instanceId: 'no case', attempts: 4 },
      ]),
    );
    await fired();
    expect((await rows()).map(({ id: left, dueAt }) => [left, dueAt.slice(0, 4)])).toEqual([
      [expect.any(String), '2026'],
      ['orphan', '9999'],
    ]);
    expect(await timerRecords(id)).toEqual([]);
    expect((await (await application.signIn('admin')).get('/incidents?kind=timerFailed&limit=1')).body).toMatchObject({
      items: [{ instanceId: 'no case', status: 'open' }],
    });
  });
});

import { SimulatedClock } from '../../src/engine/testing/index.js';
import { Rescheduling } from '../../src/modules/rescheduling/index.js';
import type { Instance } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { intrude } from '../support/intruder.js';
import { install, timedProcess } from '../support/timed-process.js';

interface Calendar {
  readonly position: number;
  readonly holidays: readonly string[];
}
interface Move {
  readonly instanceId: string;
  readonly from: string;
  readonly to: string;
}
type Timed = Instance & { readonly tasks: readonly { readonly dueAt: string; readonly provisional: boolean }[] };

/** Wednesday: three working days are over on Monday, as far as anybody knows. */
const begun = '2026-12-30T02:00:00.000Z';
const before = '2027-01-04T10:00:00.000Z';
const after = '2027-01-05T10:00:00.000Z';

describe.each(dialects)('the open cases after a change of the calendars (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const flush = (): Promise<void> => application.nest.get(Rescheduling).flush();
  const begin = () => desk.started('sales.rep1', 'timed', {});
  const due = async (id: string) => ((await desk.see('sales.rep1', id)) as Timed).tasks[0];
  /** The New Year of 2027 is published. */
  const publish = async (holidays: readonly string[] = ['2027-01-01']): Promise<number> => {
    const admin = await application.signIn('admin');
    const { body, headers } = await admin.get<Calendar>('/calendars/cn-standard');
    const known = body.holidays.filter((day) => day < '2027');
    const {
      key: _k,
      version: _v,
      position: _p,
      setBy: _b,
      setAt: _a,
      ...data
    } = body as Calendar & Record<string, unknown>;
    const set = await admin.put<Calendar>(
      '/calendars/cn-standard',
      { ...data, holidays: [...known, ...holidays], knownUntil: '2027-12-31', reason: 'Published.' },
      { 'if-match': headers['etag'] ?? '' },
    );
    expect(set.status).toBe(200);
    return set.body.position;
  };
  const report = async (position: number) => {
    const auditor = await application.signIn('auditor');
    const { body } = await auditor.get<{ done: boolean }>(`/calendar-changes/${position}`);
    const moves = await auditor.get<{ items: Move[] }>(`/calendar-changes/${position}/moves`);
    return { done: body.done, moves: moves.body.items.map(({ instanceId, from, to }) => ({ instanceId, from, to })) };
  };

  beforeEach(async () => {
    application = await startApplication({ database, clock: new SimulatedClock(begun) });
    install(application, timedProcess());
    desk = new CaseDesk(application);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await application.close();
  });

  it('are counted again, with a report of each due moment that has moved, and a record in each case', async () => {
    const cases = [await begin(), await begin(), await begin()];
    expect(await due(cases[0]?.id ?? '')).toMatchObject({ dueAt: before, provisional: true });
    const position = await publish();
    await flush();
    for (const { id } of cases) expect(await due(id)).toMatchObject({ dueAt: after, provisional: false });
    const moves = cases.map(({ id }) => ({ instanceId: id, from: before, to: after }));
    expect(await report(position)).toEqual({ done: true, moves });
    const { id } = cases[0] ?? { id: '' };
    expect((await desk.history(id)).at(-1)).toMatchObject({
      kind: 'admin',
      type: 'RESCHEDULE',
      causationId: `calendar ${position}`,
    });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('are counted by the new days when they stood still meanwhile and go on', async () => {
    const { id } = await begin();
    const admin = await application.signIn('admin');
    await admin.post(`/instances/${id}/suspend`, { reason: 'Nobody knows the days yet.' });
    await publish();
    await flush();
    await admin.post(`/instances/${id}/resume`, { reason: 'Now they are published.' });
    expect(await due(id)).toMatchObject({ dueAt: after, provisional: false });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('get no record where nothing of them moves', async () => {
    const { id } = await begin();
    const position = await publish(['2027-10-01']);
    await flush();
    expect(await report(position)).toEqual({ done: true, moves: [] });
    expect((await desk.history(id)).map(({ kind }) => kind)).toEqual(['started']);
  });

  it('are moved once, and reported, when the server stopped before it had noted how far it was', async () => {
    const { id } = await begin();
    const position = await publish();
    await flush();
    await intrude(application.databaseUrl, `UPDATE calendar_change SET done = false, last_timer = ''`);
    await flush();
    expect(await report(position)).toEqual({ done: true, moves: [{ instanceId: id, from: before, to: after }] });
    expect((await desk.history(id)).map(({ kind }) => kind)).toEqual(['started', 'admin']);
  });

  it('have no report of what was no change', async () => {
    const auditor = await application.signIn('auditor');
    expect(await auditor.get('/calendar-changes/99')).toMatchObject({ status: 404 });
    expect(await auditor.get('/calendar-changes/99999999999')).toMatchObject({ status: 404 });
    expect((await auditor.get('/calendar-changes/x')).status).toBe(400);
    expect(await (await application.signIn('sales.rep1')).get('/calendar-changes/1')).toMatchObject({ status: 403 });
  });
});

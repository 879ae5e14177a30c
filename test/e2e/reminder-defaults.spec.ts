import { withReminders } from '../../src/engine/authoring/with-reminders.js';
import { hours, parameter, type Reminders } from '../../src/engine/index.js';
import { tinyPolicy, tinyProcess } from '../../src/engine/testing/tiny-process.js';
import type { Instance, Problem } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { install } from '../support/timed-process.js';

interface Set extends Reminders {
  readonly version: number;
  readonly reason: string | null;
}
type Started = Instance & { readonly context: { readonly policy: Readonly<Record<string, unknown>> } };

const own: Reminders = { before: hours(2), every: hours(5), times: 7, superior: false };
const ownReminders = {
  ...tinyPolicy,
  taskReminders: parameter('task.reminders', '提醒', 'Reminders', { '[model]': own }),
};

const chart = { initial: 'waits', states: { waits: { on: { GO: 'end' } }, end: { type: 'final' } } };
const shown = { before: { amount: 4, unit: 'workingHour' }, every: { amount: 1, unit: 'workingDay' }, times: 3 };
const wanted: Reminders = { before: null, every: hours(6), times: 2, superior: false };
const reason = '提醒过于频繁';

describe.each(dialects)('how tasks remind in an organisation (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const as = (username: string) => application.signIn(username);
  const get = async (path: string) => (await (await as('auditor')).get<Set & Problem>(path)).body;
  const put = async (body: object, version: number, by = 'admin') =>
    (await as(by)).put<Set & Problem & { errors?: { path: string }[] }>('/reminders', body, {
      'If-Match': `"${version}"`,
    });
  const pinned = async (definition: string): Promise<unknown> => {
    const { id } = await desk.started('engineer1', definition, {});
    return ((await desk.see('auditor', id)) as Started).context.policy['taskReminders'];
  };
  const inForce = async (definition: string): Promise<unknown> =>
    (await (await as('admin')).get<{ values: Record<string, unknown> }>(`/policies/${definition}`)).body.values[
      'task.reminders'
    ];

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
    install(
      application,
      tinyProcess(chart, { key: 'silent', policy: withReminders(tinyPolicy) }),
      tinyProcess(chart, { key: 'speaking', policy: withReminders(ownReminders) }),
    );
  });
  afterAll(() => application.close());

  it('is a default of the house for what starts afterwards, under what a process says itself or was set for it', async () => {
    expect(await get('/reminders')).toMatchObject({ ...shown, version: 0, superior: true, reason: null });
    const before = await desk.started('engineer1', 'silent', {});
    expect(await put({ ...wanted, reason }, 0)).toMatchObject({ status: 200, body: { ...wanted, version: 1, reason } });
    expect(await get('/reminders')).toMatchObject({ ...wanted, version: 1 });
    expect(await pinned('silent')).toEqual(wanted);
    expect(await inForce('silent')).toEqual(wanted);
    expect(await pinned('speaking')).toEqual(own);
    expect(await inForce('speaking')).toEqual(own);
    // A case that runs keeps what it was started with.
    expect(((await desk.see('auditor', before.id)) as Started).context.policy['taskReminders']).toMatchObject(shown);

    const values = { 'task.reminders': { ...wanted, times: 9 } };
    const set = await (await as('admin')).put('/policies/silent', { values, reason }, { 'If-Match': '"0"' });
    expect(set).toMatchObject({ status: 200, body: { defaults: { 'task.reminders': wanted } } });
    expect(await pinned('silent')).toMatchObject({ times: 9 });
    expect(await desk.verify(before.id)).toMatchObject({ valid: true });
  });

  it('is set by administrators alone, who say why, and stands in the log of the organisation', async () => {
    const { version } = await get('/reminders');
    expect(await put({ ...wanted, reason }, version, 'legal')).toMatchObject({ status: 403 });
    expect(await put({ ...wanted, times: 1, reason }, version)).toMatchObject({ status: 200 });
    expect(await put({ ...wanted, reason }, version)).toMatchObject({ status: 412, body: { code: 'VERSION_STALE' } });
    expect(await put(wanted, version + 1)).toMatchObject({ status: 422, body: { errors: [{ path: 'reason' }] } });
    const log = await (await as('auditor')).get<{ items: object[] }>('/organisation/log?kind=remindersSet');
    expect(log.body.items[0]).toMatchObject({ setting: { ...wanted, times: 1 } });
    const history = await (await as('auditor')).get<{ items: Set[] }>('/reminders/history');
    expect(history.body.items[0]).toMatchObject({ version: version + 1, times: 1, reason });
    expect((await (await as('legal')).get('/reminders/history')).status).toBe(403);
  });

  it.each([
    ['times', { times: 31 }],
    ['times', { times: -1 }],
    ['times', { times: 0.5 }],
    ['every', { every: { amount: 0, unit: 'hour' } }],
    ['every', { every: 'often' }],
    ['before', { before: { amount: 1, unit: 'workingDay' } }],
    ['superior', { superior: 'yes' }],
  ])('is nothing with wrong %s: %j', async (path, wrong) => {
    const { version } = await get('/reminders');
    const refused = await put({ ...wanted, ...wrong, reason }, version);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    expect(await get('/reminders')).toMatchObject({ version });
  });
});

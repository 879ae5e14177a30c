import { SimulatedClock } from '../../src/engine/testing/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance, Problem } from '../support/answers.js';
import { dialects } from '../support/databases.js';
import { intrude } from '../support/intruder.js';
import { install, timedProcess } from '../support/timed-process.js';

interface Calendar {
  readonly key: string;
  readonly version: number;
  readonly timeZone: string;
  readonly schedules: readonly { readonly key: string; readonly hours: readonly object[] }[];
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
  readonly knownUntil: string | null;
  readonly setBy: { readonly name: string } | null;
  readonly reason: string | null;
}

type Timed = Instance & {
  readonly tasks: readonly { readonly key: string; readonly dueAt: string; readonly provisional: boolean }[];
};

interface Choices {
  readonly version: number;
  readonly departments: readonly object[];
}

/** The day before the National Day of 2026: Wednesday. */
const begun = '2026-09-30T02:00:00.000Z';

const settings = ({ timeZone, schedules, holidays, makeUpDays, knownUntil }: Calendar) => ({
  timeZone,
  schedules,
  holidays,
  makeUpDays,
  knownUntil,
  reason: 'As the State Council has published.',
});

describe.each(dialects)('the calendars of an organisation (%s)', (database) => {
  let clock: SimulatedClock;
  let application: TestApplication;

  const see = async (key = 'cn-standard', by = 'sales.rep1') =>
    (await application.signIn(by)).get<Calendar & Problem>(`/calendars/${key}`);
  const put = async (key: string, body: object, headers: object = {}, by = 'admin') =>
    (await application.signIn(by)).put<Calendar & Problem>(`/calendars/${key}`, body, {
      'if-match': '"0"',
      ...headers,
    });

  const choose = async (body: object, headers: object = {}, by = 'admin') =>
    (await application.signIn(by)).put<Choices & Problem>(
      '/calendar-choices',
      { reason: 'Resolved.', ...body },
      { 'if-match': '"0"', ...headers },
    );
  const standard = { calendar: 'cn-standard' };
  const open = async (): Promise<void> => {
    clock = new SimulatedClock(begun);
    application = await startApplication({ database, clock });
  };

  describe('that nothing changes', () => {
    beforeAll(async () => {
      await open();
      install(application, timedProcess());
    });
    afterAll(() => application.close());

    it.each<[string, (calendar: Calendar) => object, string]>([
      ['an unknown zone', () => ({ timeZone: 'Mars/Base' }), 'timeZone'],
      [
        'no working day',
        ({ schedules }) => ({ schedules: [{ ...schedules[0], hours: [] }] }),
        'schedules.standard.hours',
      ],
      [
        'overlapping hours',
        ({ schedules }) => ({
          schedules: [
            {
              ...schedules[0],
              hours: [
                { weekdays: [1], from: '09:00', to: '12:00' },
                { weekdays: [1], from: '11:00', to: '13:00' },
              ],
            },
          ],
        }),
        'schedules.standard.hours.1',
      ],
      ['a schedule twice', ({ schedules }) => ({ schedules: [schedules[0], schedules[0]] }), 'schedules'],
      ['a holiday that is no day', () => ({ holidays: ['2026-02-30'] }), 'holidays.0'],
      ['a holiday behind what is known', () => ({ knownUntil: '2020-12-31' }), 'knownUntil'],
      ['holidays of which nobody says how far they are known', () => ({ knownUntil: null }), 'knownUntil'],
      ['something else', () => ({ colour: 'red' }), 'colour'],
    ])('are refused with %s, and nothing is set', async (_, change, path) => {
      const { body } = await see();
      const refused = await put('cn-standard', { ...settings(body), ...change(body) });
      expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([422, path]);
      expect((await see()).body.version).toBe(0);
    });

    it.each(['Plant', '-', 'a'.repeat(41), 'x%2Fy', '__proto__'])('have a plain key, which %s is not', async (key) => {
      const { body } = await see();
      const refused = await put(key, settings(body));
      expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([422, 'key']);
    });

    it.each<[object, string]>([
      [{ organisation: { calendar: 'none' } }, 'organisation.calendar'],
      [{ organisation: { ...standard, schedule: 'toString' } }, 'organisation.schedule'],
      [{ organisation: standard, departments: [{ department: 'none', ...standard }] }, 'departments.0.department'],
      [
        {
          organisation: standard,
          processes: [
            { process: 'timed', ...standard },
            { process: 'timed', ...standard },
          ],
        },
        'processes.1.process',
      ],
    ])('is counted by what there is: %j is refused', async (body, path) => {
      const refused = await choose(body);
      expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([422, path]);
    });
  });

  describe('that are set', () => {
    beforeEach(open);
    afterEach(() => application.close());

    it('begin with the published days of China and the five working times of the manuals', async () => {
      const { status, body, headers } = await see();
      expect({ status, etag: headers['etag'], ...body }).toMatchObject({
        status: 200,
        etag: '"0"',
        timeZone: 'Asia/Shanghai',
        knownUntil: '2026-12-31',
        setBy: null,
      });
      expect(body.schedules.map(({ key }) => key)).toEqual(['standard', 'flexible', 'afterSales', 'shop', 'duty']);
      expect(body.holidays).toContain('2026-10-01');
      expect(body.makeUpDays).toContain('2026-10-10');
      const list = await (await application.signIn('sales.rep1')).get<{ items: Calendar[] }>('/calendars');
      expect(list.body.items).toEqual([body]);
    });

    it('are set by administrators with a reason, on the version that they have seen, and every version stays', async () => {
      const { body } = await see();
      const longer = { ...settings(body), holidays: [...body.holidays, '2027-10-01'], knownUntil: '2027-12-31' };
      const set = await put('cn-standard', longer);
      expect(set).toMatchObject({
        status: 200,
        body: { version: 1, knownUntil: '2027-12-31', setBy: { id: expect.any(String) } },
      });
      expect(set.headers['etag']).toBe('"1"');
      expect((await see()).body).toEqual(set.body);
      expect(await put('cn-standard', longer)).toMatchObject({ status: 412, body: { code: 'VERSION_STALE' } });
      const admin = await application.signIn('admin');
      expect(await admin.put('/calendars/cn-standard', longer)).toMatchObject({ status: 428 });
      expect(await put('cn-standard', longer, { 'if-match': '"1"' }, 'sales.rep1')).toMatchObject({ status: 403 });
      const again = await put('cn-standard', { ...longer, holidays: body.holidays }, { 'if-match': '"1"' });
      expect(again.body.version).toBe(2);
      const auditor = await application.signIn('auditor');
      const history = await auditor.get<{ items: Calendar[] }>('/calendars/cn-standard/history');
      expect(history.body.items.map(({ version }) => version)).toEqual([2, 1]);
      expect((await auditor.post('/organisation/log/verify', {})).body).toMatchObject({ valid: true });
    });

    it('may be several, and each survives a restart', async () => {
      const { body } = await see();
      expect(await see('plant')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
      const plant = await put('plant', { ...settings(body), holidays: [], makeUpDays: [], knownUntil: null });
      expect(plant).toMatchObject({ status: 200, body: { version: 1 } });
      await application.close();
      application = await startApplication({ database, databaseUrl: application.databaseUrl, clock });
      const list = await (await application.signIn('admin')).get<{ items: Calendar[] }>('/calendars');
      expect(list.body.items.map(({ key, version }) => `${key} ${version}`)).toEqual(['cn-standard 0', 'plant 1']);
    });

    it('are shown as damaged where somebody has changed one in the database, and people go on working', async () => {
      const { body } = await see();
      await put('cn-standard', settings(body));
      await intrude(application.databaseUrl, `UPDATE organisation_record SET record = '{"setting":{}}'`);
      expect(await see()).toMatchObject({ status: 409, body: { code: 'DATA_DAMAGED' } });
      await application.close();
      application = await startApplication({ database, databaseUrl: application.databaseUrl, clock });
      expect(await (await application.signIn('admin')).get('/calendar-choices')).toMatchObject({ status: 200 });
    });

    describe('and a case that is started', () => {
      const begin = async (by = 'sales.rep1') => {
        const answer = await (
          await application.signIn(by)
        ).post<Timed>('/instances', { definition: 'timed', input: {} });
        return answer.body.tasks[0];
      };
      beforeEach(() => install(application, timedProcess()));
      afterEach(() => jest.restoreAllMocks());

      it('is counted over holidays and make-up days', async () => {
        expect(await begin()).toMatchObject({ dueAt: '2026-10-10T10:00:00.000Z', provisional: false });
      });

      it('says where the holidays up to its due moment are not published yet', async () => {
        clock.moveTo('2026-12-30T02:00:00.000Z');
        expect(await begin()).toMatchObject({ dueAt: '2027-01-04T10:00:00.000Z', provisional: true });
        const { body } = await see();
        await put('cn-standard', {
          ...settings(body),
          holidays: [...body.holidays, '2027-01-01'],
          knownUntil: '2027-12-31',
        });
        expect(await begin()).toMatchObject({ dueAt: '2027-01-05T10:00:00.000Z', provisional: false });
      });

      it('is counted by the calendar of its process, else of its department, else of the organisation', async () => {
        const afterSales = { calendar: 'cn-standard', schedule: 'afterSales' };
        const duty = { calendar: 'cn-standard', schedule: 'duty' };
        const set = await choose({ organisation: standard, departments: [{ department: 'gm-office', ...duty }] });
        expect(set).toMatchObject({
          status: 200,
          body: { version: 1, departments: [{ department: 'gm-office', ...duty }] },
        });
        expect((await begin())?.dueAt).toBe('2026-10-03T13:00:00.000Z');
        await choose(
          {
            organisation: standard,
            departments: [{ department: 'gm-office', ...duty }],
            processes: [{ process: 'timed', ...afterSales }],
          },
          { 'if-match': '"1"' },
        );
        expect((await begin())?.dueAt).toBe('2026-10-03T09:30:00.000Z');
        await choose({ organisation: { ...standard, schedule: 'flexible' } }, { 'if-match': '"2"' });
        expect((await begin())?.dueAt).toBe('2026-10-10T08:00:00.000Z');
      });

      it('is not for everybody to choose', async () => {
        expect(await choose({ organisation: standard }, {}, 'sales.rep1')).toMatchObject({ status: 403 });
        expect(await choose({ organisation: standard }, { 'if-match': '"7"' })).toMatchObject({ status: 412 });
      });
    });
  });
});

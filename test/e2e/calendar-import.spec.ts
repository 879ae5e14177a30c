import { SimulatedClock } from '../../src/engine/testing/index.js';
import { Rescheduling } from '../../src/modules/rescheduling/index.js';
import { IdempotencyStore } from '../../src/persistence/index.js';
import type { Instance, Problem } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { install, timedProcess } from '../support/timed-process.js';

interface Line {
  readonly line: number;
  readonly day: string;
  readonly outcome: string;
  readonly message: { readonly zh: string; readonly en: string } | null;
}
interface Imported extends Problem {
  readonly dryRun: boolean;
  readonly version: number;
  readonly position: number | null;
  readonly faults: number;
  readonly lines: readonly Line[];
}
interface Calendar {
  readonly version: number;
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
  readonly knownUntil: string;
  readonly reason: string | null;
}
type Timed = Instance & { readonly tasks: readonly { readonly dueAt: string; readonly provisional: boolean }[] };

/** Wednesday: three working days are over on Monday, as far as anybody knows. */
const begun = '2026-12-30T02:00:00.000Z';
const before = '2027-01-04T10:00:00.000Z';
const after = '2027-01-05T10:00:00.000Z';

const csv = 'day,kind,name\n2026-10-01,休,国庆节\n2027-01-01,休,元旦\n';
const ics = [
  'BEGIN:VCALENDAR',
  ...['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20270102', 'SUMMARY:元旦（休）', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270109', 'SUMMARY:元旦（班）', 'END:VEVENT'],
  'END:VCALENDAR',
].join('\r\n');

describe.each(dialects)('a feed of holidays and make-up days (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const bring = async (change: object = {}, query = '', headers: Record<string, string> = {}, key = 'cn-standard') =>
    (await application.signIn('admin')).post<Imported>(
      `/calendars/${key}/import${query}`,
      { format: 'csv', text: csv, knownUntil: '2027-12-31', reason: 'Published.', ...change },
      { 'if-match': '"0"', ...headers },
    );
  const see = async () => (await (await application.signIn('admin')).get<Calendar>('/calendars/cn-standard')).body;
  const due = async (id: string) => ((await desk.see('sales.rep1', id)) as Timed).tasks[0];
  const flush = (): Promise<void> => application.nest.get(Rescheduling).flush();

  const open = async (): Promise<void> => {
    application = await startApplication({ database, clock: new SimulatedClock(begun) });
    install(application, timedProcess());
    desk = new CaseDesk(application);
  };
  const close = async (): Promise<void> => {
    jest.restoreAllMocks();
    await application.close();
  };

  describe('with a fault', () => {
    beforeAll(open);
    afterAll(close);

    it.each<[string, object, string]>([
      ['an unknown format', { format: 'xlsx' }, 'format'],
      ['no text', { text: '' }, 'text'],
      ['no reason', { reason: '' }, 'reason'],
      ['a window that is no day', { from: '2027' }, 'from'],
      ['a window that ends before it begins', { from: '2027-02-01', to: '2027-01-01' }, 'to'],
      ['days behind those that are said to be known', { knownUntil: undefined }, 'knownUntil'],
      ['a last known day that is none', { knownUntil: '2027-13-01' }, 'knownUntil'],
      ['days of more than five years', { text: `${csv}2031-10-01,休`, knownUntil: '2031-12-31' }, 'text'],
      ['a hundred years', { text: `${csv}2126-10-01,休`, knownUntil: '2126-12-31' }, 'text'],
      [
        'a calendar that is an endless list',
        { format: 'ics', text: ics.replace('SUMMARY', 'RRULE:FREQ=SECONDLY\r\nSUMMARY') },
        'text',
      ],
    ])('is refused with %s, and nothing is changed', async (_, change, path) => {
      const refused = await bring(change);
      expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([422, path]);
      expect((await see()).version).toBe(0);
    });
  });

  describe('without one', () => {
    beforeEach(open);
    afterEach(close);

    it.each([
      ['csv', csv, ['2 2026-10-01 known', '3 2027-01-01 added'], []],
      ['ics', ics, ['2 2027-01-01 added', '7 2027-01-09 added'], ['2027-01-09']],
    ])(
      'is tried first, then imported, and the open cases are counted again: %s',
      async (format, text, said, worked) => {
        const { id } = await desk.started('sales.rep1', 'timed', {});
        const tried = await (
          await application.signIn('admin')
        ).post<Imported>('/calendars/cn-standard/import?dryRun=true', {
          format,
          text,
          knownUntil: '2027-12-31',
          reason: 'Published.',
        });
        expect(tried).toMatchObject({ status: 200, body: { dryRun: true, version: 0, position: null, faults: 0 } });
        expect(tried.body.lines.map(({ line, day, outcome }) => `${line} ${day} ${outcome}`)).toEqual(said);
        const untouched = await see();
        await flush();
        expect([untouched.version, await due(id)]).toMatchObject([0, { dueAt: before, provisional: true }]);

        const imported = await bring({ format, text }, '', { 'if-match': tried.headers['etag'] ?? '' });
        expect(imported).toMatchObject({ status: 200, headers: { etag: '"1"' }, body: { dryRun: false, version: 1 } });
        expect(imported.body.lines).toEqual(tried.body.lines);
        const calendar = await see();
        expect(calendar).toMatchObject({ version: 1, knownUntil: '2027-12-31', reason: 'Published.' });
        expect(calendar.holidays).toEqual([...untouched.holidays, '2027-01-01']);
        expect(calendar.makeUpDays).toEqual([...untouched.makeUpDays, ...worked]);
        await flush();
        expect(await due(id)).toMatchObject({ dueAt: after, provisional: false });
        const auditor = await application.signIn('auditor');
        const moves = await auditor.get<{ items: object[] }>(`/calendar-changes/${imported.body.position}/moves`);
        expect(moves.body.items).toMatchObject([{ instanceId: id, from: before, to: after }]);
        const { position: positions } = imported.body;
        expect((await auditor.post('/organisation/log/verify', {})).body).toMatchObject({ valid: true, positions });
      },
    );

    it('is imported as a whole or not at all: one faulty line keeps all of them out', async () => {
      const text = `${csv}2027-02-29,休\n2027-01-01,班\n`;
      const tried = await bring({ text }, '?dryRun=true');
      expect(tried).toMatchObject({ status: 200, body: { faults: 2 } });
      expect(tried.body.lines.map(({ outcome }) => outcome)).toEqual(['known', 'added', 'fault', 'fault']);
      const refused = await bring({ text });
      expect(refused).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
      expect(refused.body.lines).toEqual(tried.body.lines.slice(2));
      expect(refused.body.lines[0]).toMatchObject({
        line: 4,
        message: { zh: expect.any(String), en: expect.any(String) },
      });
      expect(refused.body.errors?.map(({ path, message }) => `${path} ${message}`)).toEqual([
        expect.stringMatching(/^text Line 4: Expected a day/),
        expect.stringMatching(/^text Line 5: Expected one kind .* line 3 /),
      ]);
      expect((await see()).version).toBe(0);
    });

    it('is brought by administrators, into a calendar that is there, on the version that they have seen', async () => {
      expect(await bring({}, '', {}, 'none')).toMatchObject({ status: 404 });
      expect(await bring({}, '?dryRun=true', {}, '__proto__')).toMatchObject({ status: 404 });
      expect(await bring({}, '', { 'if-match': '"3"' })).toMatchObject({
        status: 412,
        body: { code: 'VERSION_STALE' },
      });
      const admin = await application.signIn('admin');
      const body = { format: 'csv', text: csv, knownUntil: '2027-12-31', reason: 'Published.' };
      expect(await admin.post('/calendars/cn-standard/import', body)).toMatchObject({ status: 428 });
      expect(
        await (await application.signIn('sales.rep1')).post('/calendars/cn-standard/import?dryRun=true', body),
      ).toMatchObject({ status: 403 });
      expect(await bring({}, '', { 'if-match': '*' })).toMatchObject({ status: 200, body: { version: 1 } });
      expect(await bring()).toMatchObject({ status: 412 });
    });

    it('is imported once, however often the request is sent', async () => {
      const headers = { 'idempotency-key': `import ${database}`.replace(' ', '-') };
      const first = await bring({}, '', headers);
      const again = await bring({}, '', headers);
      expect([first.status, again.status, again.headers['idempotency-replayed']]).toEqual([200, 200, 'true']);
      expect([again.body, again.headers['etag'], (await see()).version]).toEqual([first.body, '"1"', 1]);
    });

    it('is counted by only once it is stored: what fails before the commit leaves nothing behind', async () => {
      jest.spyOn(IdempotencyStore.prototype, 'keep').mockRejectedValueOnce(new Error('lost'));
      expect(await bring({}, '', { 'idempotency-key': 'lost' })).toMatchObject({ status: 500 });
      const { id } = await desk.started('sales.rep1', 'timed', {});
      expect([(await see()).version, await due(id)]).toMatchObject([0, { dueAt: before, provisional: true }]);
    });
  });
});

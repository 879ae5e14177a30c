import { SimulatedClock } from '../../src/engine/testing/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Problem } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { expectProblem } from '../support/expect-problem.js';

interface Report {
  readonly title: { readonly zh: string };
  readonly figures: readonly { readonly key: string; readonly value: unknown }[];
}

const report = (matter: string) => ({ customerName: '=Liu', room: '3-1-502', contact: '138', matter });
const general = { category: 'equipment', amount: '800.00', exposed: false, groupAction: false };
const march = 'from=2025-02-25&to=2025-03-24';

describe.each(dialects)('the reports (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const get = async <Body = Report>(by: string, query = march) =>
    (await application.signIn(by)).get<Body>(`/reports/complaint-monthly-report?${query}`);
  const figures = ({ figures: all }: Report) => Object.fromEntries(all.map(({ key, value }) => [key, value]));
  const complain = async (matter: string, more: object = {}): Promise<string> => {
    const { id } = await desk.started('psc.agent', 'complaint-property', report(matter));
    const { context } = await desk.walk(id, [{ by: 'psc.agent', type: 'ACCEPT', data: { ...general, ...more } }]);
    return String(context['number']);
  };

  beforeAll(async () => {
    application = await startApplication({ database, clock: new SimulatedClock('2025-03-10T02:00:00.000Z') });
    desk = new CaseDesk(application);
    const first = await complain('The lift stands still.');
    await complain('The lift again.', { sameAs: first });
    await complain('The lamp is out.', { category: 'house' });
    await complain('Water everywhere.', { amount: '2000.00' });
  });
  afterAll(() => application.close());

  it('are named to those who may read the ledger, and to nobody else', async () => {
    const names = async (by: string) =>
      (await (await application.signIn(by)).get<{ items: readonly { name: string }[] }>('/reports')).body.items;
    expect(await names('qmc.head')).toMatchObject([{ name: 'complaint-monthly-report', register: 'complaints' }]);
    expect(await names('engineer1')).toEqual([]);
    expect(await get<Problem>('engineer1')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  it('count what the ledger holds in the window, the same complaint once', async () => {
    const { status, body } = await get('qmc.head');
    expect(status).toBe(200);
    expect(body.title.zh).toBe('客户投诉/需求信息月报表');
    expect(figures(body)).toMatchObject({
      complaints: 3,
      major: 1,
      'complaint.equipment': 2,
      'complaint.house': 1,
      demands: 0,
      'complaint.visitRate': null,
    });
    expect(figures((await get('qmc.head', 'from=2025-03-11&to=2025-04-24')).body)).toMatchObject({ complaints: 0 });
  });

  it('are a CSV file, whose texts no spreadsheet takes for formulas, and an XLSX file', async () => {
    const csv = await get<string>('psc.agent', `${march}&format=csv`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.headers['content-disposition']).toBe(
      'attachment; filename="complaint-monthly-report-2025-02-25-2025-03-24.csv"',
    );
    expect(csv.body).toContain('有效投诉数量,Valid complaints,3');
    const entries = (await get<string>('psc.agent', `${march}&format=csv&table=entries`)).body;
    expect(entries).toContain(
      "250301,'=Liu,3-1-502,138,The lift stands still.,华美,2025-03-10T02:00:00.000Z,complaint",
    );
    expect(entries.trim().split('\n')).toHaveLength(5);
    const xlsx = await get<string>('psc.agent', `${march}&format=xlsx`);
    expect(xlsx.headers['content-type']).toContain('spreadsheetml');
    expect(xlsx.body.slice(0, 2)).toBe('PK');
  });

  it('hide personal data from who may not see it', async () => {
    const entries = (await get<string>('qmc.head', `${march}&format=csv&table=entries`)).body;
    expect(entries).not.toContain('Liu');
    expect(entries).toContain('250301,***,3-1-502,***');
  });

  it.each([
    ['from=2025-03-24&to=2025-02-25', 'the last day before the first'],
    ['from=2024-01-01&to=2025-03-24', 'more than a year'],
    ['from=2025-02-30&to=2025-03-24', 'no day'],
    ['from=2025-02-25', 'no last day'],
    [`${march}&format=pdf`, 'an unknown format'],
  ])('refuse %s: %s', async (query) => {
    const answer = await get<Problem>('qmc.head', query);
    expect(answer).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
    expectProblem(answer);
  });

  it('are filed by a case with the figures of that moment, which its history proves', async () => {
    const window = { from: '2025-02-25', to: '2025-03-24' };
    const { id } = await desk.started('psc.head', 'complaint-monthly-report', window);
    const filed = await desk.walk(id, [{ by: 'psc.head', type: 'FILE', data: {} }]);
    const { body } = await get('qmc.head');
    expect(filed.context['figures']).toEqual({ ...window, figures: figures(body) });
    await complain('Another one.');
    expect((await desk.see('psc.head', id)).context['figures']).toMatchObject({ figures: { complaints: 3 } });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });
});

import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';

/** Years ahead, so that the notice is kept on whatever day this runs; 2030-03-04 is a Monday. */
const annual = { kind: 'annual', reason: 'Spring.', years: 12 };
const first = { ...annual, firstDay: '2030-03-04', lastDay: '2030-03-08', days: 5 };
const second = { ...annual, firstDay: '2030-04-01', lastDay: '2030-04-12', days: 10 };

describe.each(dialects)('leave through the door (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  const submitted = async (form: object): Promise<string> => {
    const { id } = await desk.started('engineer1', 'leave-request', form);
    await desk.walk(id, [{ by: 'engineer1', type: 'SUBMIT', data: {} }]);
    return id;
  };

  it('books annual leave in the year, and does not approve what was asked for before and is too much now', async () => {
    const [one, other] = [await submitted(first), await submitted(second)];
    expect(await desk.walk(one, [{ by: 'tech.head', type: 'APPROVE', data: {} }])).toMatchObject({ value: 'approved' });

    const zh = { headers: { 'accept-language': 'zh' } };
    expect(await desk.send('tech.head', other, 'APPROVE', {}, zh)).toMatchObject({
      status: 409,
      body: { code: 'GUARD_REFUSED', detail: '年休假共 10 天，已休 5 天。', guards: ['entitled'] },
    });

    const { startedBy } = await desk.see('auditor', one);
    const client = await application.signIn('hr.officer');
    const entry = await client.get(`/registers/annual-leave/entries/${startedBy.id}-2030`);
    expect(entry.body).toMatchObject({ revision: 1, data: { days: 5 } });
    for (const id of [one, other]) expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('writes nothing of leave that is counted in no ledger', async () => {
    const id = await submitted({ ...first, kind: 'personal' });
    expect(await desk.walk(id, [{ by: 'tech.head', type: 'APPROVE', data: {} }])).toMatchObject({ value: 'approved' });
    const client = await application.signIn('hr.officer');
    const { body } = await client.get<{ items: readonly unknown[] }>('/registers/annual-leave/entries');
    expect(body.items).toHaveLength(1);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });
});

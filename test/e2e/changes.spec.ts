import { startApplication, type TestApplication } from '../support/application.js';
import { purchaseForm } from '../support/asset-purchase.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';

interface Changes {
  readonly until: number;
  readonly more: boolean;
  readonly fields: readonly { readonly path: string; readonly before: unknown; readonly after: unknown }[];
  readonly decisions: readonly object[];
  readonly comments: readonly object[];
  readonly people: readonly { readonly person: { readonly name: string } }[];
}

describe.each(dialects)('what has changed in a case (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());
  afterEach(() => desk.withdrawn());

  const changes = async (by: string, id: string, query = ''): Promise<Changes> =>
    (await (await application.signIn(by)).get<Changes>(`/instances/${id}/changes${query}`)).body;

  it('is told from old to new, with who did it, since the position that was seen last', async () => {
    const { id } = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    await desk.send('engineer1', id, 'SUBMIT');
    const { until: seen } = await changes('tech.head', id);
    await desk.send('tech.head', id, 'RETURN', { remark: '预算偏低。' });
    await (await application.signIn('engineer1')).post(`/instances/${id}/comments`, { text: '已补充。' });
    await desk.send('engineer1', id, 'SUBMIT', { budget: '9500.00' });
    const { fields, decisions, comments, people, more } = await changes('tech.head', id, `?after=${seen}`);
    expect(more).toBe(false);
    expect(fields).toMatchObject([
      {
        path: 'request.budget',
        title: { en: 'Budget in yuan' },
        before: purchaseForm.budget,
        after: '9500.00',
        by: { name: expect.any(String) as string },
      },
    ]);
    expect(decisions).toMatchObject([
      { task: 'departmentReview', event: 'RETURN' },
      { task: 'draft', event: 'SUBMIT' },
    ]);
    expect(comments).toMatchObject([{ text: '已补充。' }]);
    expect(people.length).toBeGreaterThan(0);
  });

  it('is nothing where nobody has done anything since, or before the case began', async () => {
    const { id } = await desk.contract(1);
    const { until } = await changes('legal', id);
    expect(await changes('legal', id, `?after=${until}`)).toMatchObject({
      fields: [],
      decisions: [],
      people: [],
      until,
    });
    expect(await changes('legal', id, '?after=9999')).toMatchObject({ fields: [], more: false });
    const client = await application.signIn('legal');
    expect((await client.get(`/instances/${id}/changes?after=-1`)).status).toBe(422);
    expect((await (await application.signIn('cs.agent')).get(`/instances/${id}/changes`)).status).toBe(404);
    expect((await client.post<{ valid: boolean }>(`/instances/${id}/verify`)).body).toMatchObject({ valid: true });
  });
});

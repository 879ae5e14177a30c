import { startApplication, type TestApplication } from '../support/application.js';
import { purchaseForm } from '../support/asset-purchase.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { rowCounts } from '../support/row-counts.js';

interface Path {
  readonly items: readonly {
    readonly task?: string;
    readonly when: string;
    readonly people: readonly { readonly name: string }[];
    readonly dueAt: string | null;
  }[];
}

const shortly = ({ items }: Path) => items.map(({ task, when }) => [task, when]);

describe.each(dialects)('the path of a case (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  it('is shown before anything is submitted, and nothing is stored', async () => {
    const engineer = await application.signIn('engineer1');
    const before = await rowCounts(application);
    const { status, body } = await engineer.post<Path>('/definitions/fixed-asset-purchase/path', {
      input: purchaseForm,
    });
    expect(status).toBe(200);
    expect(shortly(body).slice(0, 3)).toEqual([
      ['draft', 'now'],
      ['departmentReview', 'likely'],
      ['financeReview', 'likely'],
    ]);
    expect(body.items[0]?.people).toMatchObject([{ name: expect.any(String) as string }]);
    expect(await rowCounts(application)).toEqual(before);
  });

  it('takes the start form as starting does: unknown fields and processes are told', async () => {
    const engineer = await application.signIn('engineer1');
    const wrong = await engineer.post('/definitions/fixed-asset-purchase/path', {
      input: { ...purchaseForm, colour: 'red' },
    });
    expect(wrong.status).toBe(422);
    expect((await engineer.post('/definitions/none/path', { input: {} })).status).toBe(404);
    expect((await engineer.post('/definitions/fixed-asset-purchase/path', { input: [] })).status).toBe(422);
  });

  it('goes on from where a case stands', async () => {
    const { id } = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    await desk.send('engineer1', id, 'SUBMIT');
    const { body } = await (await application.signIn('engineer1')).get<Path>(`/instances/${id}/path`);
    expect(shortly(body).slice(0, 3)).toEqual([
      ['draft', 'done'],
      ['departmentReview', 'now'],
      ['financeReview', 'likely'],
    ]);
    expect((await (await application.signIn('cs.agent')).get(`/instances/${id}/path`)).status).toBe(404);
  });
});

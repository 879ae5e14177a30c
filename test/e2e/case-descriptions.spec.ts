import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractDescription, contractForm, contractSteps } from '../support/contract-review.js';
import { purchaseForm } from '../support/asset-purchase.js';
import { dialects } from '../support/databases.js';
import { openDatabase } from '../../src/persistence/index.js';

interface Described {
  readonly id: string;
  readonly number: string;
  readonly subject: { readonly zh: string; readonly en: string };
  readonly summary: readonly { readonly value: unknown }[];
}

describe.each(dialects)('what a case is about (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const list = async (by: string, path: string): Promise<readonly Described[]> =>
    (await (await application.signIn(by)).get<{ items: readonly Described[] }>(path)).body.items;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  it('stands in the case and in every list, and changes with the case', async () => {
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    expect(await desk.see('sales.rep1', id)).toMatchObject(contractDescription);
    const reached = await desk.walk(id, contractSteps);
    const sealing = { contractNumber: 'HT-1', originals: 2, documentFilledIn: true };
    await desk.walk(reached.id, [{ by: 'gm', type: 'SEAL', data: sealing }]);
    const sealed = {
      ...contractDescription,
      summary: [
        ...contractDescription.summary,
        { title: { zh: '合同编号', en: 'Contract number' }, kind: 'text', value: 'HT-1' },
      ],
    };
    expect(await list('sales.rep1', '/instances')).toMatchObject([{ id, ...sealed }]);
    expect(await list('sales.rep1', '/tasks')).toMatchObject([{ instanceId: id, ...sealed }]);
  });

  it('shows personal values to those alone who may see them', async () => {
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    const contact = async (by: string): Promise<unknown> =>
      (await list(by, '/instances')).find((one) => one.id === id)?.summary[1]?.value;
    expect(await contact('sales.rep1')).toBe(contractForm.customerContactName);
    expect(await contact('owner')).toBe(contractForm.customerContactName);
    expect(await contact('admin')).toEqual({ $personal: expect.any(String), commitment: expect.any(String) });
  });

  it('is named by a number that no other case of the organisation has', async () => {
    await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    await desk.started('sales.rep1', 'contract-review', contractForm);
    const numbers = (await list('auditor', '/instances')).map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(3);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(await list('auditor', `/instances?number=${numbers[0]}`)).toHaveLength(1);
  });

  it('is filled in at the next start where an old release did not keep it', async () => {
    const { id } = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    await application.close();
    const opened = await openDatabase(application.databaseUrl);
    await opened.writer.query('UPDATE instance SET subject_zh = NULL, subject_en = NULL, summary = NULL');
    await opened.close();
    application = await startApplication({ database, databaseUrl: application.databaseUrl });
    desk = new CaseDesk(application);
    const described = await list('engineer1', '/tasks');
    expect(described.find((one) => (one as unknown as { instanceId: string }).instanceId === id)).toMatchObject({
      subject: { zh: '购置Laptop', en: 'Purchase of Laptop' },
      summary: [{ value: { amount: '9000.00', currency: 'CNY' } }, { value: purchaseForm.use }],
    });
  });
});

import type { Problem } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { purchaseForm } from '../support/asset-purchase.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { DirectoryService } from '../../src/modules/directory/index.js';

interface Copy {
  readonly definition: string;
  readonly input: object;
  readonly leftOut: readonly { readonly path: string; readonly because: string }[];
}

describe.each(dialects)('再次发起 (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  const copy = async (by: string, id: string) =>
    (await application.signIn(by)).get<Copy & Problem>(`/instances/${id}/copy`);

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterEach(() => desk.delivered());
  afterAll(() => application.close());

  it('fills in the start form from a case that was withdrawn, and the new case starts with it', async () => {
    const { id } = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    expect(await copy('engineer1', id)).toMatchObject({ status: 409, body: { code: 'INSTANCE_RUNNING' } });
    await desk.walk(id, [{ by: 'engineer1', type: 'WITHDRAW', data: {} }]);
    const { status, body } = await copy('engineer1', id);
    expect({ status, ...body }).toEqual({
      status: 200,
      definition: 'fixed-asset-purchase',
      version: 1,
      input: purchaseForm,
      leftOut: [],
    });
    const again = await desk.started('engineer1', body.definition, body.input);
    expect(again.id).not.toBe(id);
    expect(await copy('engineer2', id)).toMatchObject({ status: 404 });
    expect(await copy('auditor', id)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    await desk.walk(again.id, [{ by: 'engineer1', type: 'WITHDRAW', data: {} }]);
  });

  it('leaves out what was erased, and names it', async () => {
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    await desk.walk(id, [{ by: 'sales.rep1', type: 'WITHDRAW', data: {} }]);
    const person = application.nest.get(DirectoryService).userByUsername('sales.rep1')?.id ?? '';
    const admin = await application.signIn('admin');
    expect((await admin.post(`/vault/subjects/${person}/erase`, { reason: '本人要求' })).status).toBe(200);
    const { body } = await copy('sales.rep1', id);
    expect(body.leftOut).toContainEqual({ path: 'customerContactName', because: 'personal' });
    for (const { path } of body.leftOut) expect(body.input).not.toHaveProperty(path);
    expect(JSON.stringify(body.input)).not.toContain('$personal');
  });
});

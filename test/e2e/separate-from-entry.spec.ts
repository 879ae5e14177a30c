import { supplierEntry, supplierPay } from '../../src/engine/testing/supplier-processes.js';
import { stepRows } from '../../src/modules/rulebook/steps.js';
import type { Problem } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { install } from '../support/timed-process.js';

describe.each(dialects)('who has created a supplier (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
    install(application, supplierEntry, supplierPay());
  });
  afterEach(() => desk.delivered());
  afterAll(() => application.close());

  it('is told so by the definition and by the rulebook, in words', async () => {
    const said = {
      zh: '不得由登记或变更过所涉台账记录的人办理：供应商',
      en: 'not by whoever wrote the entry that it is about, in: Suppliers',
    };
    const cashier = await application.signIn('cashier');
    const { body } = await cashier.get<{ assignments: readonly { task: string; notBy: readonly object[] }[] }>(
      '/definitions/supplier-pay',
    );
    expect(body.assignments.map(({ task, notBy }) => [task, notBy])).toEqual([
      ['draft', []],
      ['pay', [said]],
    ]);
    for (const language of ['zh', 'en'] as const)
      expect(stepRows(supplierPay(), {}, language).map(([, who]) => who?.includes(said[language]))).toEqual([
        false,
        true,
      ]);
  });

  it('does not pay it in another process: the case knows him, why says it, and the history proves it', async () => {
    const entry = await desk.started('engineer1', 'supplier-entry', {});
    await desk.walk(entry.id, [{ by: 'cashier', type: 'GO', data: {} }]);
    const { id } = await desk.started('engineer1', 'supplier-pay', {});
    const { tasks } = await desk.walk(id, [{ by: 'engineer1', type: 'SUBMIT', data: {} }]);
    expect(tasks[0]?.candidates).toHaveLength(3);
    const taskId = tasks[0]?.id ?? '';
    const cashier = await application.signIn('cashier');
    const refused = await cashier.post<Problem>(`/tasks/${taskId}/decide`, { event: 'PAY' });
    expect(refused.status).toBe(404);
    const head = await application.signIn('fin.head');
    const added = await head.post<Problem>(`/tasks/${taskId}/add-signer`, { users: ['cashier'], when: 'before' });
    expect([added.status, added.body.code]).toEqual([403, 'SEPARATION_OF_DUTIES']);
    await head.post(`/instances/${id}/cc`, { users: ['cashier'] });
    const why = await cashier.get<object>(`/instances/${id}/events/PAY/why?taskId=${taskId}`);
    expect(JSON.stringify(why.body)).toContain("You have written the entry of 'Suppliers'");
    expect(await cashier.post<Problem>(`/tasks/${taskId}/decide`, { event: 'PAY' })).toMatchObject({
      status: 403,
      body: { code: 'SEPARATION_OF_DUTIES' },
    });
    expect((await head.post(`/tasks/${taskId}/decide`, { event: 'PAY' })).status).toBe(200);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
    expect(await desk.verify(entry.id)).toMatchObject({ valid: true });
  });
});

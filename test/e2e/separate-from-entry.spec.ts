import { supplierEntry, supplierPay } from '../../src/engine/testing/supplier-processes.js';
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

import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';

const discounted = { ...contractForm, discountBeyondAuthority: true, requestedDiscountPercent: '12.5' };
const rep = 'sales.rep1';

describe.each(dialects)('a contract with a discount beyond authority (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const submitted = async (): Promise<{ readonly parent: Instance; readonly child: Instance }> => {
    const { id } = await desk.started(rep, 'contract-review', discounted);
    const parent = await desk.walk(id, [{ by: rep, type: 'SUBMIT_FOR_REVIEW', data: {} }]);
    return { parent, child: await desk.see(rep, parent.childIds[0] ?? '') };
  };
  const verified = async (...cases: readonly Instance[]): Promise<void> => {
    for (const { id, number } of cases)
      expect([number, await desk.verify(id)]).toMatchObject([number, { valid: true }]);
  };

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  it('starts a case of its own for the price and waits for it', async () => {
    const { parent, child } = await submitted();
    expect(parent).toMatchObject({ value: 'priceException', tasks: [], childIds: [child.id] });
    expect(child).toMatchObject({
      definition: { key: 'price-exception' },
      status: 'active',
      value: 'departmentApproval',
      parentId: parent.id,
      startedBy: parent.startedBy,
      context: { request: { requestedDiscountPercent: '12.5', customer: discounted.customer } },
    });
    const auditor = await application.signIn('auditor');
    const { body } = await auditor.get<{ items: Instance[] }>(`/instances?parentId=${parent.id}`);
    expect(body.items.map(({ id }) => id)).toEqual([child.id]);
    await verified(parent, child);
  });

  it('goes on in the same transaction when the price is approved', async () => {
    const { parent, child } = await submitted();
    const approved = await desk.walk(child.id, [{ by: 'sales.director', type: 'APPROVE', data: {} }]);
    expect(approved).toMatchObject({ status: 'done', value: 'approved', output: { approved: true } });
    expect(await desk.see(rep, parent.id)).toMatchObject({
      value: { internalReview: { legal: 'open', technical: 'open', finance: 'open' } },
      context: { approvedPrice: { discountPercent: '12.5', amount: discounted.amount, currency: 'CNY' } },
      children: [{ status: 'done', outcome: 'approved', outcomeTitle: { zh: '已批准', en: 'Approved' } }],
      revision: parent.revision + 1,
    });
    const cause = (await desk.history(child.id)).at(-1);
    expect((await desk.history(parent.id)).at(-1)).toMatchObject({
      kind: 'child',
      type: 'xstate.done.actor.priceException',
      from: 'priceException',
      actor: { id: 'system' },
      at: cause?.at,
      causationId: cause?.id,
      correlationId: cause?.correlationId,
    });
    await verified(parent, child);
  });

  it('goes back to its draft when the price is rejected, and asks again for another one', async () => {
    const { parent, child } = await submitted();
    await desk.walk(child.id, [{ by: 'sales.director', type: 'REJECT', data: { remark: '无利润。' } }]);
    expect(await desk.see(rep, parent.id)).toMatchObject({ value: 'drafting', tasks: [{ key: 'drafting' }] });
    const again = await desk.walk(parent.id, [
      { by: rep, type: 'SUBMIT_FOR_REVIEW', data: { requestedDiscountPercent: '8' } },
    ]);
    expect(again.childIds).toHaveLength(2);
    expect(again.childIds[0]).toBe(child.id);
    await verified(parent, child, await desk.see(rep, again.childIds[1] ?? ''));
  });

  it('stops the price when it is withdrawn: nothing of it is open any more', async () => {
    const { parent, child } = await submitted();
    const withdrawn = await desk.walk(parent.id, [
      { by: rep, type: 'WITHDRAW', data: { cause: 'customerCancels', reason: '客户取消。' } },
    ]);
    expect(withdrawn).toMatchObject({ status: 'done', value: 'cancelledByCustomer' });
    expect(await desk.see('sales.director', child.id)).toMatchObject({
      status: 'stopped',
      value: 'departmentApproval',
      tasks: [],
      availableEvents: [],
      endedAt: withdrawn.endedAt,
    });
    const director = await application.signIn('sales.director');
    const { body } = await director.get<{ items: { instanceId: string }[] }>('/tasks?scope=candidate');
    expect(body.items.map(({ instanceId }) => instanceId)).not.toContain(child.id);
    expect(await director.post(`/tasks/${child.tasks[0]?.id}/decide`, { event: 'APPROVE' })).toMatchObject({
      status: 409,
      body: { code: 'INSTANCE_ENDED', status: 409, instanceStatus: 'stopped' },
    });
    const cause = (await desk.history(parent.id)).at(-1);
    expect((await desk.history(child.id)).at(-1)).toMatchObject({ kind: 'child', causationId: cause?.id });
    expect(await desk.replay(child.id, 2)).toMatchObject({ status: 'stopped', tasks: [] });
    await verified(parent, child);
  });

  it('keeps both cases whole when the price is decided and the contract withdrawn at the same moment', async () => {
    const { parent, child } = await submitted();
    const answers = await Promise.all([
      desk.send('sales.director', child.id, 'APPROVE'),
      desk.send(rep, parent.id, 'WITHDRAW'),
    ]);
    expect(answers[1].status).toBe(200);
    expect([200, 409]).toContain(answers[0].status);
    expect((await desk.see(rep, parent.id)).value).toBe('withdrawn');
    expect((await desk.see(rep, child.id)).status).toBe(answers[0].status === 200 ? 'done' : 'stopped');
    await verified(parent, child);
  });

  it('hides the price from those who only review the contract', async () => {
    const { parent, child } = await submitted();
    await desk.walk(child.id, [{ by: 'sales.director', type: 'APPROVE', data: {} }]);
    const legal = await application.signIn('legal');
    expect((await legal.get(`/instances/${parent.id}`)).status).toBe(200);
    expect((await legal.get(`/instances/${child.id}`)).status).toBe(404);
  });
});

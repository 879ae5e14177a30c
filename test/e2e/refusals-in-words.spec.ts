import { startApplication, type TestApplication } from '../support/application.js';
import { purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { scrapForm, scrapSteps } from '../support/asset-scrap.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { sealing } from '../support/contract-sealing.js';

describe('what a person reads who is refused', () => {
  let application: TestApplication;
  let desk: CaseDesk;
  const zh = { 'accept-language': 'zh' };

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  it('calls fields as the form shows them, and shows a right value instead of a pattern', async () => {
    const input = { ...contractForm, amount: '1,000', discountBeyondAuthority: true, requestedDiscountPercent: '12,5' };
    const body = { definition: 'contract-review', input };
    const english = await desk.begin('sales.rep1', body);
    expect(english.body.detail).toContain('(Amount of the contract, Requested discount (%))');
    expect(english.body.errors?.map(({ message }) => message)).toEqual([
      'Amount of the contract: Expected an amount such as 128000.00.',
      'Requested discount (%): Expected per cent such as 12.5, at most 100.',
    ]);
    const chinese = await desk.begin('sales.rep1', body, zh);
    expect(chinese.body.errors).toEqual([
      { path: 'input.amount', title: '合同金额', rule: 'isMoney', message: '合同金额：应为金额，例如 128000.00。' },
      {
        path: 'input.requestedDiscountPercent',
        title: '申请折扣率（%）',
        rule: 'isPercent',
        message: '申请折扣率（%）：应为百分数，例如 12.5，至多 100。',
      },
    ]);
    expect(JSON.stringify([english.body, chinese.body])).not.toMatch(/\[0-9\]|\\d|\(0\|/);
  });

  it('says what was compared', async () => {
    const cheap = await desk.started('engineer1', 'fixed-asset-purchase', { ...purchaseForm, unitValue: '1500.00' });
    const tooCheap = await desk.send('engineer1', cheap.id, 'SUBMIT', {}, { headers: zh });
    expect(tooCheap.body.detail).toContain('须在 2000 元以上（含本数：是），填写的是 1500.00 元');
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    await desk.walk(id, contractSteps);
    const single = await desk.send('gm', id, 'SEAL', { ...sealing('HT-2025-044'), originals: 1 });
    expect(single.body.detail).toContain('2 originals are needed, found 1.');
  });

  it('calls states and events by their titles, and says who is next', async () => {
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    await desk.walk(id, contractSteps.slice(0, 1));
    const sealed = await desk.send('legal', id, 'SEAL', sealing('HT-2025-045'), { headers: zh });
    expect(sealed.body.detail).toMatch(/^事项现处于「法务评审」、.+；尚不能「.+」。待办：法务评审（法务）、.+。$/);
    const foreign = await desk.send('sales.rep1', id, 'ASSESS', { collectionRisk: false }, { headers: zh });
    expect(foreign.body.detail).not.toMatch(/[A-Z_]{4,}|[{}"]/);
    expect(sealed.body.detail).not.toMatch(/[A-Z_]{4,}|[{}"]/);
  });

  it('names people and departments, and moments in the time of the company', async () => {
    const label = 'FA-2025-0045';
    await desk.walk((await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm)).id, purchaseSteps(label));
    const foreign = await desk.started('sales.rep1', 'fixed-asset-scrap', scrapForm(label));
    const refused = await desk.send('sales.rep1', foreign.id, 'SUBMIT', {}, { headers: zh });
    expect(refused.body.detail).toBe('报废申请须由使用部门（技术部）填写（000 篇三 1.2.4 步骤一），申请人属于销售部。');
    const english = await desk.send('sales.rep1', foreign.id, 'SUBMIT');
    expect(english.body.detail).toContain('the using department, Technical (000');

    // The same is read in the history and in what is tried first.
    const kept = (await desk.history(foreign.id)).find(({ kind }) => kind === 'rejected');
    expect(JSON.stringify(kept)).toContain('申请人属于销售部。');
    const client = await application.signIn('sales.rep1');
    const tried = await client.post<{ detail: string }>(
      `/instances/${foreign.id}/events?dryRun=true`,
      { type: 'SUBMIT', data: {} },
      { 'if-match': '"1"' },
    );
    expect(tried.body.detail).toContain('the requester is of Sales.');

    const moved = { label, toDepartment: 'sales', newCustodianId: 'cashier', explanation: 'Needed there.' };
    const transfer = await desk.started('engineer1', 'fixed-asset-transfer', { ...moved, reason: 'departmentNeed' });
    const notTheirs = await desk.send('engineer1', transfer.id, 'SUBMIT', {}, { headers: zh });
    expect(notTheirs.body.detail).toBe('新保管人须属于调入部门（销售部），实际属于财务部。');

    const late = await desk.started('engineer1', 'fixed-asset-scrap', scrapForm(label));
    await desk.walk((await desk.started('engineer1', 'fixed-asset-scrap', scrapForm(label))).id, scrapSteps);
    const gone = await desk.send('engineer1', late.id, 'SUBMIT', {}, { headers: zh });
    expect(gone.body.detail).toMatch(/台账显示已于 \d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d 核销。$/);
  });
});

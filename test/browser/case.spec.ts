import { createHash } from 'node:crypto';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

describeInBrowser('a case in the console', () => {
  let desk: ConsoleDesk;

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  it('shows what is not possible as grey buttons that say why, and who could', async () => {
    const { id } = await desk.cases.contract(1);
    const page = await (await desk.person('sales.rep1')).newPage();
    await page.goto(`/cases/${id}`);
    await page.getByRole('button', { name: /^同意.*不可用/ }).click();
    const proof = page.getByRole('dialog');
    await proof.getByRole('img', { name: '不满足', exact: true }).first().waitFor();
    await proof.getByText('何律').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('says who may see it and why, and what it has written into the ledgers', async () => {
    const label = `FA-${Date.now()}`;
    const { id } = await desk.cases.purchase(7, label);
    const page = await (await desk.person('auditor')).newPage();
    await page.goto(`/cases/${id}`);
    await page.getByRole('tab', { name: '登记的台账' }).click();
    const panel = page.getByRole('tabpanel');
    await panel.getByText('新登记').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await panel.getByRole('link', { name: label }).click();
    await page.getByRole('heading', { level: 1, name: label }).waitFor();
    await page.goBack();
    await page.getByRole('tab', { name: '谁可查看' }).click();
    await panel.getByText(/^申请人 · /).waitFor();
    await panel.getByText('审计员').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    // Whoever has a part in it reads the ledger only where he may.
    const starter = await (await desk.person('engineer1')).newPage();
    await starter.goto(`/cases/${id}?panel=entries`);
    await starter.getByRole('tabpanel').getByText(label).waitFor();
    expect(await starter.getByRole('tabpanel').getByRole('link').count()).toBe(0);
  });

  it('shows what a colleague says and decides without a reload', async () => {
    const { id } = await desk.cases.contract(1);
    const reader = await (await desk.person('tech.head')).newPage();
    await reader.goto(`/cases/${id}`);
    await reader.getByText('实时').waitFor();
    const page = await (await desk.person('legal')).newPage();
    await page.goto(`/cases/${id}`);
    await page.getByLabel('评论').fill('请补充第八条。');
    await page.getByRole('button', { name: '发表评论' }).click();
    await reader.getByText('请补充第八条。').waitFor();
    await desk.cases.send('legal', id, 'APPROVE', { opinion: '已看过，可以。' });
    await reader.getByText('已看过，可以。').waitFor();
  });

  it('hands a task on with its form, and shows the refusal of the server where it belongs', async () => {
    const { id } = await desk.cases.contract(1);
    const page = await (await desk.person('legal')).newPage();
    await page.goto(`/cases/${id}`);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: /^转办/ }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(/^转办给/).fill('nobody-of-this-name');
    await form.getByLabel(/^理由/).fill('出差。');
    await form.getByRole('button', { name: '转办', exact: true }).click();
    await form.locator('[aria-invalid="true"]').waitFor();
    await form.getByLabel(/^转办给/).fill('gm');
    await form.getByRole('button', { name: '转办', exact: true }).click();
    await page
      .getByText(/^转办：/)
      .first()
      .waitFor();
    const { tasks } = await desk.cases.see('gm', id);
    expect(tasks.find(({ key }) => key === 'legal')).toMatchObject({ candidates: [{ name: '王总' }] });
  });

  it('says what is new since the last look, and who will probably be asked next', async () => {
    const { id } = await desk.cases.contract(1);
    const page = await (await desk.person('tech.head')).newPage();
    await page.goto(`/cases/${id}`);
    await page.getByRole('region', { name: '接下来预计' }).getByRole('listitem').first().waitFor();
    expect(await page.getByText('自上次查看').count()).toBe(0);
    await page.goto('/start');
    await desk.cases.send('legal', id, 'APPROVE', { opinion: '可以。' });
    await page.goto(`/cases/${id}`);
    const band = page.getByText(/自上次查看：.*1 项办理/);
    await band.click();
    await page
      .getByText(/^何律 · /)
      .first()
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('keeps a file with its fingerprint and gives it back', async () => {
    const { id } = await desk.cases.contract(1);
    const page = await (await desk.person('legal')).newPage();
    await page.goto(`/cases/${id}`);
    await page
      .getByLabel('上传附件')
      .setInputFiles({ name: '意见.txt', mimeType: 'text/plain', buffer: Buffer.from('第八条') });
    const link = page.getByRole('link', { name: '意见.txt' });
    const sha256 = createHash('sha256').update('第八条').digest('hex');
    await page.getByText(`SHA-256 ${sha256}`).waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(saved.suggestedFilename()).toBe('意见.txt');
    expect(await faultsOf(page)).toEqual([]);
  });

  it('lets an administrator suspend and resume a case, each with a reason', async () => {
    const { id } = await desk.cases.contract(1);
    const page = await (await desk.person('admin')).newPage();
    await page.goto(`/cases/${id}`);
    for (const [act, then] of [
      ['挂起事项', /挂起了此事项/],
      ['恢复事项', /^恢复事项：/],
    ] as const) {
      await page.getByRole('button', { name: '更多' }).click();
      await page.getByRole('menuitem', { name: act }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel(/^理由/).fill('等待法务。');
      await form.getByRole('button', { name: act, exact: true }).click();
      await page.getByText(then).first().waitFor();
    }
    expect((await desk.cases.see('admin', id)).status).toBe('active');
  });
});

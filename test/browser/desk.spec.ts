import type { Page } from 'playwright-core';
import { contractForm } from '../support/contract-review.js';
import { pdfFile } from '../support/upload.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

describeInBrowser('at the desk', () => {
  let desk: ConsoleDesk;

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    await desk.cases.withdrawn();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  const verb = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  it('the navigation marks the one box that one is in', async () => {
    const page = await (await desk.person('sales.rep1')).newPage();
    for (const [box, name] of [
      ['', /^待办/],
      ['?tab=done', /^已办/],
      ['?tab=started', /^我发起的/],
      ['?tab=cc&q=x', /^抄送我的/],
    ] as const) {
      await page.goto(`/inbox${box}`);
      const current = page.getByRole('navigation').locator('[aria-current=page]');
      await current.first().waitFor();
      expect(await current.allInnerTexts()).toEqual([expect.stringMatching(name)]);
    }
  });

  it('an address that leads nowhere says so, with the search and all other ways around it', async () => {
    const page = await (await desk.person('sales.rep1')).newPage();
    await page.goto('/no-such-page');
    await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
    expect(await page.getByRole('banner').getByRole('combobox').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('a case in the past does not say for whom it waits now', async () => {
    const { id } = await desk.cases.contract(1);
    const page = await (await desk.person('legal')).newPage();
    await page.goto(`/cases/${id}`);
    const waits = page.getByRole('main').getByText('等待 法务评审', { exact: true });
    await waits.waitFor();
    await page.goto(`/cases/${id}?at=1`);
    await page.getByText('您在看第 1 条记录之后的情况。').waitFor();
    expect(await waits.count()).toBe(0);
  });

  it('a decision says in words what it would do before it is made', async () => {
    const { id } = await desk.cases.contract(3);
    const page = await (await desk.person('fin.reviewer')).newPage();
    await page.goto(`/cases/${id}`);
    await verb(page, '财务评审通过').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('请填写').waitFor({ state: 'hidden' });
    expect(await dialog.getByText('提交后').count()).toBe(0);
    await dialog.getByRole('radio', { name: '否' }).check();
    await dialog.getByLabel(/^意见/).fill('可以接受。');
    await dialog.getByText('提交后').waitFor();
    const words = await dialog.getByRole('listitem').allTextContents();
    expect(words).toEqual(
      expect.arrayContaining([
        '财务评审 完成',
        expect.stringMatching(/^新任务 按评审意见与客户协商修改（韩磊/) as string,
        expect.stringMatching(/^通知 \d+ 人：.*韩磊/) as string,
      ]),
    );
    expect(await faultsOf(page)).toEqual([]);
    expect((await desk.cases.history(id)).filter(({ type }) => type === 'ASSESS')).toEqual([]);
  });

  it('a start says who will be asked once its form is complete, and takes files as the server does', async () => {
    const page = await (await desk.person('sales.rep1')).newPage();
    await page.goto('/start/leave-request');
    const file = page.locator('form input[type=file]').first();
    await file.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await page
      .getByRole('alert')
      .filter({ hasText: /[\u4e00-\u9fff]/ })
      .waitFor();
    await file.setInputFiles({ name: 'proof.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfFile.content) });
    await page.getByText(/SHA-256 [0-9a-f]{64}/).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.goto('/start/contract-review');
    await page.evaluate(
      (draft) => sessionStorage.setItem('guicheng.draft.start contract-review', JSON.stringify(draft)),
      contractForm,
    );
    await page.reload();
    await page.getByText('已恢复您上次未提交的内容。').waitFor();
    const ahead = page.getByRole('status').filter({ hasText: '预计办理路径' });
    await ahead.getByText('何律').waitFor();
    await ahead.getByText('王总').first().waitFor();
    await page.getByLabel(/^合同名称/).fill('');
    await ahead.getByText('填好必填内容后').waitFor();
  });

  it('an inbox shows what is unread and what has changed, in whichever browser', async () => {
    const { id, number } = await desk.cases.contract(1);
    const page = await (await desk.person('fin.reviewer')).newPage();
    const row = page.getByRole('row').filter({ hasText: number });
    await page.goto('/inbox');
    await row.getByRole('img', { name: '未读' }).waitFor();
    await row.click();
    await row.getByRole('img', { name: '未读' }).waitFor({ state: 'detached' });
    // Whoever has a case open sees what comes.
    await page.close();
    await desk.cases.send('legal', id, 'APPROVE', { opinion: '条款可以接受。' });
    const other = await (await desk.person('fin.reviewer')).newPage();
    await other.goto('/inbox');
    const there = other.getByRole('row').filter({ hasText: number });
    await there.getByRole('img', { name: '自上次查看后有变化' }).waitFor();
    await there.click();
    await other.getByText(/自上次查看：.*1 项办理/).waitFor();
  });

  it('many tasks are found, selected by keyboard and decided at once; each answers for itself', async () => {
    const cases = [await desk.cases.contract(1), await desk.cases.contract(1), await desk.cases.contract(1)];
    const page = await (await desk.person('legal')).newPage();
    await page.goto('/inbox?q=' + encodeURIComponent(contractForm.title.slice(2, 8)));
    const rows = page.getByRole('row');
    await rows.nth(2).waitFor();
    // On a page that has just opened nothing of the list has the focus.
    await page.keyboard.press('j');
    await page.locator("[role='row'][aria-rowindex='1']:focus").waitFor();
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('已选 2 项').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await verb(page, '同意').click();
    await page.getByLabel(/^意见/).fill('批量同意。');
    await page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click();
    await page.getByText('同意：2 项').waitFor();
    await rows.nth(1).waitFor({ state: 'detached' });
    const decided = await Promise.all(
      cases.map(async ({ id }) => (await desk.cases.history(id)).filter(({ type }) => type === 'APPROVE').length),
    );
    expect(decided.sort()).toEqual([0, 1, 1]);
  });

  it('a returned request is changed and sent again, and its reviewer sees what differs', async () => {
    const { id, number } = await desk.cases.contract(5);
    const director = await (await desk.person('sales.director')).newPage();
    await director.goto(`/cases/${id}`);
    await verb(director, '退回').click();
    await director
      .getByLabel(/^意见|^理由/)
      .first()
      .fill('请核对终稿。');
    await director.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click();
    await director.getByText(/已退回/).waitFor();

    // Whoever has a case open sees what comes.
    await director.goto('/start');
    const author = await (await desk.person('sales.rep1')).newPage();
    await author.goto('/inbox');
    await author.getByRole('row').filter({ hasText: number }).click();
    await author.getByText('请核对终稿。').first().waitFor();
    await verb(author, '提交最终审批').click();
    const form = author.getByRole('dialog');
    await form.getByRole('textbox').first().fill('终稿-修订版');
    await form.getByRole('radio', { name: '否' }).first().check();
    await form.getByRole('button', { name: '提交最终审批', exact: true }).click();
    await author.getByText(/已提交最终审批/).waitFor();

    await director.goto(`/cases/${id}`);
    await director.getByText(/自上次查看：/).click();
    await director.getByText(/→ 终稿-修订版/).waitFor();
  });
});

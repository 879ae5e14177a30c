import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

describeInBrowser('from a list', () => {
  let desk: ConsoleDesk;

  beforeAll(async () => {
    desk = await ConsoleDesk.start({ demoCases: true });
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  it('one goes on to the next case and back by the keys ] and [, on the page of a case as beside the list', async () => {
    const page = await (await desk.person('auditor')).newPage();
    await page.goto('/cases');
    const subjects = page.getByRole('row').locator('[class*="subject"]');
    await subjects.nth(2).waitFor();
    const [first, second] = await subjects.allTextContents();
    await page.getByRole('row').first().click();
    const heading = page.getByRole('heading', { level: 1 });
    await heading.filter({ hasText: first }).waitFor();
    await page.keyboard.press(']');
    await page.getByText(/^2 \/ \d+$/).waitFor();
    await heading.filter({ hasText: second }).waitFor();
    await page.keyboard.press('[');
    await page.getByText(/^1 \/ \d+$/).waitFor();
    expect(await page.getByRole('button', { name: '上一件' }).getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: '下一件' }).click();
    await page.getByText(/^2 \/ \d+$/).waitFor();
    await desk.settled(page);
    expect(await faultsOf(page)).toEqual([]);

    const beside = await (await desk.person('fin.reviewer')).newPage();
    await beside.goto('/inbox');
    await beside.getByRole('row').nth(1).waitFor();
    await beside.getByRole('row').first().click();
    await beside.getByText(/^1 \/ \d+$/).waitFor();
    await beside.keyboard.press(']');
    await beside.getByText(/^2 \/ \d+$/).waitFor();
    await beside.locator("[role='row'][aria-rowindex='2'][aria-selected='true']:focus").waitFor();
  });

  it('what is typed into a field or a form over the page leads nowhere', async () => {
    const page = await (await desk.person('fin.reviewer')).newPage();
    await page.goto('/inbox');
    await page.getByRole('row').nth(1).waitFor();
    await page.getByRole('row').first().click();
    await page.getByText(/^1 \/ \d+$/).waitFor();
    const address = page.url();
    await page.getByLabel('评论').pressSequentially('][');
    await page.getByRole('button', { name: /^链完整|^未校验/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).focus();
    await page.keyboard.press(']');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(page.url()).toBe(address);
  });

  it('as one has narrowed it makes a view with a name, which others do not see, and which is an address', async () => {
    const context = await desk.person('auditor');
    const page = await context.newPage();
    await page.goto('/cases');
    await page.getByRole('row').first().waitFor();
    expect(await page.getByRole('button', { name: '存为视图' }).count()).toBe(0);
    await page.getByRole('button', { name: '超期', exact: true }).click();
    await page.getByRole('button', { name: '存为视图' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('请填写').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByLabel('名称').fill('迟了的');
    await dialog.getByRole('button', { name: '保存' }).click();
    const view = page.getByRole('link', { name: '迟了的' });
    await view.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto('/cases');
    await view.click();
    await page.waitForURL(/\/cases\?overdue=/);
    expect(await page.getByRole('button', { name: '超期', exact: true }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: '删除视图 迟了的' }).click();
    await view.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '存为视图' }).waitFor();

    await page.getByRole('button', { name: '存为视图' }).click();
    await dialog.getByLabel('名称').fill('我的');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByRole('link', { name: '我的', exact: true }).waitFor();
    // The same browser, somebody else.
    await context.request.post('/api/v1/auth/session', {
      data: { username: 'legal', password: 'guicheng-demo' },
      headers: { 'x-guicheng': 'console' },
    });
    await page.goto('/cases');
    await page.getByRole('row').first().waitFor();
    expect(await page.getByRole('link', { name: '我的', exact: true }).count()).toBe(0);
  });

  it('that is narrowed to nothing one reads so below its filters, and comes to the rest', async () => {
    const page = await (await desk.person('tech.head')).newPage();
    await page.goto('/inbox?q=zzzz');
    const nothing = page.getByText('没有符合条件的任务。');
    await nothing.waitFor();
    const filters = await page.getByRole('combobox').first().boundingBox();
    expect((await nothing.boundingBox())?.y).toBeLessThan((filters?.y ?? 0) + 400);
    expect(await page.getByText('都处理完了').count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: '显示全部' }).click();
    await page.getByRole('row').first().waitFor();
  });

  it('the address of a case says which panel is open, and going back closes it', async () => {
    const { id } = await desk.cases.contract(3);
    const page = await (await desk.person('fin.reviewer')).newPage();
    await page.goto(`/cases/${id}?panel=records`);
    const tab = (name: RegExp) => page.getByRole('tab', { name });
    const chosen = async (): Promise<string | null> => page.locator("[role='tab'][aria-selected='true']").textContent();
    await page.locator('summary').filter({ hasText: '#1 ' }).click();
    await page.getByRole('tabpanel').getByText('"position": 1').waitFor();
    await page.getByLabel('管理操作').check();
    await page.getByText('没有这样的记录。').waitFor();
    expect(await chosen()).toBe('全部记录');
    expect(await faultsOf(page)).toEqual([]);
    await tab(/^附件/).click();
    await page.waitForURL(`**/cases/${id}?panel=files`);
    await page.getByLabel('上传附件').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/panel=(?!files)/);
    await page.goBack();
    await page.waitForURL(`**/cases/${id}?panel=files`);
    expect(await chosen()).toBe('附件');
  });
});

import type { Page } from 'playwright-core';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

describeInBrowser('the live chart of a process', () => {
  let desk: ConsoleDesk;

  const advance = async (duration: string): Promise<void> => {
    await (await desk.application.signIn('admin')).post('/demo/clock', { advance: duration });
  };

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
    await desk.cases.purchase(7);
    for (const steps of [0, 0, 1]) await desk.cases.contract(steps);
    await advance('P1DT2H');
    for (const steps of [1, 2]) await desk.cases.contract(steps);
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  const badge = (page: Page, state: string): Promise<string> =>
    page.locator(`[data-state="${state}"] [data-kind="open"] text`).innerHTML();

  it('counts what the list holds, and what it held yesterday', async () => {
    const page = await (await desk.person('auditor')).newPage();
    await page.goto('/processes/contract-review');
    await page.getByText('5 个在办事项').waitFor();
    expect(await badge(page, 'internalReview.technical')).toBe('3');
    await page.locator('[data-state="internalReview.technical"] > text').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('listitem').nth(2).waitFor();
    expect(await drawer.getByRole('listitem').count()).toBe(3);
    await page.keyboard.press('Escape');

    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/[?&]at=/);
    await page.getByText('3 个在办事项').waitFor();
    expect(await badge(page, 'internalReview.technical')).toBe('1');
    // The table says the same, and asks for the cases by keyboard.
    const row = page.getByRole('row', { name: /起草/ });
    expect(await row.getByRole('cell').first().innerText()).toBe('2');
    await row.getByRole('button').press('Enter');
    await drawer.getByRole('listitem').nth(1).waitFor();
    expect(await drawer.getByRole('listitem').count()).toBe(2);
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByText('3 个在办事项').waitFor();
    await page.getByRole('button', { name: '回到现在' }).click();
    await page.getByText('5 个在办事项').waitFor();
  });

  it('leads to the cases of its version, and an entry of a ledger to every case that wrote it', async () => {
    const page = await (await desk.person('auditor')).newPage();
    await page.goto('/processes/contract-review');
    await page.locator('[data-state="internalReview.technical"] > text').first().click();
    await page.getByRole('dialog').getByRole('link', { name: '在事项列表中查看' }).click();
    await page.waitForURL(/\/cases\?.*version=1/);
    await page.getByRole('button', { name: '第 1 版 ×' }).waitFor();
    await page.getByRole('row').nth(2).waitFor();
    expect(await page.getByRole('row').count()).toBe(3);

    await page.goto('/registers/asset-ledger/FA-2025-0001');
    const writers = page.getByRole('region', { name: '登记它的事项' });
    await writers.getByText('第 1 次登记').waitFor();
    await writers.getByRole('link').click();
    await page.waitForURL(/\/cases\/[0-9a-f-]+/);
  });

  it('is the chart alone for somebody who may not see every case', async () => {
    const page = await (await desk.person('legal')).newPage();
    await page.goto('/processes');
    await page.getByRole('searchbox', { name: '按名称、编号查找' }).fill('contract-review');
    await page.getByText('1 个流程', { exact: true }).waitFor();
    await page
      .getByRole('main')
      .getByRole('link', { name: /销售合同评审流程/ })
      .click();
    await page.locator('[data-state="internalReview"]').waitFor();
    expect(await page.getByRole('slider').count()).toBe(0);
  });

  it.each([
    ['light', 'zh', 1366],
    ['dark', 'en', 1366],
    ['light', 'zh', 390],
  ] as const)('and the ledgers give axe nothing to find (%s, %s, %i px)', async (theme, language, width) => {
    const height = width < 480 ? 9000 : 860;
    const page = await (await desk.person('auditor', { theme, language, width, height })).newPage();
    const found: Record<string, readonly string[]> = {};
    const paths = [
      '/processes',
      '/processes/contract-review',
      '/processes/contract-review?measure=wait&at=2020-01-01T00:00:00Z',
      '/registers',
      '/registers/asset-ledger',
      '/registers/asset-ledger/FA-2025-0001',
    ];
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await desk.settled(page);
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      found[path] = [...(await faultsOf(page)), ...(overflow > 0 ? [`wider than the window by ${overflow}`] : [])];
    }
    expect(found).toEqual(Object.fromEntries(paths.map((path) => [path, []])));
  });
});

import type { Page } from 'playwright-core';
import { contractForm } from '../support/contract-review.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

describeInBrowser('day after day at the desk', () => {
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

  /** A page that holds the connection itself, where the test can keep it waiting until it says so. */
  const unheard = async (username: string): Promise<{ readonly page: Page; readonly begin: () => void }> => {
    const page = await (await desk.person(username)).newPage();
    await page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'SharedWorker'));
    let begin = (): void => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    await page.route('**/me/stream?*', (route) => begun.then(() => route.continue()));
    return { page, begin };
  };

  it('a page shows what happened after it was read and before it heard any news', async () => {
    const { id } = await desk.cases.started('sales.rep1', 'contract-review', contractForm);
    const { page, begin } = await unheard('sales.rep1');
    await page.goto(`/cases/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await desk.settled(page);
    await desk.cases.send('sales.rep1', id, 'WITHDRAW', {});
    begin();
    await page.getByRole('link', { name: '再次发起' }).waitFor();
  });

  it('an inbox shows what came after it was read and before it heard any news', async () => {
    const { id } = await desk.cases.started('sales.rep1', 'contract-review', { ...contractForm, title: '后到的合同' });
    const { page, begin } = await unheard('legal');
    await page.goto('/inbox');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await desk.settled(page);
    await desk.cases.send('sales.rep1', id, 'SUBMIT_FOR_REVIEW', {});
    begin();
    await page.getByRole('row').filter({ hasText: '后到的合同' }).waitFor();
    // So does the list of what one has started.
    const { page: started, begin: go } = await unheard('sales.rep1');
    await started.goto('/inbox?tab=started');
    await started.getByRole('row').first().waitFor();
    await desk.settled(started);
    await desk.cases.started('sales.rep1', 'contract-review', { ...contractForm, title: '刚发起的合同' });
    go();
    await started.getByRole('row').filter({ hasText: '刚发起的合同' }).waitFor();
  });

  it('a case that has ended is asked for again with what was asked for once', async () => {
    const { id } = await desk.cases.started('sales.rep1', 'contract-review', contractForm);
    const page = await (await desk.person('sales.rep1')).newPage();
    await page.goto(`/cases/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('link', { name: '再次发起' }).count()).toBe(0);
    await desk.cases.send('sales.rep1', id, 'WITHDRAW', {});
    await page.getByRole('link', { name: '再次发起' }).click();
    await page.getByText(/^已按原事项填写/).waitFor();
    expect(await page.getByLabel(/^合同名称/).inputValue()).toBe(contractForm.title);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '发起', exact: true }).click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { level: 1, name: contractForm.title }).waitFor();
    expect(page.url()).not.toContain(id);
    await desk.cases.send('sales.rep1', page.url().split('/').at(-1) ?? '', 'WITHDRAW', {});
  });

  it('a row of the inbox says who has claimed its task meanwhile', async () => {
    const { number, tasks } = await desk.cases.contract(1);
    const page = await (await desk.person('legal')).newPage();
    await page.goto('/inbox');
    const row = page.getByRole('row').filter({ hasText: number });
    await row.waitFor();
    await page.getByText('实时').waitFor();
    const legal = tasks.find(({ key }) => key === 'legal');
    await (await desk.application.signIn('legal')).post(`/tasks/${legal?.id ?? ''}/claim`, {});
    await row.getByText(/已认领/).waitFor();
  });

  it('the bar at the bottom of a telephone keeps each label on one line', async () => {
    const page = await (await desk.person('admin', { width: 375, height: 812 })).newPage();
    await page.goto('/inbox');
    const links = page.getByRole('navigation').getByRole('link');
    await links.last().waitFor();
    const heights = await links.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
    expect(Math.max(...heights)).toBe(Math.min(...heights));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

import type { Page } from 'playwright-core';
import { contractForm } from '../support/contract-review.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk } from './support/console-desk.js';

describeInBrowser('deciding in the console', () => {
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

  const words = {
    zh: { approve: '同意', opinion: /^意见/, done: /已同意/ },
    en: { approve: 'Approve', opinion: /^Opinion/, done: /^Approve:/ },
  } as const;

  it.each(['zh', 'en'] as const)('works from the inbox by keyboard alone (%s)', async (language) => {
    const { id, number } = await desk.cases.contract(1);
    const page = await (await desk.person('legal', { language })).newPage();
    const said = words[language];
    await page.goto('/inbox');
    const row = page.getByRole('row').first();
    await row.waitFor();
    await row.focus();
    await page.keyboard.press('Enter');
    const approve = page.getByRole('button', { name: said.approve, exact: true });
    await approve.waitFor();
    await approve.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel(said.opinion).focus();
    await page.keyboard.type('可以接受。');
    await page.keyboard.press('Control+Enter');
    await page.getByText(said.done).waitFor();
    await page.getByRole('row').filter({ hasText: number }).waitFor({ state: 'detached' });
    const history = await desk.cases.history(id);
    expect(history.filter(({ type }) => type === 'APPROVE')).toHaveLength(1);
  });

  const openDecision = async (page: Page, id: string, opinion: string): Promise<void> => {
    await page.goto(`/cases/${id}`);
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByLabel(/^意见/).fill(opinion);
  };
  const submit = (page: Page) => page.getByRole('dialog').getByRole('button', { name: '同意', exact: true });

  it('shows what a colleague did first, keeps what was typed, and decides only when told to', async () => {
    const { id } = await desk.cases.contract(1);
    const page = await (await desk.person('legal')).newPage();
    await openDecision(page, id, '我的意见');
    await desk.cases.send('tech.head', id, 'APPROVE', { opinion: '技术方案可行。' });
    await submit(page).click();
    await page.getByText('您打开后，此事项有了变化').waitFor();
    await page.getByRole('dialog').getByText('技术方案可行。').waitFor();
    expect(await page.getByLabel(/^意见/).inputValue()).toBe('我的意见');
    expect((await desk.cases.history(id)).filter(({ type }) => type === 'APPROVE')).toHaveLength(1);
    await page.getByRole('button', { name: '仍然提交' }).click();
    await page.getByText(/已同意/).waitFor();
    expect((await desk.cases.history(id)).filter(({ type }) => type === 'APPROVE')).toHaveLength(2);
  });

  it('decides once when the network fails on the way, and the button is pressed again', async () => {
    const { id } = await desk.cases.contract(1);
    const page = await (await desk.person('legal')).newPage();
    await openDecision(page, id, '一次');
    let lost = 0;
    await page.route('**/events', async (route) => {
      // It arrives, and the answer is lost.
      if (lost++ > 0) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await submit(page).dblclick();
    await page.getByText(/已同意/).waitFor();
    expect((await desk.cases.history(id)).filter(({ type }) => type === 'APPROVE')).toHaveLength(1);
  });

  it('keeps what was typed when the task is gone, and says why', async () => {
    const { id } = await desk.cases.started('sales.rep1', 'contract-review', contractForm);
    await desk.cases.send('sales.rep1', id, 'SUBMIT_FOR_REVIEW');
    const page = await (await desk.person('legal')).newPage();
    await openDecision(page, id, '来晚了');
    await desk.cases.send('sales.rep1', id, 'WITHDRAW', {});
    await submit(page).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    expect(await page.getByLabel(/^意见/).inputValue()).toBe('来晚了');
  });
});

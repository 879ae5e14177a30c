import type { Page } from 'playwright-core';
import { Database } from '../../src/modules/database/index.js';
import { TaskCandidateEntity, TaskEntity } from '../../src/persistence/index.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

const many = 10_000;

/** Few enough that SQLite takes all their columns in one statement. */
const inStatement = 1000;

/** console.md, section 10. */
const nodesAtMost = 800;

describeInBrowser('an inbox of ten thousand tasks', () => {
  let desk: ConsoleDesk;
  let found: { readonly id: string; readonly number: string };

  /** Fills the inbox of Legal with copies of the task of one case, so many in all with that of another. */
  async function fill(instanceId: string): Promise<void> {
    const { reader, unitOfWork } = desk.application.nest.get(Database);
    const task = await reader.getRepository(TaskEntity).findOneByOrFail({ instanceId, key: 'legal', status: 'open' });
    const place = await reader.getRepository(TaskCandidateEntity).findOneByOrFail({ taskId: task.id });
    const copies = Array.from({ length: many - 2 }, (_none, index) => {
      const openedAt = new Date(Date.parse(task.openedAt) + index + 1).toISOString();
      return { id: `copy-${String(index).padStart(5, '0')}`, openedAt };
    });
    for (let from = 0; from < copies.length; from += inStatement) {
      const part = copies.slice(from, from + inStatement);
      const tasks = part.map((copy) => ({ ...task, ...copy }));
      const places = part.map(({ id: taskId, openedAt }) => ({ ...place, taskId, openedAt }));
      await unitOfWork.run(async (transaction) => {
        await transaction.insert(TaskEntity, tasks);
        await transaction.insert(TaskCandidateEntity, places);
      });
    }
  }

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
    found = await desk.cases.contract(1);
    const { id } = await desk.cases.contract(1);
    await fill(id);
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  const grid = (page: Page) => page.getByRole('grid', { name: '任务列表' });
  const nodes = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);
  const open = async (): Promise<Page> => {
    const page = await (await desk.person('legal')).newPage();
    await page.goto('/inbox');
    await grid(page).getByRole('row').first().waitFor();
    await desk.settled(page);
    return page;
  };

  it('is scrolled through to its last task, page by page, and the page never holds more than what is in sight', async () => {
    const page = await open();
    let most = await nodes(page);
    let known = 0;
    // A hundred pages of a hundred; each press of End comes to the end of what is there and asks for more.
    while (known < many) {
      await grid(page).evaluate((box) => box.scrollTo(0, box.scrollHeight));
      await page.waitForFunction(
        (before) => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) > before,
        known,
      );
      known = Number(await grid(page).getAttribute('aria-rowcount'));
      most = Math.max(most, await nodes(page));
    }
    expect(known).toBe(many);
    expect(most).toBeLessThan(nodesAtMost);
    await grid(page).getByRole('row').first().press('End');
    await page.locator(`[aria-rowindex='${many}']:focus`).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('lets what was selected be far apart, and finds one case by its number', async () => {
    const page = await open();
    const row = (index: number) => page.locator(`[aria-rowindex='${index}']`);
    await row(1).getByRole('checkbox').check();
    await row(1).focus();
    await page.keyboard.press('End');
    await page.locator("[role='row']:focus:not([aria-rowindex='1'])").waitFor();
    await page.keyboard.press('x');
    await page.getByRole('status').filter({ hasText: '已选 2 项' }).waitFor();
    await page.keyboard.press('Home');
    await page.locator("[aria-rowindex='1']:focus").waitFor();
    expect(await row(1).getByRole('checkbox').isChecked()).toBe(true);
    await page.getByRole('button', { name: '同意', exact: true }).waitFor();

    await page.getByRole('searchbox').fill(found.number);
    await page.locator("[role=grid][aria-rowcount='1']").waitFor();
    await grid(page).getByRole('row').click();
    await page.waitForURL((url) => url.href.includes(found.id));
  });
});

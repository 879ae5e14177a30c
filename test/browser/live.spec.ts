import type { Page } from 'playwright-core';
import { LiveCounts } from '../../src/modules/news/live-counts.service.js';
import { NewsDesk } from '../../src/modules/news/news-desk.service.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

describeInBrowser('what happens elsewhere', () => {
  let desk: ConsoleDesk;

  /** A contract that waits for three reviews. */
  async function toReview(): Promise<string> {
    const { id } = await desk.cases.started('sales.rep1', 'contract-review', contractForm);
    await desk.cases.walk(id, contractSteps.slice(0, 1));
    return id;
  }
  const isLive = (page: Page): Promise<void> => page.getByRole('banner').getByText('实时').waitFor();

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  it('comes to two tabs by one stream: numbers at once, new rows when they are asked for', async () => {
    const opened = jest.spyOn(desk.application.nest.get(NewsDesk), 'open');
    const counts = desk.application.nest.get(LiveCounts);
    const ask = counts.ask.bind(counts);
    // A list that is older than what the stream counts first is read anew: until then nothing happens here.
    const counted = new Promise<void>((done) => {
      jest.spyOn(counts, 'ask').mockImplementation((orgId, userId, tell) =>
        ask(orgId, userId, (told) => {
          tell(told);
          done();
        }),
      );
    });
    await toReview();
    const context = await desk.person('legal');
    const [one, other] = [await context.newPage(), await context.newPage()];
    for (const page of [one, other]) {
      await page.goto('/inbox');
      await page.getByRole('row').first().waitFor();
      await isLive(page);
    }
    expect(opened).toHaveBeenCalledTimes(1);
    await counted;
    const before = await one.getByRole('row').count();
    const id = await toReview();
    for (const page of [one, other]) {
      await page.getByRole('button', { name: '1 项新任务' }).waitFor();
      expect(await page.getByRole('row').count()).toBe(before);
      await page.getByRole('link', { name: `待办 ${before + 1}` }).waitFor();
    }
    expect(await faultsOf(one)).toEqual([]);
    await one.getByRole('button', { name: '1 项新任务' }).click();
    await one.getByRole('row').nth(before).waitFor();
    await one.getByRole('button', { name: '1 项新任务' }).waitFor({ state: 'detached' });
    await desk.cases.send('legal', id, 'APPROVE', { opinion: '可以。' });
    await one.getByText('已不再待办').waitFor();
    expect(await faultsOf(one)).toEqual([]);
    await other.close();
    await toReview();
    await one.getByRole('button', { name: '1 项新任务' }).waitFor();
    expect(opened).toHaveBeenCalledTimes(1);
    opened.mockRestore();
  });

  it('comes again after the stream has broken, with what was missed', async () => {
    const page = await (await desk.person('legal')).newPage();
    await page.goto('/inbox');
    await isLive(page);
    desk.application.nest.get(NewsDesk).beforeApplicationShutdown();
    await page.getByRole('banner').getByText('重连中').waitFor();
    const id = await toReview();
    await isLive(page);
    await page.goto(`/cases/${id}`);
    await page.getByRole('button', { name: '同意', exact: true }).waitFor();
  });

  it('is decided by three people in three browsers, and each sees the others without a reload', async () => {
    const id = await toReview();
    const people = [
      ['legal', '同意'],
      ['tech.head', '同意'],
      ['fin.reviewer', '财务评审通过'],
    ] as const;
    const pages = await Promise.all(people.map(async ([name]) => (await desk.person(name)).newPage()));
    for (const page of pages) {
      await page.goto(`/cases/${id}`);
      await isLive(page);
    }
    await Promise.all(
      pages.map(async (page, index) => {
        const verb = people[index]?.[1] ?? '';
        await page.getByRole('button', { name: verb, exact: true }).click();
        const form = page.getByRole('dialog');
        await form
          .getByRole('textbox')
          .first()
          .fill(`意见${index + 1}：可以。`);
        const risk = form.getByRole('radio', { name: '否' });
        if ((await risk.count()) > 0) await risk.first().check();
        await form.getByRole('button', { name: verb, exact: true }).click();
        // Whoever was not the first sees what the others have decided before he decides.
        const anyway = form.getByRole('button', { name: '仍然提交' });
        const done = page.getByRole('button', { name: verb, exact: true });
        for (let left = people.length; left > 0; left -= 1) {
          await anyway.or(page.locator('body:not(:has([role=dialog]))')).first().waitFor();
          if (!(await anyway.isVisible())) break;
          await anyway.click();
        }
        await form.waitFor({ state: 'detached' });
        await done.waitFor({ state: 'detached' });
      }),
    );
    for (const page of pages)
      for (const index of [1, 2, 3]) await page.getByText(`意见${index}：可以。`).first().waitFor();
    const { value } = await desk.cases.see('auditor', id);
    expect(JSON.stringify(value)).not.toContain('internalReview');
    expect(await desk.cases.verify(id)).toMatchObject({ valid: true });
  });
});

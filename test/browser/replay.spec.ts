import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

describeInBrowser('the history of a case in the console', () => {
  let desk: ConsoleDesk;

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  it.each(['zh', 'en'] as const)(
    'moves chart, timeline and address with the slider, and opens at an address (%s)',
    async (language) => {
      const { id } = await desk.cases.contract(4);
      const last = (await desk.cases.history(id)).length;
      const page = await (await desk.person('legal', { language })).newPage();
      await page.goto(`/cases/${id}`);
      const slider = page.getByRole('slider');
      await slider.waitFor();
      const active = page.locator('[data-state="internalReview.legal"]');
      expect(await active.getAttribute('data-standing')).toBe('passed');
      await slider.focus();
      await page.keyboard.press('Home');
      await page.waitForURL(/[?&]at=1$/);
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(/[?&]at=2$/);
      expect(await active.getAttribute('data-standing')).toBe('active');
      expect(await page.getByRole('button', { name: /^#\d+ / }).count()).toBe(2);
      await page.keyboard.press('End');
      await page.waitForURL((url) => !url.searchParams.has('at'));
      expect(await page.getByRole('button', { name: /^#\d+ / }).count()).toBe(last);

      await page.goto(`/cases/${id}?at=2`);
      await page
        .getByRole('status')
        .getByText(language === 'zh' ? '第 2 条记录' : 'record 2')
        .waitFor();
      expect(await active.getAttribute('data-standing')).toBe('active');
      expect(
        await page.getByRole('button', { name: language === 'zh' ? '同意' : 'Approve', exact: true }).count(),
      ).toBe(0);
    },
  );

  it('compares any two moments in the words of the sheet, at an address of its own', async () => {
    const { id } = await desk.cases.contract(5);
    const last = (await desk.cases.history(id)).length;
    const page = await (await desk.person('legal')).newPage();
    await page.goto(`/cases/${id}?at=2`);
    await page.getByRole('button', { name: '与此后比较' }).click();
    await page.waitForURL((url) => url.searchParams.get('diff') === '2' && !url.searchParams.has('at'));
    const band = page.getByRole('region', { name: `第 2 条记录之后到第 ${last} 条记录` });
    await band.getByText(/^何律 · /).waitFor();
    await band.getByText(/^最终版合同：（空） → /).waitFor();
    // What the chart alone keeps is no field that anybody knows.
    expect(await band.getByText('opinions').count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);

    await page.goto(`/cases/${id}?at=1&diff=2`);
    await page.getByRole('region', { name: '第 1 条记录之后到第 2 条记录' }).getByRole('button').click();
    await page.waitForURL((url) => !url.searchParams.has('diff') && url.searchParams.get('at') === '1');
  });
});

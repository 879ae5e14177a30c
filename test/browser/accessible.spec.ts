import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

describeInBrowser('the pages of the console', () => {
  let desk: ConsoleDesk;
  let id: string;

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
    ({ id } = await desk.cases.contract(1));
  });
  afterAll(() => desk.stop());
  afterEach(() => desk.leave());

  it.each([
    ['light', 'zh', 1366],
    ['dark', 'en', 1366],
    ['light', 'zh', 390],
  ] as const)(
    'give axe nothing to find, and no reader less than all (%s, %s, %i px)',
    async (theme, language, width) => {
      // What the bar at the bottom of a phone covers comes out when one scrolls: here all of the page is in sight.
      const height = width < 480 ? 4000 : 860;
      const page = await (await desk.person('legal', { theme, language, width, height })).newPage();
      const found: Record<string, readonly string[]> = {};
      const look = async (name: string): Promise<void> => {
        found[name] = await faultsOf(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) found[name] = [...found[name], `wider than the window by ${overflow}`];
      };
      const paths = [
        '/inbox',
        '/inbox?tab=done',
        '/inbox?tab=started',
        '/start',
        '/start/leave-request',
        '/cases',
        `/cases/${id}`,
        `/cases/${id}?at=1`,
        '/none',
      ];
      for (const path of paths) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await desk.settled(page);
        await look(path);
      }
      await page.goto(`/cases/${id}`);
      await page.getByRole('button', { name: language === 'zh' ? '退回' : 'Return', exact: true }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: language === 'zh' ? '退回' : 'Return', exact: true })
        .click();
      await page.getByRole('dialog').getByRole('alert').waitFor();
      await look('a decision with a fault');
      const visitor = await (await desk.visitor({ theme, language, width })).newPage();
      await visitor.goto('/sign-in');
      await visitor.getByRole('heading', { level: 2 }).waitFor();
      found['/sign-in'] = await faultsOf(visitor);
      const clean = Object.fromEntries(Object.keys(found).map((name) => [name, []]));
      expect(found).toEqual(clean);
      expect(desk.complaints.splice(0)).toEqual([]);
    },
  );
});

import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

describeInBrowser('the pages of the company', () => {
  let desk: ConsoleDesk;

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
  });
  afterAll(() => desk.stop());
  afterEach(() => desk.leave());

  const drawers = [
    ['/directory/people', '新增人员', 'Add a person'],
    ['/directory/people', '导入 CSV', 'Import CSV'],
    ['/directory/delegations', '指定代理人', 'Name a deputy'],
    ['/directory/calendars', '修改休息日', 'Change the holidays'],
    ['/policies/contract-review', '修改参数', 'Change the parameters'],
  ] as const;

  it.each([
    ['light', 'zh', 1366],
    ['dark', 'en', 1366],
    ['light', 'zh', 390],
  ] as const)('give axe nothing to find (%s, %s, %i px)', async (theme, language, width) => {
    const height = width < 480 ? 6000 : 860;
    const page = await (await desk.person('admin', { theme, language, width, height })).newPage();
    const found: Record<string, readonly string[]> = {};
    const look = async (name: string): Promise<void> => {
      found[name] = await faultsOf(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) found[name] = [...found[name], `wider than the window by ${overflow}`];
    };
    const { body } = await (
      await desk.application.signIn('admin')
    ).get<{ items: readonly { id: string }[] }>('/users?limit=1');
    const paths = [
      '/directory/people',
      `/directory/people/${body.items[0]?.id ?? ''}`,
      '/directory/departments',
      '/directory/roles',
      '/directory/delegations',
      '/directory/calendars',
      '/policies',
      '/policies/contract-review',
      '/me',
    ];
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await desk.settled(page);
      await look(path);
    }
    for (const [path, zh, en] of drawers) {
      await page.goto(path);
      await page.getByRole('button', { name: language === 'zh' ? zh : en, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      await desk.settled(page);
      await look(`${path}: ${en}`);
    }
    const clean = Object.fromEntries(Object.keys(found).map((name) => [name, []]));
    expect(found).toEqual(clean);
    expect(desk.complaints.splice(0)).toEqual([]);
  });
});

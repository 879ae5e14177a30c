import { sealing } from '../support/contract-sealing.js';
import { contractSteps } from '../support/contract-review.js';
import { intrude } from '../support/intruder.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

describeInBrowser('the pages of auditors in the console', () => {
  let desk: ConsoleDesk;
  let refused: string;

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
    ({ id: refused } = await desk.cases.contract(contractSteps.length));
    await desk.cases.send('gm', refused, 'SEAL', { ...sealing('HT-2025-001'), documentFilledIn: false });
    await desk.cases.contract(1);
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  it('lead from a refusal to the case as it stood then', async () => {
    const page = await (await desk.person('auditor')).newPage();
    await page.goto('/inbox');
    await page.getByRole('link', { name: '审计' }).click();
    await page.getByRole('link', { name: '记录与拒绝' }).click();
    await page.getByLabel('类别').selectOption({ label: '未被接受的操作' });
    await page.waitForURL(/kind=rejected/);
    const found = page.getByRole('region', { name: '记录与拒绝' }).getByRole('listitem');
    // Until the answer comes, the list shows what was asked for before.
    await found.filter({ hasNotText: '未被接受' }).first().waitFor({ state: 'detached' });
    await found.filter({ hasText: '王总' }).waitFor();
    expect(await found.count()).toBe(1);
    const choose = async (name: string): Promise<void> => {
      await page.getByRole('main').getByRole('combobox', { name: '人员' }).fill(name);
      await page.getByRole('listbox').getByRole('option', { name }).click();
    };
    await choose('何律');
    await page.getByText('没有这样的记录').waitFor();
    await choose('王总');
    await found.getByRole('link').click();
    await page.waitForURL(new RegExp(`/cases/${refused}`));
    await page.getByRole('listitem').getByText('未被接受', { exact: true }).waitFor();
  });

  it('verify the log of the organisation, and all cases, and name the one that was changed', async () => {
    const page = await (await desk.person('auditor', { language: 'en' })).newPage();
    await page.goto('/audit');
    await page.getByRole('button', { name: 'Verify the log' }).click();
    await page.getByRole('status').getByText('each is linked to the one before').waitFor();
    await page.getByRole('link', { name: 'Verify many' }).click();
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    await page.getByRole('heading', { name: 'Verified' }).waitFor();
    await page.getByRole('status').getByText('2 cases were verified').waitFor();
    await page.getByLabel('How the case stands').selectOption({ label: 'Open (running or failed)' });
    const found = page.waitForResponse('**/audit/verifications');
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    expect(await (await found).json()).toMatchObject({ cases: 2, next: null });
    await page.getByRole('heading', { name: 'Verified' }).waitFor();
    await page.getByRole('status').getByText('2 cases were verified').waitFor();
    await page.getByLabel('How the case stands').selectOption({ label: 'All' });
    const change = `UPDATE history SET record = replace(record, '"revision":2', '"revision":7')`;
    await intrude(desk.application.databaseUrl, `${change} WHERE instance_id = '${refused}' AND position = 2`);
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    await page.getByText('One case does not hold').waitFor();
    await page.getByText('Record 2 does not hold').waitFor();
    await page.getByRole('link', { name: /^\d{7}$/ }).click();
    await page.waitForURL(new RegExp(`/cases/${refused}`));
    await page.getByRole('button', { name: 'Not to be trusted from record 2' }).waitFor();
  });

  it('say of a deputyship whose it is, in the log', async () => {
    const legal = await desk.application.signIn('legal');
    const { body } = await legal.get<{ items: readonly { id: string }[] }>('/users?username=gm.assistant');
    const [startsAt, endsAt] = ['2099-01-01T00:00:00Z', '2099-01-02T00:00:00Z'];
    const named = await legal.post('/delegations', { deputyId: body.items[0]?.id, startsAt, endsAt });
    expect(named).toMatchObject({ status: 201 });
    const page = await (await desk.person('auditor')).newPage();
    await page.goto('/audit');
    await page.getByRole('listitem').filter({ hasText: '代理变更' }).getByText('何律 → 邵助').waitFor();
  });

  it('are for auditors', async () => {
    const page = await (await desk.person('legal')).newPage();
    for (const path of ['/audit', '/audit/records', '/audit/verify']) {
      await page.goto(path);
      await page.getByRole('alert').getByText('此页面供审计员使用').waitFor();
    }
    expect(await page.getByRole('link', { name: '审计' }).count()).toBe(0);
  });

  it.each([
    ['light', 'zh', 1366],
    ['dark', 'en', 1366],
    ['light', 'zh', 375],
  ] as const)(
    'give axe nothing to find, and no reader less than all (%s, %s, %i px)',
    async (theme, language, width) => {
      const height = width < 480 ? 4000 : 860;
      const page = await (await desk.person('auditor', { theme, language, width, height })).newPage();
      const found: Record<string, readonly string[]> = {};
      for (const path of ['/audit', '/audit/records', '/audit/verify']) {
        await page.goto(path);
        await page.getByRole('navigation', { name: language === 'zh' ? '审计页面' : 'Pages of auditors' }).waitFor();
        await desk.settled(page);
        if (path === '/audit/verify') {
          await page.getByRole('button', { name: language === 'zh' ? '开始校验' : 'Verify', exact: true }).click();
          await page.getByRole('heading', { name: language === 'zh' ? '校验完毕' : 'Verified' }).waitFor();
        }
        found[path] = await faultsOf(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) found[path] = [...found[path], `wider than the window by ${overflow}`];
      }
      expect(found).toEqual({ '/audit': [], '/audit/records': [], '/audit/verify': [] });
    },
  );
});

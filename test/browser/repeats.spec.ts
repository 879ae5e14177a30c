import type { Locator, Page } from 'playwright-core';
import { contractForm } from '../support/contract-review.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk } from './support/console-desk.js';

/** A browser tries by itself for seven seconds before it says that nobody knows. */
const patience = 60_000;

describeInBrowser('a request whose end is unknown', () => {
  let desk: ConsoleDesk;

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  /** Lets requests to a path arrive, and loses the answers, so many at most, until the network is whole again. */
  async function losing(page: Page, path: string, most = Infinity) {
    const keys: (string | undefined)[] = [];
    let left = most;
    await page.route(`**${path}`, async (route) => {
      if (route.request().method() === 'GET') return route.continue();
      keys.push(route.request().headers()['idempotency-key']);
      if (left <= 0) return route.continue();
      left -= 1;
      await route.fetch();
      await route.abort();
    });
    return { keys, mend: () => void (left = 0) };
  }

  /** Sends it, and once more when the page offers to: under one key. */
  async function sentAgain(page: Page, path: string, around: Locator, verb: string): Promise<void> {
    const { keys, mend } = await losing(page, path);
    await around.getByRole('button', { name: verb, exact: true }).click();
    const again = around.getByRole('button', { name: '重试' });
    await again.waitFor({ timeout: patience });
    mend();
    // It is offered, and after a while done without being asked.
    await Promise.race([again.click(), again.waitFor({ state: 'detached' })]);
    await again.waitFor({ state: 'detached' });
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys)).toEqual(new Set([keys[0]]));
  }

  it('is repeated under its key, and done once: a comment, a start, many decisions, what administrators set', async () => {
    const comment = async (): Promise<void> => {
      const { id } = await desk.cases.contract(1);
      const page = await (await desk.person('tech.head')).newPage();
      await page.goto(`/cases/${id}`);
      await page.getByLabel('评论').fill('断网的一刻。');
      await sentAgain(page, '/comments', page.getByRole('main'), '发表评论');
      expect((await desk.cases.history(id)).filter(({ type }) => type === 'COMMENT')).toHaveLength(1);
    };
    const start = async (): Promise<void> => {
      const client = await desk.application.signIn('sales.rep2');
      const started = async (): Promise<number> =>
        (await client.get<{ items: readonly unknown[] }>('/instances?definition=contract-review')).body.items.length;
      const before = await started();
      const page = await (await desk.person('sales.rep2')).newPage();
      await page.goto('/start');
      await page.evaluate(
        (draft) => sessionStorage.setItem('guicheng.draft.start contract-review', JSON.stringify(draft)),
        contractForm,
      );
      await page.goto('/start/contract-review');
      await page.getByText('已恢复').waitFor();
      await sentAgain(page, '/api/v1/instances', page.getByRole('main'), '发起');
      await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
      expect(await started()).toBe(before + 1);
    };
    const many = async (): Promise<void> => {
      const cases = [await desk.cases.contract(1), await desk.cases.contract(1)];
      const page = await (await desk.person('legal')).newPage();
      await page.goto('/inbox');
      for (const { number } of cases)
        await page.getByRole('row').filter({ hasText: number }).getByRole('checkbox').check();
      await page.getByRole('button', { name: '同意', exact: true }).click();
      await page.getByRole('dialog').getByLabel(/^意见/).fill('同意。');
      await sentAgain(page, '/decide-many', page.getByRole('dialog'), '同意');
      await page.getByText('同意：2 项').waitFor();
      for (const { id } of cases)
        expect((await desk.cases.history(id)).filter(({ type }) => type === 'APPROVE')).toHaveLength(1);
    };
    const setting = async (): Promise<void> => {
      const page = await (await desk.person('admin')).newPage();
      await page.goto('/directory/people');
      await page.getByRole('button', { name: '新增人员' }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByLabel('用户名').fill('new.person');
      await drawer.getByLabel('姓名').fill('新人');
      await drawer.getByLabel('密码').fill('guicheng-demo-2');
      await sentAgain(page, '/api/v1/users', drawer, '保存');
      const admin = await desk.application.signIn('admin');
      const { body } = await admin.get<{ items: readonly unknown[] }>('/users?username=new.person');
      expect(body.items).toHaveLength(1);
    };
    // With the version that was read: a repeat under another key would be refused as stale.
    const policy = async (): Promise<void> => {
      const page = await (await desk.person('admin')).newPage();
      await page.goto('/policies/contract-review');
      await page.getByRole('button', { name: '修改参数' }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByLabel('原因').fill('断网的一刻。');
      await sentAgain(page, '/policies/contract-review', drawer, '保存');
      await drawer.waitFor({ state: 'detached' });
      const admin = await desk.application.signIn('admin');
      const { body } = await admin.get<{ version: number }>('/policies/contract-review');
      expect(body.version).toBe(1);
    };
    const role = async (): Promise<void> => {
      const page = await (await desk.person('admin')).newPage();
      await page.goto('/directory/roles');
      await page.getByRole('button', { name: '修改 出纳', exact: true }).click();
      const drawer = page.getByRole('dialog');
      const remove = drawer.getByRole('button', { name: /^移除/ });
      await remove.first().click();
      await remove.waitFor({ state: 'detached' });
      await sentAgain(page, '/members', drawer, '保存');
      await drawer.waitFor({ state: 'detached' });
      const admin = await desk.application.signIn('admin');
      const { body } = await admin.get<{ items: readonly { role: string; members: readonly unknown[] }[] }>(
        '/roles?limit=200',
      );
      expect(body.items.find((one) => one.role === 'Cashier')?.members).toEqual([]);
    };
    const leaving = async (): Promise<void> => {
      const admin = await desk.application.signIn('admin');
      const { body } = await admin.get<{ items: readonly { id: string }[] }>('/users?username=engineer2');
      const page = await (await desk.person('admin')).newPage();
      await page.goto(`/directory/people/${body.items[0]?.id}`);
      await page.getByRole('button', { name: '停用', exact: true }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByLabel('原因').fill('断网的一刻。');
      await sentAgain(page, '/hand-over', drawer, '移交并停用');
      await drawer.getByText('账号已停用。').waitFor();
    };
    // Each waits until its browser has given up by itself.
    await Promise.all([comment(), start(), many(), setting(), policy(), role(), leaving()]);
  });

  it('is one request where a file is sent again by itself', async () => {
    const { id } = await desk.cases.contract(1);
    const page = await (await desk.person('legal')).newPage();
    await page.goto(`/cases/${id}`);
    const { keys } = await losing(page, '/attachments', 1);
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('断网的一刻。') },
    });
    await page.getByRole('link', { name: '说明.txt' }).waitFor();
    while (keys.length < 2) await page.waitForEvent('request');
    expect(keys).toEqual([keys[0], keys[0]]);
    expect((await desk.cases.history(id)).filter(({ kind }) => kind === 'attachment')).toHaveLength(1);
  });
});

import type { Page } from 'playwright-core';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

describeInBrowser('bad luck in the middle of a decision', () => {
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

  const openDecision = async (page: Page, id: string, opinion: string): Promise<void> => {
    await page.goto(`/cases/${id}`);
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByLabel(/^意见/).fill(opinion);
  };
  const submit = (page: Page) => page.getByRole('dialog').getByRole('button', { name: '同意', exact: true });
  const approvals = async (id: string) => (await desk.cases.history(id)).filter(({ type }) => type === 'APPROVE');
  const signInAgain = async (page: Page, username: string): Promise<void> => {
    const again = page.getByRole('dialog', { name: '登录' });
    await again.getByLabel('用户名').fill(username);
    await again.getByLabel('密码').fill('guicheng-demo');
    await again.getByRole('button', { name: '登录', exact: true }).click();
  };

  it('a session that has ended is begun again in place, and the same decision is sent once more by itself', async () => {
    const { id } = await desk.cases.contract(1);
    const context = await desk.person('legal');
    const page = await context.newPage();
    await openDecision(page, id, '条款可以接受。');
    await desk.settled(page);
    const keys: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/events')) keys.push(request.headers()['idempotency-key']);
    });
    await context.clearCookies();
    await submit(page).click();
    await page.getByRole('dialog', { name: '登录' }).getByLabel('密码').fill('wrong');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('应为有效的用户名和密码').waitFor();
    await signInAgain(page, 'legal');
    await page.getByText(/已同意/).waitFor();
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(await approvals(id)).toHaveLength(1);
  });

  it('a decision is never sent in the name of somebody else who signs in over it', async () => {
    const { id } = await desk.cases.contract(1);
    const context = await desk.person('legal');
    const page = await context.newPage();
    await openDecision(page, id, '我的意见');
    await desk.settled(page);
    await context.clearCookies();
    await submit(page).click();
    await signInAgain(page, 'tech.head');
    await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    const drafts = await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('draft')));
    expect(drafts).toEqual([]);
    expect(await approvals(id)).toEqual([]);
  });

  it('another tab of the same browser is left when somebody else signs in there', async () => {
    const context = await desk.person('legal');
    const page = await context.newPage();
    await page.goto('/me');
    await page.getByText('legal', { exact: true }).waitFor();
    const other = await context.newPage();
    await other.goto('/sign-in');
    await other.getByRole('button', { name: /何律/ }).waitFor();
    await other.getByLabel('用户名').fill('tech.head');
    await other.getByLabel('密码').fill('guicheng-demo');
    await other.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL(/\/(inbox)?$/);
  });

  it('a case that was suspended meanwhile says by whom, since when and why, and keeps what was typed', async () => {
    const { id } = await desk.cases.contract(1);
    const page = await (await desk.person('legal')).newPage();
    await openDecision(page, id, '来晚了');
    const admin = await desk.application.signIn('admin');
    await admin.post(`/instances/${id}/suspend`, { reason: '等待补充材料。' });
    await submit(page).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^系统管理员于 \d{4}年\d+月\d+日 \d\d:\d\d 挂起了此事项/).waitFor();
    await dialog.getByText('理由：等待补充材料。').waitFor();
    expect(await page.getByLabel(/^意见/).inputValue()).toBe('来晚了');
    expect(await faultsOf(page)).toEqual([]);
    await page.reload();
    await page.getByText(/系统管理员于 .* 挂起了此事项/).waitFor();
    await admin.post(`/instances/${id}/resume`, { reason: '材料已齐。' });
    await page.getByText(/系统管理员于 .* 挂起了此事项/).waitFor({ state: 'detached' });
  });

  it('a server that is not ready is waited for over the page, and what was asked and typed goes on', async () => {
    const { id, number } = await desk.cases.contract(1);
    const page = await (await desk.person('legal')).newPage();
    let isReady = true;
    const refuse = { status: 503, contentType: 'application/problem+json', body: '{"status":503,"code":"NOT_READY"}' };
    await page.route('**/health/ready', (route) => (isReady ? route.continue() : route.fulfill(refuse)));
    await page.route('**/api/v1/instances/*/path', (route) => (isReady ? route.continue() : route.fulfill(refuse)));
    await openDecision(page, id, '意见还在');
    await desk.settled(page);
    isReady = false;
    await desk.cases.send('tech.head', id, 'APPROVE', { opinion: '可行。' });
    const away = page.getByRole('dialog', { name: '服务器暂时无法使用' });
    await away.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await Promise.all([page.waitForResponse('**/health/ready'), away.getByRole('button', { name: '重试' }).click()]);
    expect(await away.count()).toBe(1);
    isReady = true;
    await away.getByRole('button', { name: '重试' }).click();
    await away.waitFor({ state: 'detached' });
    await page.getByText(number).first().waitFor();
    expect(await page.getByLabel(/^意见/).inputValue()).toBe('意见还在');
  });

  it('a server of a newer version is said so, and what was typed is there after the page is loaded anew', async () => {
    const { id } = await desk.cases.contract(1);
    const context = await desk.person('legal');
    const page = await context.newPage();
    await openDecision(page, id, '更新之前');
    await page.route('/', async (route) => {
      const answer = await route.fetch();
      const newer = (await answer.text()).replace(/\/assets\/index-[^"]+\.js/, '/assets/index-newer.js');
      await route.fulfill({ response: answer, body: newer });
    });
    await context.setOffline(true);
    await context.setOffline(false);
    await page.getByText(/服务器已更新/).waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '放弃', exact: true }).waitFor();
    await page.getByRole('button', { name: '继续填写' }).click();
    await page.reload();
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByText('已恢复您上次未提交的内容。').waitFor();
    expect(await page.getByLabel(/^意见/).inputValue()).toBe('更新之前');
  });

  it.each([
    ['legal', /^转办/, '转办', '/transfer'],
    ['admin', '挂起事项', '挂起事项', '/suspend'],
  ] as const)(
    'an act of %s whose end is unknown is repeated under its key, and done once',
    async (by, item, act, path) => {
      const { id } = await desk.cases.contract(1);
      const page = await (await desk.person(by)).newPage();
      await page.goto(`/cases/${id}`);
      const keys: (string | undefined)[] = [];
      let isLost = true;
      await page.route(`**${path}`, async (route) => {
        keys.push(route.request().headers()['idempotency-key']);
        if (!isLost) return route.continue();
        await route.fetch();
        await route.abort();
      });
      await page.getByRole('button', { name: '更多' }).click();
      await page.getByRole('menuitem', { name: item }).click();
      const form = page.getByRole('dialog');
      if (act === '转办') await form.getByLabel(/^转办给/).fill('gm');
      await form.getByLabel(/^理由/).fill('断网的一刻。');
      await form.getByRole('button', { name: act, exact: true }).click();
      await form.getByRole('button', { name: '重试' }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      isLost = false;
      await form.getByRole('button', { name: '重试' }).click();
      await form.waitFor({ state: 'detached' });
      expect(keys.length).toBeGreaterThan(1);
      expect(new Set(keys)).toEqual(new Set([keys[0]]));
      const done = (await desk.cases.history(id)).filter((record) => JSON.stringify(record).includes('断网的一刻'));
      expect(done).toHaveLength(1);
      if (act === '挂起事项')
        await (await desk.application.signIn('admin')).post(`/instances/${id}/resume`, { reason: '好了。' });
    },
  );

  it('a case that is not there has a heading and a title of its own', async () => {
    const page = await (await desk.person('legal')).newPage();
    await page.goto('/cases/00000000-0000-4000-8000-000000000000');
    await page.getByRole('heading', { level: 1, name: '无法显示此事项' }).waitFor();
    await page.getByText('没有这个事项，或者您无权查看。').waitFor();
    expect(await page.title()).toBe('无法显示此事项 · 规程');
    expect(await faultsOf(page)).toEqual([]);
  });
});

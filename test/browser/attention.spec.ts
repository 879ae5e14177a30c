import type { Page } from 'playwright-core';
import { contractForm } from '../support/contract-review.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

/** What the page has shown beside itself, and how often it has asked whether it may. */
interface Beside {
  readonly shown: { readonly title: string; readonly body: string; click(): void }[];
  asked: number;
}

describeInBrowser('a page that nobody looks at', () => {
  let desk: ConsoleDesk;

  beforeAll(async () => {
    desk = await ConsoleDesk.start({ idleLockMinutes: 5 });
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  /** A window without a face shows no notices: what it would show is written down. */
  async function notices(page: Page, answer: 'granted' | 'denied'): Promise<void> {
    await page.addInitScript((said) => {
      const beside: Beside = { shown: [], asked: 0 };
      const state = { permission: localStorage.getItem('permission') ?? 'default' };
      class Shown {
        onclick: (() => void) | null = null;
        constructor(title: string, { body = '' }: { body?: string }) {
          beside.shown.push({ title, body, click: () => this.onclick?.() });
        }
        static get permission() {
          return state.permission;
        }
        static requestPermission() {
          beside.asked += 1;
          state.permission = said;
          localStorage.setItem('permission', said);
          return Promise.resolve(said);
        }
        close() {}
      }
      Object.assign(globalThis, { Notification: Shown, beside });
      document.hasFocus = () => false;
    }, answer);
  }
  const beside = (page: Page) =>
    page.evaluate(() => {
      const { shown, asked } = (globalThis as unknown as { beside: Beside }).beside;
      return { shown: shown.map(({ title, body }) => ({ title, body })), asked };
    });

  it('tells by the browser what comes, in words and with a way there, once somebody has switched it on', async () => {
    const page = await (await desk.person('legal')).newPage();
    await notices(page, 'granted');
    await page.goto('/me');
    const choice = page.getByRole('group', { name: '浏览器通知' });
    expect(await choice.getByLabel('关闭').isChecked()).toBe(true);
    expect((await beside(page)).asked).toBe(0);
    await choice.getByLabel('开启').click();
    await page.waitForFunction(() => (globalThis as unknown as { beside: Beside }).beside.asked === 1);
    expect(await faultsOf(page)).toEqual([]);
    await page.goto('/inbox');
    await page.getByRole('banner').getByText('实时').waitFor();
    await desk.settled(page);
    const { id } = await desk.cases.contract(1);
    await page.waitForFunction(() => (globalThis as unknown as { beside: Beside }).beside.shown.length > 0);
    expect((await beside(page)).shown[0]).toEqual({
      title: expect.stringMatching(/[\u4e00-\u9fff]/) as string,
      body: expect.stringContaining(contractForm.title) as string,
    });
    await page.evaluate(() => (globalThis as unknown as { beside: Beside }).beside.shown[0]?.click());
    await page.waitForURL(`**/cases/${id}`);
  });

  it('says so where the browser does not let it', async () => {
    const page = await (await desk.person('legal')).newPage();
    await notices(page, 'denied');
    await page.goto('/me');
    const choice = page.getByRole('group', { name: '浏览器通知' });
    await choice.getByLabel('开启').click();
    await page.getByRole('alert').getByText('浏览器不允许通知').waitFor();
    expect(await choice.getByLabel('关闭').isChecked()).toBe(true);
  });

  it('is locked after the minutes that the house has set, in all tabs, and keeps what was typed', async () => {
    const { id } = await desk.cases.contract(1);
    const context = await desk.person('tech.head');
    await context.clock.install();
    const [page, other] = [await context.newPage(), await context.newPage()];
    for (const one of [page, other]) {
      await one.goto(`/cases/${id}`);
      await one.getByLabel('评论').waitFor();
      await desk.settled(one);
    }
    await page.getByLabel('评论').fill('还没写完');
    await context.clock.runFor('04:00');
    // A touch in one of them counts for all.
    await other.mouse.move(50, 60);
    await context.clock.runFor('04:00');
    for (const one of [page, other]) {
      await desk.settled(one);
      expect(await one.getByRole('dialog').count()).toBe(0);
    }
    expect((await context.request.get('/api/v1/me')).status()).toBe(200);
    await context.clock.runFor('01:30');
    for (const one of [page, other]) await one.getByRole('dialog').getByText('长时间无人操作，已锁定').waitFor();
    expect((await context.request.get('/api/v1/me')).status()).toBe(401);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('密码').fill('guicheng-demo');
    await page.getByRole('dialog').getByRole('button', { name: '登录' }).click();
    for (const one of [page, other]) await one.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel('评论').inputValue()).toBe('还没写完');
  });
});

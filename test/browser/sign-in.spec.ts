import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk } from './support/console-desk.js';

const words = {
  zh: {
    username: '用户名',
    password: '密码',
    signIn: '登录',
    todo: '待办',
    signOut: '退出登录',
    refused: '应为有效的用户名和密码',
  },
  en: {
    username: 'Username',
    password: 'Password',
    signIn: 'Sign in',
    todo: 'To do',
    signOut: 'Sign out',
    refused: 'Expected the username',
  },
} as const;

describeInBrowser('signing in to the console', () => {
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
    'refuses a wrong password in words, and leads where one wanted to go (%s)',
    async (language) => {
      const { id } = await desk.cases.contract(1);
      const page = await (await desk.visitor({ language })).newPage();
      const said = words[language];
      await page.goto(`/cases/${id}?at=1`);
      await page.getByLabel(said.username).fill('legal');
      await page.getByLabel(said.password).fill('wrong');
      await page.getByRole('button', { name: said.signIn, exact: true }).click();
      await page.getByRole('alert').getByText(said.refused).waitFor();
      await page.getByLabel(said.password).fill('guicheng-demo');
      await page.getByRole('button', { name: said.signIn, exact: true }).click();
      await page.waitForURL(`**/cases/${id}?at=1`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  );

  it('signs in as one of the demo people with one click, and out in all tabs', async () => {
    const context = await desk.visitor();
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('button', { name: /何律/ }).click();
    await page.getByRole('heading', { level: 1, name: words.zh.todo }).waitFor();
    const other = await context.newPage();
    await other.goto('/start');
    await other.getByRole('heading', { level: 1, name: '发起' }).waitFor();
    await page.getByRole('banner').getByRole('button', { name: '何律' }).click();
    await page.getByRole('menuitem', { name: words.zh.signOut }).click();
    await page.waitForURL('**/sign-in');
    await other.waitForURL('**/sign-in**');
    expect((await context.request.get('/api/v1/me')).status()).toBe(401);
  });

  it('leads nowhere else than within the house', async () => {
    const page = await (await desk.visitor()).newPage();
    await page.goto('/sign-in?to=//example.org/');
    await page.getByRole('button', { name: /何律/ }).click();
    await page.waitForURL('**/inbox');
  });
});

import type { BrowserContext, Page, Route } from 'playwright-core';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk } from './support/console-desk.js';

const path = (url: string): string => new URL(url).pathname;

describeInBrowser('a page that a browser has never seen', () => {
  let desk: ConsoleDesk;
  let caseId: string;

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
    ({ id: caseId } = await desk.cases.contract(1));
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  /** Keeps what matches from arriving until all of these have been asked for. */
  async function hold(page: Page, held: RegExp, until: readonly string[]): Promise<void> {
    const missing = new Set(until);
    const waiting: Route[] = [];
    page.on('request', (request) => {
      missing.delete(path(request.url()));
      if (missing.size === 0) for (const route of waiting.splice(0)) void route.continue();
    });
    await page.route(held, (route) => (missing.size === 0 ? route.continue() : void waiting.push(route)));
  }

  const open = async (): Promise<readonly [BrowserContext, Page]> => {
    const context = await desk.person('legal');
    return [context, await context.newPage()];
  };

  it('asks for the tasks of the inbox before its script has come, and before it knows who is asking', async () => {
    const [, page] = await open();
    await hold(page, /\/assets\/index-|\/api\/v1\/me$|\/api\/v1\/meta$/, [
      '/api/v1/me',
      '/api/v1/tasks',
      '/api/v1/meta',
    ]);
    await page.goto('/inbox', { waitUntil: 'commit' });
    await page.getByRole('grid').getByRole('row').first().waitFor();
  });

  it('asks for a case, its sheet and its records at once, and for its chart as soon as it knows which', async () => {
    const [, page] = await open();
    const instance = `/api/v1/instances/${caseId}`;
    await hold(page, /\/assets\/index-|\/(history|sheet)(\?|$)|\/api\/v1\/me$/, [
      ...[instance, `${instance}/history`, `${instance}/sheet`],
      ...['/api/v1/me', '/api/v1/definitions/contract-review/layout'],
    ]);
    await page.goto(`/cases/${caseId}`, { waitUntil: 'commit' });
    await page.locator('[data-standing="active"]').first().waitFor();
  });

  it.each([
    ['/inbox?only=overdue', /\/api\/v1\/tasks/],
    ['/inbox?tab=done', /\/api\/v1\/tasks/],
    ['/', /\/api\/v1\/tasks/],
    ['/cases/:id', /\/api\/v1\/instances/],
    ['/cases/:id?at=1', /\/api\/v1\/instances/],
  ])('asks for nothing twice (%s)', async (address, needed) => {
    const [, page] = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(address.replace(':id', caseId));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await desk.settled(page);
    const reads = asked.filter((url) => url.includes('/api/v1/') && !url.includes('/stream') && !url.includes('/seen'));
    expect(reads.some((url) => needed.test(url))).toBe(true);
    expect(reads.filter((url, place) => reads.indexOf(url) !== place)).toEqual([]);
  });

  it('is told to sign in when nobody has, and then goes where he wanted to', async () => {
    const page = await (await desk.visitor()).newPage();
    await page.goto(`/cases/${caseId}`);
    await page.waitForURL(/\/sign-in\?to=/);
    await page.getByLabel('用户名').fill('legal');
    await page.getByLabel('密码').fill('guicheng-demo');
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL(new RegExp(`/cases/${caseId}`));
    await page.locator('[data-standing="active"]').first().waitFor();
  });
});

import type { Browser, BrowserContext, CDPSession, Page } from '../../web/node_modules/playwright-core/index.js';
import { answer, ask, usableAt, watchPage, type Question } from './in-page.js';

const consoleHeader = { 'x-guicheng': 'console' };
const waitMilliseconds = 60_000;

/** A person of the demo company in a browser that has seen nothing of the console yet. */
export class Visitor {
  private constructor(private readonly context: BrowserContext) {}

  static async signedIn(browser: Browser, baseURL: string, username: string): Promise<Visitor> {
    const viewport = { width: 1366, height: 860 };
    const context = await browser.newContext({ baseURL, locale: 'zh-CN', reducedMotion: 'reduce', viewport });
    context.setDefaultTimeout(waitMilliseconds);
    const visitor = new Visitor(context);
    await visitor.post('/api/v1/auth/session', { username, password: 'guicheng-demo' });
    return visitor;
  }

  /** @returns a page that is open at a path, once all these selectors are in it and painted. */
  async open(path: string, selectors: readonly string[], slower = 1): Promise<Page> {
    const page = await this.context.newPage();
    if (slower > 1) await (await this.tools(page)).send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.addInitScript(watchPage, selectors);
    await page.goto(path, { waitUntil: 'commit' });
    await page.waitForFunction(usableAt);
    return page;
  }

  /** The developer tools of a page. */
  tools(page: Page): Promise<CDPSession> {
    return this.context.newCDPSession(page);
  }

  async get<Body>(path: string): Promise<Body> {
    const said = await this.context.request.get(path);
    if (!said.ok()) throw new Error(`Expected ${path} to be answered, but found ${await said.text()}`);
    return (await said.json()) as Body;
  }

  async post<Body>(path: string, data: object): Promise<Body | undefined> {
    const said = await this.context.request.post(path, { data, headers: consoleHeader });
    if (!said.ok()) throw new Error(`Expected ${path} to be done, but found ${await said.text()}`);
    return said.status() === 204 ? undefined : ((await said.json()) as Body);
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}

/** Milliseconds from what a person does until the page has painted what comes of it. */
export async function measured(page: Page, question: Question, act: () => Promise<void>): Promise<number> {
  await page.evaluate(ask, question);
  await act();
  const milliseconds = await page.evaluate(answer);
  if (milliseconds === undefined) throw new Error('Expected a page that measures, but it has been left.');
  return milliseconds;
}

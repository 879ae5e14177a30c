import axe from 'axe-core';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import type { Configuration } from '../../../src/modules/configuration/index.js';
import { TestApplication } from '../../support/application.js';
import { CaseDesk } from '../../support/case-desk.js';
import { consoleDirectory, launch } from './browser.js';

export interface Visit {
  readonly language?: 'zh' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly isInForcedColours?: boolean;
}

/** A real server on a fresh database, with browsers of people in front of it. */
export class ConsoleDesk {
  /** What no page may ever do: what browsers complained of, a policy that was broken, an error that nobody caught. */
  readonly complaints: string[] = [];
  private readonly contexts: BrowserContext[] = [];
  /** What pages have asked for and not got yet. A stream never ends: nobody waits for it. */
  private readonly pending = new WeakMap<Page, Set<Request>>();

  private constructor(
    readonly application: TestApplication,
    readonly cases: CaseDesk,
    readonly url: string,
    private readonly browser: Browser,
  ) {}

  /** @param demoCases whether the cases that the demo company begins with are under way */
  static async start({ demoCases = false, ...others }: Partial<Configuration> = {}): Promise<ConsoleDesk> {
    const application = await TestApplication.start({
      database: 'sqlite',
      consoleDirectory,
      configuration: { demoCases, ...others },
    });
    const [url, browser] = await Promise.all([application.listen(), launch()]);
    return new ConsoleDesk(application, new CaseDesk(application), url, browser);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.application.close();
  }

  /** The browser of somebody who has not signed in. */
  async visitor({
    language = 'zh',
    theme = 'light',
    width = 1366,
    height = 860,
    isInForcedColours = false,
  }: Visit = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      colorScheme: theme,
      reducedMotion: 'reduce',
      forcedColors: isInForcedColours ? 'active' : 'none',
      viewport: { width, height },
    });
    context.setDefaultTimeout(20_000);
    context.on('page', (page) => this.watch(page));
    this.contexts.push(context);
    return context;
  }

  /** The browser of somebody who has. */
  async person(username: string, visit: Visit = {}): Promise<BrowserContext> {
    const context = await this.visitor(visit);
    const answer = await context.request.post('/api/v1/auth/session', {
      data: { username, password: 'guicheng-demo' },
      headers: { 'x-guicheng': 'console' },
    });
    if (answer.status() !== 204) throw new Error(`Expected ${username} to sign in, but found ${answer.status()}.`);
    return context;
  }

  /** Resolves when a page has got all that it has asked for, and shows it. */
  async settled(page: Page): Promise<void> {
    const pending = this.pending.get(page);
    for (;;) {
      while (pending && pending.size > 0)
        await Promise.race([page.waitForEvent('requestfinished'), page.waitForEvent('requestfailed')]);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      if (!pending || pending.size === 0) return;
    }
  }

  /** Closes what the test has opened. */
  async leave(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close();
  }

  private watch(page: Page): void {
    const pending = new Set<Request>();
    this.pending.set(page, pending);
    page.on('request', (request) => {
      if (!request.url().includes('/stream')) pending.add(request);
    });
    page.on('requestfinished', (request) => void pending.delete(request));
    page.on('requestfailed', (request) => void pending.delete(request));
    page.on('pageerror', (error) => void this.complaints.push(String(error)));
    page.on('dialog', (dialog) => {
      this.complaints.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      // A refusal of the server is an answer; browsers call each one an error.
      const isAnswer = message.text().startsWith('Failed to load resource');
      if (['error', 'warning'].includes(message.type()) && !isAnswer) this.complaints.push(message.text());
    });
  }
}

/** What axe finds on a page, by rule and place. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
      };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await checker.run({ runOnly: tags, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary ?? ''}`),
    );
  });
  return found;
}

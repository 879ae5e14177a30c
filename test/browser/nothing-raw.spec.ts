import type { Page } from 'playwright-core';
import { caseIdOf, livingCases } from '../../src/modules/demo/living-case.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk } from './support/console-desk.js';
import { rawTexts } from './support/raw-texts.js';

/** One of each kind of case, some in one language, the others in the other: a page each would take minutes. */
const kindsOfCase = [...new Map(livingCases.map((one) => [one.definition, `/cases/${caseIdOf(one)}`])).values()];
const casesIn = (language: 'zh' | 'en'): readonly string[] =>
  kindsOfCase.filter((_, place) => place % 2 === (language === 'zh' ? 0 : 1));

const everybody = [
  '/inbox',
  '/inbox?tab=done',
  '/inbox?tab=started',
  '/inbox?tab=cc',
  '/start',
  '/cases',
  '/me',
  '/none',
];
const administrators = [
  ...['people', 'departments', 'roles', 'delegations', 'calendars'].map((page) => `/directory/${page}`),
  ...['incidents', 'cases', 'timers', 'deliveries', 'health'].map((page) => `/operations/${page}`),
  ...['/policies', '/policies/contract-review', '/processes', '/processes/contract-review'],
];
const auditors = [
  ...['/audit', '/audit/records', '/audit/verify', '/registers', '/rulebook', '/rulebook/contract-review'],
];

describeInBrowser('what people read on the pages of the console', () => {
  let desk: ConsoleDesk;
  let names: readonly string[];

  beforeAll(async () => {
    desk = await ConsoleDesk.start({ demoCases: true });
    const { body } = await (
      await desk.application.signIn('admin')
    ).get<{ items: readonly { username: string }[] }>('/users?limit=200');
    names = body.items.map(({ username }) => username);
  });
  afterAll(() => desk.stop());
  afterEach(() => desk.leave());

  /** Opens what is folded, so that it is read too. */
  const unfold = (page: Page): Promise<void> =>
    page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });

  it.each(['zh', 'en'] as const)('is words, never what only programs understand (%s)', async (language) => {
    const found: Record<string, readonly string[]> = {};
    const walk = async (username: string, paths: readonly string[]): Promise<void> => {
      const page = await (await desk.person(username, { language })).newPage();
      await page.goto('/me');
      for (const path of paths) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await desk.settled(page);
        await unfold(page);
        await desk.settled(page);
        const raw = await rawTexts(page, names);
        if (raw.length > 0) found[`${path}, as ${username}`] = raw;
      }
    };
    const entries = await entriesOf(desk);
    await walk('sales.rep1', [...everybody, '/start/contract-review', '/start/leave-request']);
    await walk('fin.reviewer', everybody);
    await walk('admin', administrators);
    await walk('auditor', [...auditors, ...casesIn(language), ...entries]);
    expect(found).toEqual({});
  });
});

/** A page of each ledger, and of its newest entry. */
async function entriesOf(desk: ConsoleDesk): Promise<readonly string[]> {
  const auditor = await desk.application.signIn('auditor');
  const { body } = await auditor.get<{ items: readonly { name: string }[] }>('/registers');
  const pages: string[] = [];
  for (const { name } of body.items) {
    const entries = await auditor.get<{ items: readonly { key: string }[] }>(`/registers/${name}/entries?limit=1`);
    const [first] = entries.body.items;
    if (first) pages.push(`/registers/${name}`, `/registers/${name}/${encodeURIComponent(first.key)}`);
  }
  return pages;
}

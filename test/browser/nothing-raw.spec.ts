import type { Page } from 'playwright-core';
import { caseIdOf, livingCases } from '../../src/modules/demo/living-case.js';
import { RecurringDuties } from '../../src/modules/recurring/index.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk } from './support/console-desk.js';
import { isRaw, rawTexts } from './support/raw-texts.js';

interface Line {
  readonly path: string;
  readonly kind: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly value: unknown;
  readonly text: { readonly zh: string; readonly en: string } | null;
}

/** One of each kind of case. */
const kindsOfCase = [...new Map(livingCases.map((one) => [one.definition, caseIdOf(one)])).values()];

const pages: readonly (readonly [username: string, paths: readonly string[]])[] = [
  [
    'sales.rep1',
    [
      '/inbox',
      '/inbox?tab=started',
      '/inbox?tab=cc',
      '/start',
      '/start/contract-review',
      '/start/leave-request',
      '/me',
    ],
  ],
  ['fin.reviewer', ['/inbox', '/inbox?tab=done', '/cases', '/none']],
  [
    'admin',
    [
      ...['people', 'departments', 'roles', 'delegations', 'calendars'].map((page) => `/directory/${page}`),
      ...['incidents', 'cases', 'timers', 'deliveries', 'health'].map((page) => `/operations/${page}`),
      ...['/policies', '/policies/contract-review', '/processes', '/processes/contract-review'],
    ],
  ],
  [
    'auditor',
    [
      ...['/audit', '/audit/records', '/audit/verify', '/registers', '/rulebook', '/rulebook/contract-review'],
      ...kindsOfCase.filter((_, place) => place % 7 === 0).map((id) => `/cases/${id}`),
      ...['/registers/asset-ledger', '/registers/asset-ledger/FA-DEMO-0001', '/registers/contract-archive/HT-WH-018'],
    ],
  ],
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

  // A page each in both languages would take minutes: every other one is read in each.
  it.each([
    ['zh', 0],
    ['en', 1],
  ] as const)('is words, never what only programs understand (%s)', async (language, turn) => {
    const found: Record<string, readonly string[]> = {};
    let place = 0;
    for (const [username, paths] of pages) {
      const page = await (await desk.person(username, { language })).newPage();
      for (const path of paths) {
        place += 1;
        if (place % 2 !== turn) continue;
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await unfold(page);
        await desk.settled(page);
        const raw = await rawTexts(page, names);
        if (raw.length > 0) found[`${path}, as ${username}`] = raw;
      }
    }
    expect(found).toEqual({});
  });

  it('is words on the sheet of each kind of case and in each ledger', async () => {
    const auditor = await desk.application.signIn('auditor');
    const found: string[] = [];
    const check = (place: string, lines: readonly Line[] = []): void => {
      for (const { path, kind, title, value, text } of lines) {
        const said = text ? [text.zh, text.en] : typeof value === 'string' && kind !== 'moment' ? [value] : [];
        for (const one of [title.zh, title.en, ...said]) if (isRaw(one)) found.push(`${place} ${path}: ${one}`);
      }
    };
    for (const id of kindsOfCase)
      check(id, (await auditor.get<{ items: readonly Line[] }>(`/instances/${id}/sheet`)).body.items);
    const registers = await auditor.get<{ items: readonly { name: string }[] }>('/registers');
    for (const { name } of registers.body.items) {
      const entries = await auditor.get<{ items: readonly { key: string; title: Line['title'] }[] }>(
        `/registers/${name}/entries?limit=1`,
      );
      for (const { key, title } of entries.body.items) {
        if (isRaw(title.zh)) found.push(`${name}: ${title.zh}`);
        const entry = await auditor.get<{ fields: readonly Line[] }>(
          `/registers/${name}/entries/${encodeURIComponent(key)}`,
        );
        check(name, entry.body.fields);
      }
    }
    expect(found).toEqual([]);
  });

  it('is a word for whoever starts what comes back by the calendar', async () => {
    const administrator = await desk.application.signIn('admin');
    expect((await administrator.post('/demo/clock', { advance: 'P4D' })).status).toBe(200);
    await desk.application.nest.get(RecurringDuties).flush();
    const page = await (await desk.person('auditor')).newPage();
    await page.goto('/cases?definition=hygiene-inspection');
    await page
      .getByText(/ · 系统$/)
      .first()
      .waitFor();
    expect(await page.getByText(/\bsystem\b/).count()).toBe(0);
  });
});

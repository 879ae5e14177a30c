import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk } from './support/console-desk.js';
import { rawTexts } from './support/raw-texts.js';

/** A part of the house, as somebody who has the most buttons there. */
interface Place {
  readonly as: string;
  readonly path: string;
  /** What has to be done before the buttons are there. */
  readonly before?: (page: Page) => Promise<unknown>;
}

const selectFirst = async (page: Page): Promise<void> => {
  await page.getByRole('row').first().focus();
  await page.keyboard.press('x');
};

jest.setTimeout(180_000);

/** More have other words only because they stand in rows of a list. */
const mostButtons = 14;

describeInBrowser('what people read behind the buttons of the console', () => {
  let desk: ConsoleDesk;
  let usernames: readonly string[];
  let places: readonly Place[];

  beforeAll(async () => {
    desk = await ConsoleDesk.start({ demoCases: true });
    const administrator = await desk.application.signIn('admin');
    const { body } = await administrator.get<{ items: readonly { id: string; username: string }[] }>(
      '/users?limit=200',
    );
    usernames = body.items.map(({ username }) => username);
    const person = body.items.find(({ username }) => username === 'sales.rep1')?.id ?? '';
    const { id: waiting } = await desk.cases.contract(1);
    const { id: bought } = await desk.cases.purchase(7, 'FA-2025-0091');
    places = [
      { as: 'legal', path: `/cases/${waiting}` },
      { as: 'legal', path: '/inbox', before: selectFirst },
      { as: 'sales.rep1', path: `/cases/${waiting}?panel=access` },
      { as: 'auditor', path: `/cases/${bought}?panel=entries` },
      { as: 'auditor', path: `/cases/${bought}/print` },
      { as: 'admin', path: `/cases/${waiting}` },
      { as: 'admin', path: '/cases?overdue=true' },
      { as: 'admin', path: '/operations/incidents' },
      { as: 'admin', path: '/directory/people' },
      { as: 'admin', path: `/directory/people/${person}` },
      { as: 'admin', path: '/directory/departments' },
      { as: 'admin', path: '/directory/roles' },
      { as: 'admin', path: '/directory/delegations' },
      { as: 'admin', path: '/directory/calendars' },
      { as: 'admin', path: '/policies' },
      { as: 'admin', path: '/policies/contract-review' },
      { as: 'owner', path: '/processes/contract-review' },
      { as: 'sales.rep1', path: '/me' },
    ];
  });
  afterAll(() => desk.stop());
  afterEach(() => desk.leave());

  const read = async (page: Page, where: string, found: Record<string, readonly string[]>): Promise<void> => {
    await desk.settled(page);
    const raw = await rawTexts(page, usernames);
    if (raw.length > 0) found[where] = raw;
  };

  async function open(page: Page, { path, before }: Place): Promise<void> {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await desk.settled(page);
    await before?.(page);
  }

  /** Closes what the button has opened; where it led elsewhere, goes back. */
  async function close(page: Page, place: Place): Promise<void> {
    if (new URL(page.url()).pathname !== place.path.split('?')[0]) return open(page, place);
    const layers = '[role=dialog], [role=alertdialog], [role=menu]';
    for (let open = await page.locator(layers).count(); open > 0; open = await page.locator(layers).count()) {
      await page.keyboard.press('Escape');
      // A menu closes before the page that is under it.
      await page.waitForFunction(([all, before]) => document.querySelectorAll(all).length < before, [
        layers,
        open,
      ] as const);
    }
  }

  /** What was opened before may have come only when it was taken for closed. */
  async function press(page: Page, place: Place, button: Locator): Promise<void> {
    await close(page, place);
    await button.click({ timeout: 3_000 }).catch(async () => {
      await close(page, place);
      await button.click();
    });
    await desk.settled(page);
  }

  /** Presses each button of the page that says something else, and each item of the menus: nothing is submitted. */
  async function readBehind(page: Page, place: Place, found: Record<string, readonly string[]>): Promise<void> {
    await open(page, place);
    await read(page, `${place.path} as ${place.as}`, found);
    const buttons = page.getByRole('main').locator('button:visible, summary:visible');
    const texts = (await buttons.allInnerTexts()).map((text) => text.trim());
    const names = [...new Set(texts)].filter((text) => text !== '').slice(0, mostButtons);
    for (const name of names) {
      // Those that stand there by now may be others.
      const index = (await buttons.allInnerTexts()).findIndex((text) => text.trim() === name);
      if (index === -1) continue;
      await press(page, place, buttons.nth(index));
      await read(page, `${place.path} as ${place.as}, behind '${name}'`, found);
      const items = await page.getByRole('menuitem').allInnerTexts();
      for (const item of items) {
        if ((await page.getByRole('menu').count()) === 0) await press(page, place, buttons.nth(index));
        await page.getByRole('menuitem').filter({ hasText: item }).first().click();
        await page.getByRole('dialog').waitFor();
        await read(page, `${place.path} as ${place.as}, behind '${name}', '${item}'`, found);
        await close(page, place);
      }
      await close(page, place);
    }
  }

  // Both languages have the same buttons: every other page is read in each.
  it.each([
    ['zh', 0],
    ['en', 1],
  ] as const)('is words, never what only programs understand (%s)', async (language, turn) => {
    const found: Record<string, readonly string[]> = {};
    for (const place of places.filter((_, index) => index % 2 === turn)) {
      const page = await (await desk.person(place.as, { language, height: 1600 })).newPage();
      await readBehind(page, place, found);
      await page.close();
    }
    expect(found).toEqual({});
  });
});

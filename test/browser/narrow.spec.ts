import type { Page } from 'playwright-core';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf, type Visit } from './support/console-desk.js';

/** What somebody's screen is like. 1280 pixels at 400 % leave 320 by 256. */
const screens: readonly (readonly [name: string, visit: Visit])[] = [
  ['on a phone', { width: 375, height: 667 }],
  ['at 400 %', { width: 320, height: 256 }],
  ['in forced colours', { isInForcedColours: true }],
];

describeInBrowser('a decision', () => {
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

  /** What stands out to the right, where a page is wider than its window. */
  const wide = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() =>
      document.documentElement.scrollWidth <= document.documentElement.clientWidth
        ? []
        : [...document.querySelectorAll('body *')].flatMap((element) => {
            const { right } = element.getBoundingClientRect();
            return right > document.documentElement.clientWidth
              ? [`${element.tagName} ${element.className} ${right}`]
              : [];
          }),
    );

  /** Controls of which what is on top of them leaves nothing to press, after one has scrolled to them. */
  const covered = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() => {
      const top = document.querySelector('[role=dialog]') ?? document.body;
      return [...top.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea')].flatMap((control) => {
        if (
          control.getClientRects().length === 0 ||
          control.closest('[inert], [aria-hidden=true]') ||
          control.matches('[class*=skip]')
        )
          return [];
        control.scrollIntoView({ block: 'center', inline: 'center' });
        const { left, top: above, width, height } = control.getBoundingClientRect();
        if (width < 2 || height < 2) return [];
        const hit = document.elementFromPoint(left + width / 2, above + height / 2);
        const isHit = hit !== null && (control.contains(hit) || hit.contains(control) || hit.closest('label') !== null);
        return isHit ? [] : [`${control.tagName} ${control.textContent || control.getAttribute('aria-label') || ''}`];
      });
    });

  it.each(screens)('is made from the inbox %s, with nothing out of reach', async (_name, visit) => {
    const { id, number } = await desk.cases.contract(1);
    const page = await (await desk.person('legal', visit)).newPage();
    const found: Record<string, unknown> = {};
    const look = async (name: string): Promise<void> => {
      await desk.settled(page);
      found[name] = [await wide(page), await covered(page), await faultsOf(page)];
    };
    await page.goto('/inbox');
    const row = page.getByRole('row').filter({ hasText: number });
    await row.waitFor();
    await look('inbox');
    await row.click();
    await page.waitForURL((url) => url.href.includes(id));
    const approve = page.getByRole('button', { name: '同意', exact: true }).first();
    await approve.waitFor();
    await look('case');
    await approve.click();
    await page.getByLabel(/^意见/).fill('条款可以接受。');
    await look('decision');
    await page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click();
    await page.getByText(/已同意/).waitFor();
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, [[], [], []]])));
  });

  it('is found by a search that lies over the bar of a phone', async () => {
    const { id, number } = await desk.cases.contract(1);
    const page = await (await desk.person('legal', { width: 375, height: 667 })).newPage();
    await page.goto('/inbox');
    const field = page.getByRole('combobox', { name: '搜索事项、流程、人员和台账' });
    const opener = page.getByRole('button', { name: '搜索事项、流程、人员和台账' });
    await opener.click();
    await page.keyboard.type(number);
    expect(await field.inputValue()).toBe(number);
    await page.getByRole('option').first().click();
    await page.waitForURL((url) => url.href.includes(id));
    await field.waitFor({ state: 'hidden' });
    await opener.click();
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'hidden' });
  });

  it('moves nothing for who asks for less motion', async () => {
    const { id } = await desk.cases.contract(1);
    const page = await (await desk.person('legal')).newPage();
    await page.goto(`/cases/${id}`);
    await desk.settled(page);
    await page.getByRole('button', { name: '同意', exact: true }).first().click();
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        const isStill =
          transitionDuration.split(', ').every((time) => parseFloat(time) === 0) && animationName === 'none';
        return isStill ? [] : [`${element.tagName} ${element.className}`];
      }),
    );
    expect(moving).toEqual([]);
  });
});

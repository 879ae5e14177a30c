import type { Page } from 'playwright-core';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

describeInBrowser('charts and the rulebook in the console', () => {
  let desk: ConsoleDesk;

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  const standings = (page: Page): Promise<Record<string, string | null>> =>
    page
      .locator('[data-state]')
      .evaluateAll((boxes) =>
        Object.fromEntries(boxes.map((box) => [box.getAttribute('data-state'), box.getAttribute('data-standing')])),
      );

  it('show a case as its saved drawing does, with a skipped review as skipped', async () => {
    const form = { ...contractForm, technicalDelivery: false };
    const { id, number } = await desk.cases.started('sales.rep1', 'contract-review', form);
    await desk.cases.walk(id, contractSteps.slice(0, 2));
    const page = await (await desk.person('legal')).newPage();
    await page.goto(`/cases/${id}`);
    await page.locator('[data-state="internalReview.technical"][data-standing="skipped"]').waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存图' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe(`${number}.svg`);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const picture = Buffer.concat(chunks).toString('utf8');
    const drawn = [...picture.matchAll(/<g class="(\w+)" data-state="([^"]*)">/g)];
    expect(Object.fromEntries(drawn.map(([, standing, state]) => [state, standing]))).toEqual(await standings(page));
  });

  it('are zoomed by keys and moved by a mouse, and stand as text where there is no room', async () => {
    const { id } = await desk.cases.contract(1);
    const page = await (await desk.person('legal')).newPage();
    await page.goto(`/cases/${id}`);
    const canvas = page.getByRole('group', { name: /^流程图/ });
    const width = (): Promise<number> =>
      canvas.getByRole('img').evaluate((drawing) => Number(drawing.getAttribute('width')));
    await canvas.getByRole('img').waitFor();
    const before = await width();
    await canvas.focus();
    await page.keyboard.press('+');
    expect(await width()).toBeCloseTo(before * 1.25);
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    expect(await width()).toBeCloseTo(before / 1.25);
    await page.keyboard.press('0');
    expect(await width()).toBe(before);

    const left = (): Promise<number> => canvas.evaluate(({ scrollLeft }) => scrollLeft);
    const [was, box] = [await left(), await canvas.boundingBox()];
    if (!box) throw new Error('Expected a canvas in the window, but found none.');
    await page.mouse.move(box.x + 200, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 100, { steps: 3 });
    await page.mouse.up();
    expect(await left()).toBe(was + 80);

    const phone = await (await desk.person('legal', { width: 375, height: 800 })).newPage();
    await phone.goto(`/cases/${id}`);
    await phone.getByText('法务评审 进行中').waitFor();
    expect(await phone.getByRole('img', { name: /^当前/ }).count()).toBe(0);
    await phone.getByRole('button', { name: '看图' }).click();
    await phone.getByRole('img', { name: /^当前/ }).waitFor();
  });

  it('mark at its corner what leads out of a state as out of many, and say the same as text', async () => {
    const client = await desk.application.signIn('legal');
    const { body } = await client.get<{ boxes: readonly { title: string; exits: readonly string[] }[] }>(
      '/definitions/contract-review/layout?detail=reader',
      { 'accept-language': 'zh' },
    );
    const left = body.boxes.filter(({ exits }) => exits.length > 0);
    expect(left.length).toBeGreaterThan(2);
    const { id } = await desk.cases.contract(1);
    const page = await (await desk.person('legal')).newPage();
    await page.goto(`/cases/${id}`);
    await page.getByRole('img', { name: /^当前/ }).waitFor();
    const drawn = page.locator('[data-state] > [class*="exit"]');
    expect(await drawn.locator('text').allTextContents()).toEqual(left.map(() => '↗'));
    const said = await drawn.locator('title').allTextContents();
    expect(said.sort()).toEqual(left.map(({ exits }) => exits.join(' / ')).sort());
    await page.getByText('文字版').click();
    for (const { title, exits } of left)
      await page
        .getByRole('listitem')
        .filter({ hasText: title })
        .filter({ hasText: exits.map((event) => `↗ ${event}`).join(' · ') })
        .first()
        .waitFor();
  });

  it('mark a case that is suspended, and show where one was stopped', async () => {
    const { id } = await desk.cases.contract(1);
    const admin = await desk.application.signIn('admin');
    await admin.post(`/instances/${id}/suspend`, { reason: 'Waiting.' });
    const page = await (await desk.person('legal')).newPage();
    await page.goto(`/cases/${id}`);
    await page.getByRole('img', { name: /法务评审 已挂起/ }).waitFor();
    const above = page.locator('[data-state="internalReview.legal"] > text ~ rect');
    const fills = await above.evaluateAll((shapes) => shapes.map((shape) => getComputedStyle(shape).fill));
    expect(fills).toEqual([expect.stringMatching(/^url/)]);
    await admin.post(`/instances/${id}/resume`, { reason: 'Go on.' });
    await admin.post(`/instances/${id}/terminate`, { reason: 'The customer is gone.' });
    await page.reload();
    await page.locator('[data-state="internalReview.legal"][data-standing="left"]').waitFor();
  });

  it('lead from a process and from the clause of a task to its rules, with the clauses of the manuals beside them', async () => {
    const page = await (await desk.person('legal')).newPage();
    await page.goto('/processes/contract-review');
    await page.getByRole('link', { name: '查看规程' }).click();
    await page.getByRole('heading', { level: 1, name: '销售合同评审流程' }).waitFor();
    const clause = page.getByRole('row', { name: /^000 篇三 4\.1\.1/ }).first();
    expect(await clause.getByRole('listitem').count()).toBeGreaterThan(0);
    await page.getByRole('heading', { name: '步骤' }).waitFor();
    await page.getByRole('row', { name: /^须用标准合同模板 是/ }).waitFor();
    await page.getByRole('link', { name: '全部流程' }).click();
    await page.getByRole('heading', { name: /^无流程执行的手册条款/ }).waitFor();

    const { id } = await desk.cases.contract(1);
    await page.goto(`/cases/${id}`);
    await page
      .getByRole('link', { name: /^000 篇三/ })
      .first()
      .click();
    await page.waitForURL(/\/rulebook\/contract-review$/);
  });

  it.each([
    ['light', 'zh', 1366],
    ['dark', 'en', 1366],
    ['light', 'zh', 375],
  ] as const)('give axe nothing to find (%s, %s, %i px)', async (theme, language, width) => {
    const height = width < 480 ? 9000 : 860;
    const page = await (await desk.person('auditor', { theme, language, width, height })).newPage();
    const found: Record<string, readonly string[]> = {};
    const paths = ['/rulebook', '/rulebook/contract-review', '/processes/contract-review'];
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await desk.settled(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      found[path] = [...(await faultsOf(page)), ...(overflow > 0 ? [`wider than the window by ${overflow}`] : [])];
      const folder = process.env['PICTURES'];
      if (folder) await page.screenshot({ path: `${folder}/${path.replaceAll('/', '-')}-${theme}-${width}.png` });
    }
    expect(found).toEqual(Object.fromEntries(paths.map((path) => [path, []])));
  });
});

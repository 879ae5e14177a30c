import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';
import { pdfText } from './support/pdf-text.js';

/** How many pages a PDF of Chromium has. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describeInBrowser('the approval sheet of a case', () => {
  let desk: ConsoleDesk;
  let id: string;
  let number: string;

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
    ({ id, number } = await desk.cases.contract(4));
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('prints on one page all that an auditor needs (%s)', async (language) => {
    const isChinese = language === 'zh';
    const page = await (await desk.person('legal', { language })).newPage();
    await page.goto(`/cases/${id}`);
    await page.getByRole('link', { name: isChinese ? '打印' : 'Print' }).click();
    await page.waitForURL(/\/print/);
    const sheet = page.getByRole('article');
    await sheet.getByText(isChinese ? '链完整至此' : 'the chain is intact up to here').waitFor();
    await sheet
      .getByText(isChinese ? '法务评审' : 'Legal review')
      .first()
      .waitFor();
    await desk.settled(page);
    const text = (await sheet.textContent()) ?? '';
    const head = (await desk.cases.history(id)).at(-1)?.hash ?? '';
    for (const part of [number, '壹拾贰万捌仟元整', '何律', '违约责任条款可接受', head, `/cases/${id}`])
      expect(text).toContain(part);
    expect(await sheet.getByRole('row').count()).toBe(5);
    await page.emulateMedia({ media: 'print' });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pagesOf(pdf)).toBe(1);
    const printed = pdfText(pdf);
    for (const part of [number, '壹拾贰万捌仟元整', '何律', '违约责任条款可接受', head, `/cases/${id}`])
      expect(printed).toContain(part);
    expect(await page.getByRole('navigation').count()).toBe(0);
  });

  it('has a row for each ballot of a task that several sign, and says in words how they came to sign', async () => {
    const { id: signed } = await desk.cases.contract(1);
    const legal = await desk.application.signIn('legal');
    const { tasks } = await desk.cases.see('legal', signed);
    const own = tasks.find(({ key }) => key === 'legal');
    const signer = { users: ['qmc.head'], when: 'parallel', reason: '请质量部一同把关。' };
    expect((await legal.post(`/tasks/${own?.id}/add-signer`, signer)).status).toBe(200);
    await desk.cases.walk(signed, [
      { by: 'legal', type: 'APPROVE', data: { opinion: '法务的意见。' } },
      { by: 'qmc.head', type: 'APPROVE', data: { opinion: '质量部的意见。' } },
    ]);
    const page = await (await desk.person('legal')).newPage();
    await page.goto(`/cases/${signed}/print`);
    const rows = page.getByRole('article').getByRole('row');
    await rows.filter({ hasText: '质量部的意见。' }).waitFor();
    expect(await rows.filter({ hasText: '法务的意见。' }).count()).toBe(1);
    await page.goto(`/cases/${signed}`);
    await page.getByText('方式：并加签').waitFor();
  });

  it('shows the case as it stood at a position, and says so', async () => {
    const page = await (await desk.person('legal')).newPage();
    await page.goto(`/cases/${id}?at=2`);
    await page.getByRole('link', { name: '打印' }).click();
    await page.waitForURL(/\/print\?at=2$/);
    const sheet = page.getByRole('article');
    await sheet.getByText('第 2 条记录之后的情况').waitFor();
    expect(await sheet.getByText('违约责任条款可接受').count()).toBe(0);
    expect(await sheet.textContent()).toContain((await desk.cases.history(id))[1]?.hash);
  });

  it.each([
    ['light', 'zh', 1366],
    ['dark', 'en', 1366],
    ['light', 'zh', 375],
  ] as const)('gives axe nothing to find (%s, %s, %i px)', async (theme, language, width) => {
    const height = width < 480 ? 4000 : 860;
    const page = await (await desk.person('legal', { theme, language, width, height })).newPage();
    await page.goto(`/cases/${id}/print`);
    await page.getByRole('article').waitFor();
    await desk.settled(page);
    expect(await faultsOf(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

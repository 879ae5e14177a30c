import { contractForm } from '../support/contract-review.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk } from './support/console-desk.js';

const corpus = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '\u202Eevil\u202C שלום',
];

const hostile = (index: number): string => corpus[index % corpus.length] ?? '';

describeInBrowser('texts that want to run in the console', () => {
  let desk: ConsoleDesk;

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
  });
  afterAll(() => desk.stop());

  it('are shown as they were written, in list, sheet, timeline and search', async () => {
    const form = {
      ...contractForm,
      customer: hostile(0),
      customerContactName: hostile(1),
      customerContactPhone: '1',
      title: `${hostile(2)} ${'长'.repeat(150)}`,
      background: corpus.join('\n'),
      keyTerms: hostile(3),
      riskPoints: hostile(4),
      contractDraft: hostile(5),
    };
    const { id } = await desk.cases.started('sales.rep1', 'contract-review', form);
    await desk.cases.walk(id, [
      { by: 'sales.rep1', type: 'SUBMIT_FOR_REVIEW', data: {} },
      { by: 'legal', type: 'RETURN', data: { opinion: corpus.join(' ') } },
    ]);
    const page = await (await desk.person('tech.head')).newPage();
    await page.goto('/inbox');
    await page.getByRole('row').first().waitFor();
    await page.goto(`/cases/${id}`);
    await page.getByText(hostile(0)).first().waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: corpus.join(' ') })
      .first()
      .waitFor();
    await page.goto(`/cases?number=${encodeURIComponent(hostile(0))}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`/sign-in?to=${encodeURIComponent(hostile(3))}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await desk.leave();
    expect(desk.complaints).toEqual([]);
  });

  it('turn nothing of what stands beside them in a line', async () => {
    const turned = '\u202Eevil';
    await desk.cases.started('sales.rep1', 'contract-review', { ...contractForm, customerContactName: turned });
    const page = await (await desk.person('sales.rep1')).newPage();
    await page.goto('/inbox?tab=started');
    const row = page.getByRole('row').filter({ hasText: turned }).first();
    await row.waitFor();
    // In isolation, as UAX 9 has it: what follows stands behind it, not inside.
    expect(await row.textContent()).toContain(`\u2068${turned}\u2069`);
    const directions = await row
      .locator('span')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).unicodeBidi));
    expect(new Set(directions)).toEqual(new Set(['isolate']));
    await desk.leave();
    expect(desk.complaints).toEqual([]);
  });
});

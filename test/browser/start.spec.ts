import { contractForm } from '../support/contract-review.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

describeInBrowser('starting a case in the console', () => {
  let desk: ConsoleDesk;

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  const titles = {
    zh: {
      customer: '客户',
      contact: '客户联系人',
      title: '合同名称',
      amount: '合同金额',
      currency: '币种',
      background: '合同背景',
      terms: '关键条款',
      risks: '风险点',
      draft: '合同草案',
      missing: '请填写',
      start: '发起',
      process: /销售合同评审流程/,
    },
    en: {
      customer: 'Customer',
      contact: 'Contact',
      title: 'Title of the contract',
      amount: 'Amount of the contract',
      currency: 'Currency',
      background: 'Background',
      terms: 'Key terms',
      risks: 'Risk points',
      draft: 'Draft of the contract',
      missing: 'Fill this in',
      start: 'Start',
      process: /Sales contract review/,
    },
  } as const;

  it('names every family of processes', async () => {
    const page = await (await desk.person('sales.rep1')).newPage();
    await page.route('**/api/v1/definitions?**', async (route) => {
      const answer = await route.fetch();
      const { items, ...rest } = (await answer.json()) as { readonly items: readonly object[] };
      await route.fulfill({ json: { ...rest, items: items.map((one) => ({ ...one, startable: true })) } });
    });
    await page.goto('/start');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    const families = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(families.length).toBeGreaterThan(5);
    expect(families.filter((title) => /[a-z]/.test(title))).toEqual([]);
  });

  it('asks a deputy for whom, in the processes in which he stands in, and the case is of his principal', async () => {
    const admin = await desk.application.signIn('admin');
    const { body } = await admin.get<{ items: readonly { id: string; username: string; name: string }[] }>(
      '/users?limit=200',
    );
    const person = (username: string) => body.items.find((one) => one.username === username);
    const [principal, deputy] = [person('sales.rep1'), person('legal')];
    const named = await admin.post('/delegations', {
      ...{ principalId: principal?.id, deputyId: deputy?.id, processes: ['contract-review'] },
      ...{ startsAt: new Date().toISOString(), endsAt: new Date(Date.now() + 864_000_000).toISOString() },
    });
    expect(named).toMatchObject({ status: 201 });
    const page = await (await desk.person('legal')).newPage();
    const forWhom = page.getByRole('group', { name: '为谁发起' });
    await page.goto('/start/leave-request');
    await desk.settled(page);
    expect(await forWhom.count()).toBe(0);

    await page.evaluate(
      (draft) => sessionStorage.setItem('guicheng.draft.start contract-review', JSON.stringify(draft)),
      contractForm,
    );
    await page.goto('/start/contract-review');
    expect(await forWhom.getByRole('radio', { name: /（本人）/ }).isChecked()).toBe(true);
    await forWhom.getByRole('radio', { name: principal?.name ?? '' }).check();
    await page.reload();
    await page.getByText('已恢复您上次未提交的内容').waitFor();
    expect(await forWhom.getByRole('radio', { name: principal?.name ?? '' }).isChecked()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('main').getByRole('button', { name: '发起', exact: true }).click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    const id = page.url().split('/').at(-1) ?? '';
    expect((await desk.cases.see('auditor', id)).startedBy).toMatchObject({ id: principal?.id });
    expect((await desk.cases.history(id))[0]?.actor).toMatchObject({
      id: deputy?.id,
      onBehalfOf: { id: principal?.id },
    });
  });

  it.each(['zh', 'en'] as const)(
    'shows what is missing, what the server refuses, and lands on the case (%s)',
    async (language) => {
      const page = await (await desk.person('sales.rep1', { language })).newPage();
      const said = titles[language];
      const field = (name: string) => page.getByLabel(new RegExp(`^${name}( |$|选填|optional|个人|Personal)`)).first();
      await page.goto('/start');
      await page.getByRole('link', { name: said.process }).click();
      const start = page.getByRole('main').getByRole('button', { name: said.start, exact: true });
      await start.click();
      await page.getByText(said.missing).first().waitFor();
      expect(await field(said.customer).evaluate((input) => input === document.activeElement)).toBe(true);

      await field(said.customer).fill(contractForm.customer);
      await field(said.contact).fill(contractForm.customerContactName);
      await field(said.title).fill(contractForm.title);
      await field(said.amount).fill('１２８，０００．００');
      await field(said.currency).fill('XXQ');
      for (const radio of await page.locator('fieldset').all()) await radio.getByRole('radio').first().check();
      for (const text of [said.background, said.terms, said.risks]) await field(text).fill('…');
      await page.locator('form input.field').last().fill('draft-1.docx');
      await start.click();
      // The pattern of a currency is met; that there is none of this name only the server knows.
      const currency = field(said.currency);
      await page.locator('[aria-invalid="true"]').first().waitFor();
      expect(await currency.getAttribute('aria-invalid')).toBe('true');
      expect(await field(said.title).inputValue()).toBe(contractForm.title);

      await currency.fill('CNY');
      await start.click();
      await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
      await page.getByRole('heading', { level: 1, name: contractForm.title }).waitFor();
      await page.getByText('¥128,000.00').first().waitFor();
    },
  );
});

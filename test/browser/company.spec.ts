import type { Page } from 'playwright-core';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk } from './support/console-desk.js';

describeInBrowser('the company in the console', () => {
  let desk: ConsoleDesk;

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  const open = async (username: string, path: string): Promise<Page> => {
    const page = await (await desk.person(username)).newPage();
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const server = async <Body>(path: string, by = 'admin'): Promise<Body> =>
    (await (await desk.application.signIn(by)).get<Body>(path)).body;

  interface People {
    readonly items: readonly {
      readonly id: string;
      readonly name: string;
      readonly departmentId: string;
      readonly supervisorId: string;
    }[];
  }
  const person = async (username: string): Promise<People['items'][number]> => {
    const [found] = (await server<People>(`/users?username=${username}`)).items;
    if (!found) throw new Error(`Expected somebody called ${username}.`);
    return found;
  };

  it('lets an administrator find somebody and move him to another department and superior', async () => {
    const [moved, superior] = [await person('sales.rep2'), await person('legal')];
    const page = await open('admin', '/directory/people');
    await page.getByRole('searchbox', { name: '姓名、用户名或拼音首字母' }).fill('sales.rep2');
    await page.getByRole('link', { name: moved.name, exact: true }).click();
    await page.getByRole('button', { name: '修改', exact: true }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('部门').selectOption('legal');
    const picker = drawer.getByRole('combobox', { name: '直接上级' });
    await picker.fill('legal');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await picker.press('ArrowDown');
    await picker.press('Enter');
    expect(await picker.inputValue()).toBe(superior.name);
    await drawer.getByLabel('原因').fill('轮岗');
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.waitFor({ state: 'detached' });
    expect(await person('sales.rep2')).toMatchObject({ departmentId: 'legal', supervisorId: superior.id });
  });

  it('says at its field what the server does not take, and keeps what was typed', async () => {
    const page = await open('admin', '/directory/people');
    await page.getByRole('button', { name: '新增人员' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('用户名').fill('no spaces please');
    await drawer.getByLabel('姓名').fill('新人');
    await drawer.getByLabel('密码').fill('short');
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.getByRole('alert').waitFor();
    const described = await drawer.getByLabel('密码').getAttribute('aria-describedby');
    const [fault = ''] = (described ?? '').split(' ');
    expect(await page.locator(`[id="${fault}"]`).textContent()).toMatch(/12/);
    expect(await drawer.getByLabel('用户名').inputValue()).toBe('no spaces please');
  });

  it('imports nothing of a table with a faulty line, and shows which one it is', async () => {
    const page = await open('admin', '/directory/people');
    await page.getByRole('button', { name: '导入 CSV' }).click();
    const drawer = page.getByRole('dialog');
    const table = 'username,name,department\nfresh.one,小新,sales\nfresh.two,小旧,nowhere\n';
    await drawer.getByLabel('CSV', { exact: true }).fill(table);
    await drawer.getByRole('button', { name: '试运行' }).click();
    await drawer.getByRole('status').waitFor();
    expect(await drawer.getByRole('status').textContent()).toMatch(/有误 1/);
    await drawer.getByRole('button', { name: '导入', exact: true }).click();
    await drawer.getByText('没有导入任何内容').waitFor();
    expect(await drawer.getByRole('row').filter({ hasText: 'fresh.two' }).textContent()).toMatch(/nowhere/);
    expect((await server<People>('/users?username=fresh.one')).items).toEqual([]);
    await drawer.getByLabel('CSV', { exact: true }).fill(table.replace('nowhere', 'legal'));
    await drawer.getByRole('button', { name: '导入', exact: true }).click();
    await drawer.getByText('已导入').waitFor();
    expect((await server<People>('/users?username=fresh.two')).items).toMatchObject([{ departmentId: 'legal' }]);
  });

  it('lets everybody name his own deputy, and end that', async () => {
    const page = await open('sales.rep1', '/me');
    await page.getByRole('button', { name: '指定代理人' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('combobox', { name: '代理人' }).fill('sales.rep2');
    await page.getByRole('listbox').getByRole('option').first().click();
    const day = new Date().toISOString().slice(0, 10);
    await drawer.getByLabel('开始').fill(`${day}T00:00`);
    await drawer.getByLabel('结束').fill(`${day}T00:00`);
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.getByText('结束应晚于开始').first().waitFor();
    const later = new Date(Date.parse(day) + 9 * 86_400_000).toISOString().slice(0, 10);
    await drawer.getByLabel('结束').fill(`${later}T00:00`);
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '结束代理' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '结束代理' }).click();
    await page.getByText('已结束').waitFor();
    const { items } = await server<{ items: readonly { endedAt: string | null }[] }>('/delegations', 'sales.rep1');
    expect(items).toMatchObject([{ endedAt: expect.any(String) }]);
  });

  it('changes a limit with a reason, for the cases that start later, and says so in the history', async () => {
    const page = await open('admin', '/policies/archive-intake');
    await page.getByRole('button', { name: '修改参数' }).click();
    const drawer = page.getByRole('dialog');
    const limit = drawer.locator('input[inputmode="decimal"]').first();
    await limit.fill('-7');
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.getByRole('alert').first().waitFor();
    await limit.fill('7');
    await drawer.getByLabel('原因').fill('节前人手不足');
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByText('节前人手不足').first().waitFor();
    const set = await server<{ version: number; values: Record<string, { amount: number }> }>(
      '/policies/archive-intake',
    );
    expect(set).toMatchObject({ version: 1, values: { 'archive.intake.limit': { amount: 7 } } });
  });

  it('sets how tasks remind in the house, which no process then counts as its own', async () => {
    const page = await open('admin', '/policies');
    await page.getByText('到期前 4 个工作小时提醒；逾期后每隔 1 个工作日提醒，最多 3 次；同时通知上级').waitFor();
    await page.getByRole('button', { name: '修改任务提醒' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('逾期后最多提醒次数').fill('31');
    await drawer.getByLabel('到期前多久提醒').fill('');
    await drawer.getByLabel('原因').fill('提醒过于频繁');
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.getByRole('alert').first().waitFor();
    await drawer.getByLabel('逾期后最多提醒次数').fill('2');
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByText('到期前不提醒；逾期后每隔 1 个工作日提醒，最多 2 次；同时通知上级').waitFor();
    await page.getByText('提醒过于频繁').waitFor();
    await page.goto('/policies/seal-usage');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('不同于手册').count()).toBe(0);
  });

  it.each(['disciplinary-action', 'resignation', 'grade-adjustment', 'duty-shift'])(
    'says every value of the parameters of %s in Chinese',
    async (process) => {
      const page = await open('admin', `/policies/${process}`);
      await page.locator('td').first().waitFor();
      await desk.settled(page);
      const values = await page.locator('tbody tr td:nth-child(2)').allTextContents();
      expect(values.length).toBeGreaterThan(2);
      expect(values.filter((value) => /[A-Za-z]{2,}/.test(value))).toEqual([]);
    },
  );

  it('says whose superiors and heads a parameter names', async () => {
    const page = await open('admin', '/policies/disciplinary-action');
    await page.getByText('当事人的部门负责人').waitFor();
    await page.goto('/policies/resignation');
    await page.getByText('逐级上级，直至总经理').waitFor();
  });

  it('finds from everywhere by keyboard alone', async () => {
    const { number } = await desk.cases.contract(1);
    const page = await open('sales.rep1', '/start');
    await page.locator('h1').press('/');
    await page.keyboard.type(number);
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\/.+/);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('keeps what was filled in when the language changes', async () => {
    const page = await open('sales.rep1', '/start/contract-review');
    await page.getByLabel('合同名称').fill('控制柜 & cabinet');
    await page.getByRole('button', { name: 'English', exact: true }).click();
    expect(await page.getByLabel('Title of the contract').inputValue()).toBe('控制柜 & cabinet');
  });
});

import { OutboxEntity } from '../../src/persistence/index.js';
import { Database } from '../../src/modules/database/index.js';
import { contractForm } from '../support/contract-review.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

describeInBrowser('what administrators look after', () => {
  let desk: ConsoleDesk;

  /** Work for services that nobody provides: given up at the first attempt. */
  async function givenUp(instanceId: string, ...services: readonly string[]): Promise<void> {
    const now = new Date().toISOString();
    const rows = services.map((service) => ({
      ...{ orgId: 'demo', id: `${instanceId} ${service}`, topic: 'service', instanceId, createdAt: now },
      ...{ payload: JSON.stringify({ service, input: {} }), attempts: 0, nextAttemptAt: now, failed: false },
    }));
    await desk.application.nest.get(Database).unitOfWork.run((transaction) => transaction.insert(OutboxEntity, rows));
    await desk.cases.delivered();
  }
  const begun = () => desk.cases.started('sales.rep1', 'contract-review', contractForm);

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  it('are incidents by cause: all of one cause are retried at once, one by one they are assigned and resolved', async () => {
    const { id, number } = await begun();
    await givenUp(id, 'mail1', 'mail2', 'ledger');
    const page = await (await desk.person('admin')).newPage();
    await page.goto('/inbox');
    await page.getByRole('link', { name: '运维' }).click();
    const cause = page.getByRole('region', { name: /投递失败 服务「mail\d」没有注册提供者/ });
    await cause.getByText('2 次').waitFor();
    await cause.getByRole('button', { name: '全部重试' }).click();
    await page.getByRole('region', { name: '结果', exact: true }).getByText('已完成 2 / 2').waitFor();
    await desk.cases.delivered();
    await page.goto('/operations/deliveries?state=givenUp');
    await page
      .getByRole('link', { name: /渤海泵业|合同/ })
      .first()
      .waitFor();
    expect(await page.getByText(number).count()).toBe(3);
    await page.goto('/operations');
    await page.waitForURL(/\/operations\/incidents$/);
    const ledger = page.getByRole('region', { name: /「ledger」/ });
    await ledger.getByRole('button', { name: '逐条查看' }).click();
    await ledger.getByRole('button', { name: '由我处理' }).click();
    await ledger.getByText('处理人：系统管理员').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await ledger.getByRole('button', { name: '标记为已处理', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: '标记为已处理' }).click();
    await form.getByText('请填写').waitFor();
    await form.getByLabel('处理说明').fill('已电话确认。');
    await form.getByRole('button', { name: '标记为已处理' }).click();
    await ledger.waitFor({ state: 'detached' });
    const { items } = (
      await (
        await desk.application.signIn('admin')
      ).get<{ readonly items: readonly object[] }>('/incidents?status=resolved')
    ).body;
    expect(items).toContainEqual(expect.objectContaining({ resolution: { act: 'resolved', note: '已电话确认。' } }));
  });

  it('are many cases at once, with a line for each; a suspended one says so to its people until it goes on', async () => {
    const [one, other] = [await begun(), await begun()];
    const page = await (await desk.person('admin')).newPage();
    const act = async (name: string): Promise<void> => {
      await page.goto('/operations/cases?process=contract-review');
      for (const { number } of [one, other])
        await page.getByRole('checkbox', { name: new RegExp(`^${number}`) }).check();
      await page.getByLabel('操作').selectOption({ label: name });
      await page.getByRole('button', { name: `${name} 2 件` }).click();
      await page.getByLabel('理由').fill('年度检查。');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: `${name} 2 件` })
        .click();
    };
    await act('挂起');
    await page.getByText('已完成 2 / 2').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const { status, body } = await desk.cases.send('sales.rep1', one.id, 'WITHDRAW');
    expect([status, body.code]).toEqual([423, 'INSTANCE_SUSPENDED']);
    const colleague = await (await desk.person('sales.rep1')).newPage();
    await colleague.goto(`/cases/${one.id}`);
    await colleague.getByText(/挂起了此事项/).waitFor();
    await desk.cases.walk(other.id, []);
    await (await desk.application.signIn('admin')).post(`/instances/${other.id}/resume`, { reason: '单独恢复。' });
    await act('恢复');
    await page.getByText('已完成 1 / 2').waitFor();
    await page.getByRole('row', { name: new RegExp(`${other.number}.*(423|409)`) }).waitFor();
    expect((await desk.cases.send('sales.rep1', one.id, 'WITHDRAW')).status).toBe(200);
  });

  it('are a move of a case that another administrator confirms', async () => {
    const { id } = await desk.cases.contract(1);
    const page = await (await desk.person('admin')).newPage();
    await page.goto(`/cases/${id}`);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '申请跳转' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(/^理由/).fill('送错了部门。');
    await form.getByRole('button', { name: '申请跳转', exact: true }).click();
    await form.getByRole('alert').first().waitFor();
    await form.getByRole('checkbox').first().check();
    expect(await faultsOf(page)).toEqual([]);
    await form.getByRole('button', { name: '申请跳转', exact: true }).click();
    await page.getByText(/系统管理员 申请跳转到/).waitFor();
    await page.getByRole('button', { name: '更多' }).click();
    expect(await page.getByRole('menuitem', { name: '确认跳转' }).count()).toBe(0);
    await page.getByRole('menuitem', { name: '撤销跳转' }).click();
    await page.getByRole('dialog').getByLabel(/^理由/).fill('不需要了。');
    await page.getByRole('dialog').getByRole('button', { name: '撤销跳转', exact: true }).click();
    await page.getByText(/系统管理员 申请跳转到/).waitFor({ state: 'detached' });
  });

  it.each([
    ['light', 'zh', 1366],
    ['dark', 'en', 1366],
    ['light', 'zh', 390],
  ] as const)('are pages in which axe finds nothing (%s, %s, %i px)', async (theme, language, width) => {
    const { id } = await begun();
    await givenUp(id, 'archive');
    const page = await (await desk.person('admin', { theme, language, width, height: 2000 })).newPage();
    const found: Record<string, readonly string[]> = {};
    for (const name of ['incidents', 'cases', 'timers?state=waiting', 'deliveries?state=givenUp', 'health']) {
      await page.goto(`/operations/${name}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await desk.settled(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      found[name] = [...(await faultsOf(page)), ...(overflow > 0 ? [`wider than the window by ${overflow}`] : [])];
      const folder = process.env['SCREENSHOTS'];
      if (folder) await page.screenshot({ path: `${folder}/${name.split('?')[0]}-${theme}-${width}.png` });
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  });

  it('are not for everybody: the navigation is silent, and the address says who may', async () => {
    const page = await (await desk.person('legal')).newPage();
    await page.goto('/operations/health');
    await page.getByRole('heading', { name: /^403/ }).waitFor();
    await page.getByText(/系统管理员、流程负责人/).waitFor();
    expect(await page.getByRole('link', { name: '运维' }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    const owner = await (await desk.person('owner')).newPage();
    await owner.goto('/operations/cases');
    await owner.getByRole('heading', { name: /^403/ }).waitFor();
  });
});

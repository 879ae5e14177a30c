import { intrude } from '../support/intruder.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

describeInBrowser('the proof of a case in the console', () => {
  let desk: ConsoleDesk;

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  it('is green for a whole history, in this browser and replayed on the server, and red at the record of which one byte was changed', async () => {
    const { id } = await desk.cases.contract(4);
    const page = await (await desk.person('auditor')).newPage();
    await page.goto(`/cases/${id}`);
    await page.getByRole('button', { name: '链完整，共 5 条' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('此浏览器读取了 5 条记录的原文').waitFor();
    await dialog.getByText('本系统尚不签发检查点').waitFor();
    await dialog.getByRole('button', { name: '在服务器上重放' }).click();
    await dialog.getByText('服务器按流程定义重放了 5 条记录').waitFor();
    expect(await faultsOf(page)).toEqual([]);

    // The digit stands in the sealed text only, not in what the page shows.
    const change = `UPDATE history SET record = replace(record, '"revision":3', '"revision":4')`;
    await intrude(desk.application.databaseUrl, `${change} WHERE instance_id = '${id}' AND position = 3`);
    await page.reload();
    const badge = page.getByRole('button', { name: '第 3 条起不可信' });
    await badge.waitFor();
    expect(await badge.getAttribute('data-proof')).toBe('broken');
    const entry = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^#3 / }) });
    await entry.getByText('从这里起不可信').waitFor();
    expect(await page.getByText('从这里起不可信').count()).toBe(1);
    expect(await page.locator('i[data-tone="broken"]').count()).toBe(1);
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/[?&]at=3$/);
    expect(await slider.getAttribute('aria-valuetext')).toContain('从这里起不可信');
    await badge.click();
    await dialog.getByText('第 3 条记录不成立：内容与其哈希不符').waitFor();
    await dialog.getByRole('button', { name: '在服务器上重放' }).click();
    await dialog.getByText('第 3 条记录不成立：记录内容与其哈希不符').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('is red at a record that the page shows otherwise than its sealed text says', async () => {
    const { id } = await desk.cases.contract(2);
    const page = await (await desk.person('auditor')).newPage();
    await page.route(/\/history\?(?!.*form=sealed)/, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { items: { position: number; actor: { id: string } }[] };
      for (const item of body.items) if (item.position === 2) item.actor.id = 'somebody-else';
      await route.fulfill({ response: answer, json: body });
    });
    await page.goto(`/cases/${id}`);
    await page.getByRole('button', { name: '第 2 条起不可信' }).click();
    await page.getByRole('dialog').getByText('与已校验的原文不符').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('is asked for beside a list, where cases are passed by quickly', async () => {
    const { id, number } = await desk.cases.contract(1);
    const page = await (await desk.person('legal', { language: 'en' })).newPage();
    await page.goto(`/inbox?case=${id}`);
    await page.getByText(number).last().waitFor();
    await page.getByRole('button', { name: 'Not verified' }).click();
    await page.getByRole('dialog').getByText('This browser read the 2 records as they are kept').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Chain intact, 2 records' }).waitFor();
  });

  it('still holds once a person is erased, and the fields say that they were', async () => {
    const { id } = await desk.cases.started('cs.agent', 'complaint-property', {
      ...{ customerName: '刘臻臻', room: '3-1-502', contact: '13800000000', matter: '电梯停运三天。' },
    });
    const agent = await (await desk.person('cs.agent')).newPage();
    await agent.goto(`/cases/${id}`);
    await agent.getByText('13800000000').waitFor();
    const { startedBy } = await desk.cases.see('auditor', id);
    const admin = await desk.application.signIn('admin');
    const erased = await admin.post(`/vault/subjects/${startedBy.id}/erase`, { reason: '本人要求。' });
    expect(erased.status).toBe(200);
    await agent.reload();
    await agent.getByRole('button', { name: '链完整，共 1 条' }).click();
    await agent.getByRole('dialog').getByRole('button', { name: '在服务器上重放' }).click();
    await agent.getByRole('dialog').getByText('服务器按流程定义重放了 1 条记录').waitFor();
    await agent.keyboard.press('Escape');
    await agent.getByText('已删除').first().waitFor();
    expect(await agent.getByText('13800000000').count()).toBe(0);
  });
});

import { Rescheduling } from '../../src/modules/rescheduling/index.js';
import { install, timedProcess } from '../support/timed-process.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleDesk, faultsOf } from './support/console-desk.js';

interface Schedule {
  readonly key: string;
  readonly hours: readonly object[];
}

interface Calendar {
  readonly timeZone: string;
  readonly schedules: readonly Schedule[];
}

describeInBrowser('which calendar counts', () => {
  let desk: ConsoleDesk;

  beforeAll(async () => {
    desk = await ConsoleDesk.start();
    install(desk.application, timedProcess());
    await addSundays();
  });
  afterAll(() => desk.stop());
  afterEach(async () => {
    await desk.leave();
    expect(desk.complaints.splice(0)).toEqual([]);
  });

  /** A calendar by which hardly any hour is worked: whatever is counted by it is due much later. */
  const addSundays = async (): Promise<void> => {
    const admin = await desk.application.signIn('admin');
    const { timeZone, schedules } = (await admin.get<Calendar>('/calendars/cn-standard')).body;
    const standard = schedules.filter(({ key }) => key === 'standard');
    const hours = [{ weekdays: [7], from: '08:00', to: '09:00' }];
    const sundays = { timeZone, holidays: [], makeUpDays: [], schedules: standard.map((one) => ({ ...one, hours })) };
    const set = await admin.put('/calendars/sundays', { ...sundays, reason: '看守' }, { 'if-match': '"0"' });
    expect(set.status).toBe(200);
  };

  it('is chosen for a process and a department in words, and says which limits that has moved', async () => {
    const { number } = await desk.cases.started('sales.rep1', 'timed', {});
    const page = await (await desk.person('admin')).newPage();
    await page.goto('/directory/calendars');
    await page.getByRole('button', { name: '选用日历' }).click();
    const drawer = page.getByRole('dialog');
    const add = drawer.getByRole('button', { name: '添加一行' });
    await add.nth(0).click();
    await drawer.getByLabel('部门', { exact: true }).selectOption('legal');
    await drawer.getByLabel('日历和班次').nth(0).selectOption('cn-standard standard');
    await add.nth(1).click();
    await drawer.getByLabel('流程', { exact: true }).selectOption('timed');
    await drawer.getByLabel('日历和班次').nth(1).selectOption({ label: 'sundays · 标准工时' });
    await drawer.getByLabel('原因').fill('只在星期日看守');
    expect(await faultsOf(page)).toEqual([]);
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByText(/：sundays · 标准工时$/).waitFor();
    await page.getByText('只在星期日看守').waitFor();
    await desk.application.nest.get(Rescheduling).flush();
    await page.getByRole('button', { name: '已移动的期限' }).first().click();
    await page.getByText('所有未办结的事项都已重新计算。').waitFor();
    const row = page.getByRole('dialog').getByRole('row').filter({ hasText: number }).first();
    await row.waitFor();
    expect(await row.textContent()).toMatch(/\d{4}年\d+月\d+日 \d\d:\d\d/);
    expect(await faultsOf(page)).toEqual([]);
    const admin = await desk.application.signIn('admin');
    expect((await admin.get('/calendar-choices')).body).toMatchObject({
      organisation: { calendar: 'cn-standard', schedule: 'standard' },
      departments: [{ department: 'legal', calendar: 'cn-standard', schedule: 'standard' }],
      processes: [{ process: 'timed', calendar: 'sundays', schedule: 'standard' }],
    });
  });

  it('is not chosen twice for the same department: the second one says so at its field', async () => {
    const page = await (await desk.person('admin')).newPage();
    await page.goto('/directory/calendars');
    await page.getByRole('button', { name: '选用日历' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('原因').fill('写了两次');
    const before = await drawer.getByLabel('部门', { exact: true }).count();
    for (const place of [before, before + 1]) {
      await drawer.getByRole('button', { name: '添加一行' }).nth(0).click();
      await drawer.getByLabel('部门', { exact: true }).nth(place).selectOption('sales');
      await drawer.getByLabel('日历和班次').nth(place).selectOption('cn-standard standard');
    }
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.getByText('「sales」应只出现一次。').first().waitFor();
  });
});

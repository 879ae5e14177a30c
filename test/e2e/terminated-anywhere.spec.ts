import { SimulatedClock } from '../../src/engine/testing/index.js';
import { TimerSweeper } from '../../src/modules/timers/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance, Problem } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';

type Listed = Instance & { readonly suspended: boolean };

const because = { reason: '重复登记' };
const report = { customerName: '刘先生', contact: '13800000000', content: '漏水', kind: 'complaint' };
/** What is done in turn from the beginning of an emergency, once its severity is known; each leads to another state. */
const emergency = (severity: string, replier: string) => [
  { by: 'aftersales.agent', type: 'RESPOND', data: {} },
  { by: 'aftersales.agent', type: 'JUDGE', data: { problem: '水泵', severity } },
  { by: replier, type: 'REPLY', data: { reply: '更换密封圈。' } },
  { by: replier, type: 'HANDLED', data: {} },
];
const emergencies = [
  ...[0, 1, 2, 3, 4].map((done) => emergency('general', 'aftersales.agent').slice(0, done)),
  emergency('larger', 'aftersales.head').slice(0, 2),
  emergency('major', 'gm').slice(0, 2),
];

describe.each(dialects)('an administrator who ends cases wherever they stand (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const open = async (): Promise<readonly Listed[]> => {
    const auditor = await application.signIn('auditor');
    return (await auditor.get<{ items: readonly Listed[] }>('/instances?status=open&limit=200')).body.items;
  };
  const act = async (id: string, name: string) => {
    const { status, body } = await (
      await application.signIn('admin')
    ).post<Instance & Problem & { readonly suspended: boolean }>(`/instances/${id}/${name}`, because);
    expect([name, status, body.code]).toEqual([name, 200, undefined]);
    return body;
  };

  beforeAll(async () => {
    const clock = new SimulatedClock('2025-03-14T01:00:00.000Z');
    application = await startApplication({ database, clock, configuration: { demoCases: true } });
    desk = new CaseDesk(application);
  }, 60_000);
  afterAll(() => application.close());

  it('stops them with all that belongs to them: suspended, resumed or untouched, with tracks beside each other and children', async () => {
    for (const steps of emergencies) {
      const { id } = await desk.started('cs.agent', 'after-sales-emergency', report);
      await desk.walk(id, steps);
    }
    await application.nest.get(TimerSweeper).flush();
    const found = await open();
    const standing = new Set(
      found.filter(({ definition: { key } }) => key === 'after-sales-emergency').map(({ value }) => String(value)),
    );
    expect([...standing]).toEqual(
      expect.arrayContaining(['received', 'judging', 'general', 'larger', 'major', 'handling', 'analysing']),
    );
    expect(found.filter(({ value }) => typeof value === 'object').length).toBeGreaterThan(2);
    expect(found.filter(({ parentId }) => parentId !== null).length).toBeGreaterThan(1);
    for (const [index, { id, suspended }] of found.filter(({ parentId }) => parentId === null).entries()) {
      if (!suspended) expect(await act(id, 'suspend')).toMatchObject({ suspended: true, status: 'active' });
      if (index % 2 === 0) expect(await act(id, 'resume')).toMatchObject({ suspended: false, status: 'active' });
      expect(await act(id, 'terminate')).toMatchObject({ status: 'stopped', tasks: [] });
      expect(await desk.see('auditor', id)).toMatchObject({ status: 'stopped', tasks: [] });
    }
    expect(await open()).toEqual([]);
    const auditor = await application.signIn('auditor');
    expect((await auditor.get<{ items: object[] }>('/tasks?scope=all')).body.items).toEqual([]);
    for (const { id } of found) expect(await desk.verify(id)).toMatchObject({ valid: true });
  }, 120_000);
});

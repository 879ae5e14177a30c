import { SimulatedClock } from '../../src/engine/testing/index.js';
import { Pipeline } from '../../src/modules/runtime/index.js';
import { TimerSweeper } from '../../src/modules/timers/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects, freshDatabaseUrl } from '../support/databases.js';

const [overdue, waiting, escalated] = ['0', '1', '2'].map((n) => `0199c000-0000-7000-8000-000${n}00000000`) as [
  string,
  string,
  string,
];

describe.each(dialects)('the demo company with cases under way (%s)', (database) => {
  let databaseUrl: string;
  let application: TestApplication | undefined;

  const begin = async (demoCases = true): Promise<TestApplication> => {
    const clock = new SimulatedClock('2025-03-14T01:00:00.000Z');
    application = await startApplication({
      database,
      databaseUrl,
      clock,
      configuration: { demoCases, logLevel: 'silent' },
    });
    return application;
  };
  const end = async (): Promise<void> => {
    await application?.close();
    application = undefined;
  };
  const cases = async (): Promise<readonly Instance[]> => {
    const running = application ?? (await begin());
    await running.nest.get(TimerSweeper).flush();
    const auditor = await running.signIn('auditor');
    return (await auditor.get<{ items: Instance[] }>('/instances?limit=200')).body.items;
  };

  beforeEach(async () => (databaseUrl = await freshDatabaseUrl(database)));
  afterEach(async () => {
    jest.restoreAllMocks();
    await end();
  });

  it('has one whose customer nobody has called in time, one that waits for the customer, and one that escalated by itself', async () => {
    const desk = new CaseDesk(await begin());
    expect(await desk.see('cs.owner', overdue)).toMatchObject({ value: 'assigned', startedBy: { name: '曹欣' } });
    const { dueAt } = (await desk.see('cs.owner', overdue)).tasks[0] as unknown as { dueAt: string };
    expect(dueAt < '2025-03-14T01:00:00.000Z').toBe(true);
    expect(await desk.see('sales.director', waiting)).toMatchObject({ value: 'awaitingConsent', status: 'active' });
    await application?.nest.get(TimerSweeper).flush();
    expect(await desk.see('pmc.head', escalated)).toMatchObject({ value: 'escalationAccepted', status: 'active' });
    expect(await Promise.all([overdue, escalated, waiting].map((id) => desk.verify(id)))).toMatchObject([
      { valid: true },
      { valid: true },
      { valid: true },
    ]);
  });

  it('has them once, however often it starts, and leaves them as people have left them', async () => {
    await new CaseDesk(await begin()).walk(waiting, [{ by: 'sales.director', type: 'CUSTOMER_ACCEPTED', data: {} }]);
    await end();
    await begin();
    expect((await cases()).map(({ id, value }) => [id, value]).sort()).toEqual([
      [overdue, 'assigned'],
      [waiting, 'executing'],
      [escalated, 'escalationAccepted'],
    ]);
  });

  it.each([0, 1, 2, 4, 6, 8])('carries on where a start has ended after %i acts', async (acts) => {
    const submit = Reflect.get(Pipeline.prototype, 'submit');
    let left = acts;
    jest.spyOn(Pipeline.prototype, 'submit').mockImplementation(function (this: Pipeline, command) {
      left -= 1;
      return left < 0 ? Promise.resolve({ type: 'busy' }) : submit.call(this, command);
    });
    await begin();
    await end();
    jest.restoreAllMocks();
    await begin();
    expect((await cases()).map(({ id, value }) => [id, value]).sort()).toEqual([
      [overdue, 'assigned'],
      [waiting, 'awaitingConsent'],
      [escalated, 'escalationAccepted'],
    ]);
    const desk = new CaseDesk(await (application ?? begin()));
    // A limit that has passed may have fired between the two starts.
    const acted = (await desk.history(waiting)).filter(({ kind }) => kind !== 'timer').map(({ type }) => type);
    expect(acted).toEqual(['xstate.init', 'ASSIGN', 'CONTACTED', 'INVESTIGATED', 'PROPOSE']);
  });

  it('has none where nobody asks for them', async () => {
    await begin(false);
    expect(await cases()).toEqual([]);
  });
});

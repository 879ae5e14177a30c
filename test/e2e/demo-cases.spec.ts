import { SimulatedClock } from '../../src/engine/testing/index.js';
import { caseIdOf } from '../../src/modules/demo/living-case.js';
import { Pipeline } from '../../src/modules/runtime/index.js';
import { TimerSweeper } from '../../src/modules/timers/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects, migratedDatabaseUrl } from '../support/databases.js';

interface Listed extends Instance {
  readonly suspended: boolean;
}
interface Overdue {
  readonly tasks: readonly { readonly dueAt: string | null }[];
}

const [overdue, waiting, escalated] = [0, 1, 2].map((place) => caseIdOf({ place })) as [string, string, string];
/** A working morning, and a night of a weekend at the end of a year, when much is refused. */
const moments = ['2025-03-14T01:00:00.000Z', '2025-12-27T16:30:00.000Z'];

describe.each(dialects)('the demo company with cases under way (%s)', (database) => {
  let databaseUrl: string;
  let application: TestApplication | undefined;

  const begin = async (demoCases = true, moment = '2025-03-14T01:00:00.000Z'): Promise<TestApplication> => {
    const clock = new SimulatedClock(moment);
    application = await startApplication({ database, databaseUrl, clock, configuration: { demoCases } });
    return application;
  };
  const end = async (): Promise<void> => {
    await application?.close();
    application = undefined;
  };
  const cases = async (): Promise<readonly Listed[]> => {
    const running = application ?? (await begin());
    await running.nest.get(TimerSweeper).flush();
    const auditor = await running.signIn('auditor');
    const found: Listed[] = [];
    for (let next: string | null = ''; next !== null;) {
      const path: string = `/instances?limit=200${next && `&cursor=${next}`}`;
      const { body } = await auditor.get<{ items: Listed[]; nextCursor: string | null }>(path);
      found.push(...body.items);
      next = body.nextCursor;
    }
    return found;
  };
  const standing = async () => (await cases()).map(({ id, value, status }) => [id, value, status]).sort();

  beforeEach(async () => (databaseUrl = await migratedDatabaseUrl(database)));
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
  });

  it.each(moments)(
    'has something true in every box and on every page, with nothing refused, begun at %s',
    async (at) => {
      const running = await begin(true, at);
      const desk = new CaseDesk(running);
      const all = await cases();
      expect(running.log.filter((line) => line.includes('stays where it is'))).toEqual([]);
      const families = new Set(all.map(({ definition: { key } }) => key));
      expect(families.size).toBeGreaterThan(40);
      const outcomes = all.filter(({ status }) => status === 'done').map(({ value }) => value);
      expect(outcomes).toEqual(expect.arrayContaining(['rejected', 'withdrawn', 'archived', 'inUse']));
      expect(all.filter(({ suspended }) => suspended)).toHaveLength(1);
      expect(all.filter(({ parentId }) => parentId !== null).length).toBeGreaterThan(1);
      const details = await Promise.all(all.map(({ id }) => desk.see('auditor', id)));
      const late = (details as unknown as Overdue[]).filter(({ tasks }) =>
        tasks.some(({ dueAt }) => dueAt !== null && dueAt < at),
      );
      expect(late.length).toBeGreaterThan(3);
      const histories = await Promise.all(all.map(({ id }) => desk.history(id)));
      const kinds = new Set(histories.flat().map(({ kind }) => kind));
      expect([...kinds]).toEqual(expect.arrayContaining(['comment', 'cc', 'task', 'admin', 'timer']));
      for (const history of histories)
        expect(history.map((one) => one.at)).toEqual(history.map((one) => one.at).sort());
      for (const { id } of all) expect(await desk.verify(id)).toMatchObject({ valid: true });
    },
  );

  it('gives each of its people a case to see, the deputy the tasks of whom he stands in for, and an administrator an incident', async () => {
    const running = await begin();
    const { body: meta } = await running.anonymous.get<{ demo: { people: { username: string }[] } }>('/meta');
    const empty: string[] = [];
    for (const { username } of meta.demo.people) {
      const person = await running.signIn(username);
      const { body } = await person.get<{ items: unknown[] }>('/instances?limit=1');
      if (body.items.length === 0) empty.push(username);
    }
    expect(empty).toEqual([]);
    const administrator = await running.signIn('admin');
    const { body: incidents } = await administrator.get<{ items: { kind: string }[] }>('/incidents');
    expect(incidents.items).toMatchObject([{ kind: 'unassignedTask' }]);
    const deputy = await running.signIn('fin.supervisor');
    const { body: delegations } = await deputy.get<{ items: object[] }>('/delegations');
    expect(delegations.items).toMatchObject([{ principal: { name: '钱进' }, deputy: { name: '金算' }, inForce: true }]);
  });

  it('has them once, however often it starts, and leaves them as people have left them', async () => {
    await new CaseDesk(await begin()).walk(waiting, [{ by: 'sales.director', type: 'CUSTOMER_ACCEPTED', data: {} }]);
    const before = await standing();
    await end();
    await begin();
    expect(await standing()).toEqual(before);
    expect(before).toContainEqual([waiting, 'executing', 'active']);
  });

  it('carries on where a start has ended in the middle, after any of its acts', async () => {
    await begin();
    const whole = await standing();
    const submit = Reflect.get(Pipeline.prototype, 'submit');
    for (const acts of [1, 180]) {
      await end();
      databaseUrl = await migratedDatabaseUrl(database);
      let left = acts;
      jest.spyOn(Pipeline.prototype, 'submit').mockImplementation(function (this: Pipeline, command) {
        if (command.ofEngine) return submit.call(this, command);
        left -= 1;
        return left < 0 ? Promise.resolve({ type: 'busy' }) : submit.call(this, command);
      });
      await begin();
      await end();
      jest.restoreAllMocks();
      await begin();
      expect((await standing()).map(([id, value]) => [id, value])).toEqual(whole.map(([id, value]) => [id, value]));
    }
  });

  it('has none where nobody asks for them', async () => {
    await begin(false);
    expect(await cases()).toEqual([]);
  });
});

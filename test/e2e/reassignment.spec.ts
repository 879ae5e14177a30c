import { Reassignment } from '../../src/modules/reassignment/index.js';
import { Pipeline } from '../../src/modules/runtime/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { JumpingClock } from '../support/jumping-clock.js';

interface Incident {
  readonly kind: string;
  readonly status: string;
  readonly taskId: string | null;
  readonly damaged?: true;
}

describe.each(dialects)('open tasks and the directory (%s)', (database) => {
  let application: TestApplication;
  let clock: JumpingClock;
  let desk: CaseDesk;
  let ids: Readonly<Record<string, string>>;
  beforeEach(async () => {
    clock = new JumpingClock('2026-03-02T01:00:00.000Z');
    application = await startApplication({ database, clock, configuration: { logLevel: 'fatal' } });
    desk = new CaseDesk(application);
    const admin = await application.signIn('admin');
    const { body } = await admin.get<{ items: { id: string; username: string }[] }>('/users?limit=200');
    ids = Object.fromEntries(body.items.map(({ id, username }) => [username, id]));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await application.close();
  });

  const idOf = (username: string): string => ids[username] ?? '';
  const followed = (): Promise<void> => application.nest.get(Reassignment).flush();
  const gives = async (role: string, ...usernames: string[]): Promise<void> => {
    const admin = await application.signIn('admin');
    const { status } = await admin.put(`/roles/${role}/members`, { userIds: usernames.map(idOf) });
    expect(status).toBe(200);
    await followed();
  };
  const task = async (id: string) => (await desk.see('auditor', id)).tasks.find(({ key }) => key === 'legal');
  const candidates = async (id: string) => (await task(id))?.candidates.map((one) => one.id);
  const incidents = async (status: string): Promise<readonly Incident[]> => {
    const admin = await application.signIn('admin');
    const { body } = await admin.get<{ items: Incident[] }>(`/incidents?status=${status}&kind=unassignedTask`);
    return body.items;
  };

  it('meet: a role that somebody else gets reaches the task, with a record that says because of what', async () => {
    const { id } = await desk.contract(1);
    const untouched = await desk.contract(0);
    await gives('LegalReviewer', 'cashier');
    expect(await candidates(id)).toEqual([idOf('cashier')]);
    const cashier = await application.signIn('cashier');
    const { body } = await cashier.get<{ items: { instanceId: string }[] }>('/tasks?scope=candidate');
    expect(body.items).toMatchObject([{ instanceId: id, key: 'legal' }]);
    const legal = await application.signIn('legal');
    expect((await legal.get<{ items: object[] }>('/tasks?scope=candidate')).body.items).toEqual([]);
    const record = (await desk.history(id)).at(-1);
    expect(record).toMatchObject({
      kind: 'admin',
      type: 'REASSIGN',
      actor: { id: 'system' },
      causationId: expect.stringMatching(/^directory \d+$/) as unknown,
    });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
    expect((await desk.history(untouched.id)).map(({ type }) => type)).not.toContain('REASSIGN');
  });

  it('are free again when whoever has claimed one leaves', async () => {
    await gives('LegalReviewer', 'legal', 'cashier');
    const { id } = await desk.contract(1);
    const claimed = await (await application.signIn('cashier')).post(`/tasks/${(await task(id))?.id}/claim`, {});
    expect(claimed.status).toBe(200);
    await (await application.signIn('admin')).patch(`/users/${idOf('cashier')}`, { active: false });
    await followed();
    expect(await task(id)).toMatchObject({ assignee: null, candidates: [{ id: idOf('legal') }] });
  });

  it('that nobody may do are an incident, which ends by itself when somebody is found', async () => {
    const { id } = await desk.contract(1);
    await gives('LegalReviewer');
    const taskId = (await task(id))?.id ?? '';
    expect(await incidents('open')).toMatchObject([{ taskId }]);
    await gives('LegalReviewer', 'cashier');
    expect(await incidents('open')).toEqual([]);
    const [ended] = await incidents('resolved');
    expect(ended).toMatchObject({ taskId, resolvedBy: { id: 'system' }, resolution: { act: 'resolved' } });
    expect(ended?.damaged).toBeUndefined();
    const decided = await desk.send('cashier', id, 'APPROVE', { opinion: 'In order.' }, { taskId });
    expect(decided.status).toBe(200);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('are followed to the end by the next server, where the first one stops half way', async () => {
    const { id } = await desk.contract(1);
    const submit = Reflect.get(Pipeline.prototype, 'submit');
    jest.spyOn(Pipeline.prototype, 'submit').mockImplementation(function (this: Pipeline, command) {
      if (command.envelope.type === 'REASSIGN') throw new Error('the process dies');
      return submit.call(this, command);
    });
    await gives('LegalReviewer', 'cashier');
    expect(await candidates(id)).toEqual([idOf('legal')]);
    await application.close();
    jest.restoreAllMocks();
    application = await startApplication({ database, clock, databaseUrl: application.databaseUrl });
    desk = new CaseDesk(application);
    // The lease of the one that has died runs out first.
    await followed();
    expect(await candidates(id)).toEqual([idOf('legal')]);
    clock.jumpTo('2026-03-02T01:02:00.000Z');
    await followed();
    expect(await candidates(id)).toEqual([idOf('cashier')]);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });
});

import type { Instance, OpenTask, Problem } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import type { Answer } from '../support/client.js';
import { dialects } from '../support/databases.js';
import { signedProcesses } from '../support/signed-processes.js';
import { install } from '../support/timed-process.js';

interface Seat {
  readonly stage: number;
  readonly state: string;
  readonly person: { readonly name: string } | null;
  readonly ballot: { readonly event: string } | null;
  readonly opinions: readonly { readonly recommends: string; readonly text: string | null }[];
}
type Seated = Instance & { readonly tasks: readonly (OpenTask & { readonly seats: readonly Seat[] })[] };
type Reply = Answer<Seated & Problem & { readonly because?: string; readonly field?: string }>;

const finance = ['fin.head', 'fin.supervisor', 'fin.reviewer', 'cashier'];
const because = { reason: '出差两周' };

describe.each(dialects)('the acts of an approval (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const begun = async (definition = 'signed-any'): Promise<{ id: string; task: string }> => {
    const { id, tasks } = await desk.started('engineer1', definition, {});
    return { id, task: tasks[0]?.id ?? '' };
  };
  const act = async (by: string, task: string, name: string, body?: object): Promise<Reply> =>
    (await application.signIn(by)).post(`/tasks/${task}/${name}`, body);
  const done = async (by: string, task: string, name: string, body?: object): Promise<Seated> => {
    const { status, body: answer } = await act(by, task, name, body);
    expect({ name, status, answer: status === 200 ? null : answer }).toEqual({ name, status: 200, answer: null });
    return answer;
  };
  const decide = (by: string, task: string, event = 'APPROVE') => act(by, task, 'decide', { event });
  const inbox = async (by: string): Promise<readonly string[]> => {
    const { body } = await (await application.signIn(by)).get<{ items: readonly OpenTask[] }>('/tasks');
    return body.items.map(({ id }) => id);
  };
  const seats = ({ tasks }: Seated): readonly string[] =>
    (tasks[0]?.seats ?? []).map(({ stage, state, person }) => `${stage} ${person?.name ?? '-'} ${state}`);
  /** What the timeline says in Chinese, act by act. */
  const told = async (id: string): Promise<readonly string[]> => {
    const records = (await desk.history(id)) as readonly (object & { readonly sentence?: { readonly zh: string } })[];
    return records.flatMap(({ sentence }) => (sentence ? [sentence.zh] : []));
  };
  const proven = async (id: string): Promise<void> => {
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  };

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
    install(application, ...signedProcesses);
  });
  afterEach(() => desk.delivered());
  afterAll(() => application.close());

  it('转办: moves the task to another inbox, and the timeline says who, to whom and why', async () => {
    const { id, task } = await begun();
    const moved = await done('cashier', task, 'transfer', { to: 'legal', ...because });
    expect(moved.tasks).toMatchObject([{ assignee: { name: '何律' }, candidates: [{ name: '何律' }] }]);
    expect(seats(moved)).toEqual(['1 何律 open']);
    expect(await inbox('legal')).toContain(task);
    for (const former of finance) expect(await inbox(former)).not.toContain(task);
    expect(await decide('cashier', task)).toMatchObject({ status: 409, body: { code: 'TASK_CLAIMED' } });
    expect(await decide('legal', task)).toMatchObject({ status: 200, body: { value: 'approved' } });
    expect(await told(id)).toEqual(['蒋付将「联签」转办给何律：出差两周']);
    await proven(id);
  });

  it('转办: refuses whom it cannot go to, field by field, and changes nothing', async () => {
    const { id, task } = await begun('signed-all');
    const refused = async (to: unknown, over: object = because) => act('cashier', task, 'transfer', { to, ...over });
    expect(await refused('nobody.here')).toMatchObject({
      status: 422,
      body: { code: 'PAYLOAD_INVALID', errors: [{ path: 'to', rule: 'isPerson' }] },
    });
    expect(await refused('legal', {})).toMatchObject({ status: 422, body: { errors: [{ path: 'reason' }] } });
    expect(await refused(7)).toMatchObject({ status: 422 });
    expect(await refused('cashier')).toMatchObject({
      status: 409,
      body: { code: 'PERSON_NOT_ELIGIBLE', because: 'oneself', field: 'to' },
    });
    expect(await refused('fin.head')).toMatchObject({ status: 409, body: { because: 'hasSeat' } });
    expect(await refused('engineer1')).toMatchObject({ status: 403, body: { code: 'SEPARATION_OF_DUTIES' } });
    expect(await act('legal', task, 'transfer', { to: 'gm', ...because })).toMatchObject({ status: 404 });
    expect(await desk.see('auditor', id)).toMatchObject({ revision: 1 });
  });

  it('委派: asks for an opinion, along a chain, and goes back the way it came', async () => {
    const { id, task } = await begun();
    await done('cashier', task, 'delegate', { to: 'legal', question: '合同合规吗？' });
    expect(await inbox('cashier')).not.toContain(task);
    expect(await inbox('legal')).toContain(task);
    expect(await decide('cashier', task)).toMatchObject({ status: 409, body: { code: 'TASK_DELEGATED' } });
    expect(await decide('legal', task)).toMatchObject({ status: 403, body: { code: 'NOT_ASSIGNED' } });
    await done('legal', task, 'delegate', { to: 'gm' });
    expect(await act('gm', task, 'delegate', { to: 'cashier' })).toMatchObject({
      status: 409,
      body: { code: 'PERSON_NOT_ELIGIBLE', because: 'circle' },
    });
    await done('gm', task, 'opine', { recommends: 'neither', text: '听法务的。' });
    const back = await done('legal', task, 'opine', { recommends: 'approve', text: '合规。' });
    expect(back.tasks[0]?.seats[0]?.opinions).toMatchObject([
      { recommends: 'neither', text: '听法务的。' },
      { recommends: 'approve', text: '合规。' },
    ]);
    expect(await inbox('cashier')).toContain(task);
    expect(await decide('cashier', task, 'REJECT')).toMatchObject({ status: 200, body: { value: 'rejected' } });
    expect(await told(id)).toEqual([
      '蒋付就「联签」征求何律的意见：合同合规吗？',
      expect.stringMatching(/^何律就「联签」征求.+的意见$/),
      expect.stringMatching(/就「联签」提出意见：不作建议：听法务的。$/),
      '何律就「联签」提出意见：建议同意：合规。',
    ]);
    await proven(id);
  });

  it('委派: two halves of a circle at once leave one holder', async () => {
    const { id, task } = await begun('signed-all');
    const halves = await Promise.all([
      act('cashier', task, 'delegate', { to: 'fin.head' }),
      act('fin.head', task, 'delegate', { to: 'cashier' }),
      act('fin.supervisor', task, 'delegate', { to: 'legal' }),
      act('fin.reviewer', task, 'delegate', { to: 'legal' }),
    ]);
    expect(halves.slice(0, 2).map(({ status }) => status)).toEqual([409, 409]);
    expect(
      halves
        .slice(2)
        .map(({ status }) => status)
        .sort(),
    ).toEqual([200, 409]);
    expect(
      seats((await desk.see('auditor', id)) as Seated).filter((seat) => seat.endsWith('withDelegate')),
    ).toHaveLength(1);
    await proven(id);
  });

  it('委派: is recalled by whoever asked', async () => {
    const { task } = await begun();
    await done('cashier', task, 'delegate', { to: 'legal' });
    expect(await act('legal', task, 'recall')).toMatchObject({ status: 403 });
    await done('cashier', task, 'recall', { reason: '已清楚' });
    expect(await act('legal', task, 'opine', { recommends: 'approve', text: '可。' })).toMatchObject({ status: 403 });
    expect(await decide('cashier', task)).toMatchObject({ status: 200 });
  });

  it('加签 before, after and parallel: seats in stages, each shown', async () => {
    const { id, task } = await begun();
    await done('cashier', task, 'add-signer', { users: ['legal'], when: 'before', reason: '须法务把关' });
    await done('cashier', task, 'add-signer', { users: ['gm'], when: 'after' });
    const added = await done('legal', task, 'add-signer', { users: ['tech.head'], when: 'parallel' });
    expect(seats(added).map((seat) => seat.replace(/ .* /, ' '))).toEqual([
      '2 waiting',
      '1 open',
      '3 waiting',
      '1 open',
    ]);
    expect(await decide('cashier', task)).toMatchObject({ status: 403 });
    for (const signer of ['legal', 'tech.head', 'cashier']) {
      expect(await inbox(signer)).toContain(task);
      expect(await decide(signer, task)).toMatchObject({ status: 200, body: { value: 'work' } });
      expect(await decide(signer, task)).toMatchObject({ status: 409, body: { code: 'TASK_ALREADY_DECIDED' } });
    }
    expect(await decide('gm', task)).toMatchObject({ status: 200, body: { value: 'approved' } });
    expect((await told(id))[0]).toBe('蒋付为「联签」前加签：何律：须法务把关');
    await proven(id);
  });

  it('加签: refuses strangers, doubles and too many, field by field', async () => {
    const { id, task } = await begun('signed-all');
    const refused = (users: unknown, when: unknown = 'before') => act('cashier', task, 'add-signer', { users, when });
    expect(await refused(['legal', 'nobody.here'])).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'users.1' }] },
    });
    expect((await refused([])).status).toBe(422);
    expect((await refused(['legal', 'legal'])).status).toBe(422);
    expect((await refused('legal')).status).toBe(422);
    expect(await refused(['legal'], 'sometimes')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'when' }] },
    });
    expect(await refused(['legal', 'fin.head'])).toMatchObject({ status: 409, body: { code: 'PERSON_NOT_ELIGIBLE' } });
    expect(await desk.see('auditor', id)).toMatchObject({ revision: 1 });
  });

  it('减签: counts again at once, which decides the task', async () => {
    const { id, task } = await begun('signed-all');
    await done('cashier', task, 'add-signer', { users: ['legal'], when: 'parallel' });
    for (const signer of finance) expect(await decide(signer, task)).toMatchObject({ body: { value: 'work' } });
    for (const user of ['fin.head', 'gm'])
      expect(await act('cashier', task, 'remove-signer', { user, ...because })).toMatchObject({
        status: 409,
        body: { code: 'NOT_ADDED_SIGNER' },
      });
    expect((await act('fin.head', task, 'remove-signer', { user: 'legal', ...because })).status).toBe(403);
    const removed = await done('admin', task, 'remove-signer', { user: 'legal', reason: '无需法务' });
    expect(removed).toMatchObject({ value: 'approved', status: 'done' });
    expect((await told(id)).at(-1)).toMatch(/从「联签」减去加签人何律：无需法务$/);
    await proven(id);
  });

  it('会签: the first rejection decides, and the others are told', async () => {
    const { id, task } = await begun('signed-all');
    expect(await decide('fin.head', task)).toMatchObject({ body: { value: 'work' } });
    const shown = (await desk.see('cashier', id)) as Seated;
    expect(shown.tasks[0]?.seats.map(({ ballot }) => ballot?.event ?? null)).toEqual(['APPROVE', null, null, null]);
    expect(await decide('cashier', task, 'REJECT')).toMatchObject({ body: { value: 'rejected' } });
    for (const signer of finance) expect(await inbox(signer)).not.toContain(task);
    const { body } = await (
      await application.signIn('fin.reviewer')
    ).get<{ items: readonly { readonly title: { readonly zh: string } }[] }>('/notifications');
    expect(body.items.map(({ title }) => title.zh)).toContain('「联签」已有结果：驳回，您无需再办理');
    await proven(id);
  });

  it('依次 and 票签: whose turn it is, and what a vote weighs', async () => {
    const inTurn = await begun('signed-in-turn');
    expect(await inbox('fin.supervisor')).not.toContain(inTurn.task);
    for (const signer of finance) expect(await decide(signer, inTurn.task)).toMatchObject({ status: 200 });
    const vote = await begun('signed-by-vote');
    expect(await decide('cashier', vote.task, 'REJECT')).toMatchObject({ body: { value: 'work' } });
    expect(await decide('fin.head', vote.task)).toMatchObject({ body: { value: 'work' } });
    expect(await decide('fin.reviewer', vote.task)).toMatchObject({ body: { value: 'approved' } });
    for (const { id } of [inTurn, vote]) await proven(id);
  });

  it('answers 423 to each act while the case is suspended', async () => {
    const { id, task } = await begun();
    await (await application.signIn('admin')).post(`/instances/${id}/suspend`, { reason: '核查' });
    for (const [name, body] of [
      ['transfer', { to: 'legal', ...because }],
      ['delegate', { to: 'legal' }],
      ['add-signer', { users: ['legal'], when: 'before' }],
      ['remove-signer', { user: 'legal', ...because }],
      ['claim', {}],
    ] as const)
      expect(await act('cashier', task, name, body)).toMatchObject({
        status: 423,
        body: { code: 'INSTANCE_SUSPENDED' },
      });
  });

  it('减签: the superior of whoever has left after he added a signer finds the case, and removes the signer', async () => {
    const { id, task } = await begun('signed-any');
    await done('cashier', task, 'transfer', { to: 'mkt.clerk', ...because });
    await done('mkt.clerk', task, 'add-signer', { users: ['legal'], when: 'parallel' });
    expect(await decide('mkt.clerk', task)).toMatchObject({ body: { value: 'work' } });
    const superior = await application.signIn('mkt.supervisor');
    expect(await superior.get(`/instances/${id}`)).toMatchObject({ status: 404 });
    const admin = await application.signIn('admin');
    const { body } = await admin.get<{ items: { id: string; username: string }[] }>('/users?limit=200');
    const leaver = body.items.find(({ username }) => username === 'mkt.clerk')?.id ?? '';
    expect(await admin.patch(`/users/${leaver}`, { active: false })).toMatchObject({ status: 200 });
    expect(await superior.get(`/instances/${id}`)).toMatchObject({ status: 200 });
    const removed = await done('mkt.supervisor', task, 'remove-signer', { user: 'legal', ...because });
    expect(removed).toMatchObject({ value: 'approved', status: 'done' });
    await admin.patch(`/users/${leaver}`, { active: true });
    await proven(id);
  });
});

import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import type { Client } from '../support/client.js';
import { dialects } from '../support/databases.js';
import { JumpingClock } from '../support/jumping-clock.js';

interface Delegation {
  readonly id: string;
  readonly inForce: boolean;
  readonly endedAt: string | null;
}

interface ListedTask {
  readonly id: string;
  readonly key: string;
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
}

const monday = '2026-03-02T01:00:00.000Z';
/** Within the hours that a session lasts. */
const later = '2026-03-02T03:00:00.000Z';
const period = { startsAt: '2026-03-02T10:00:00+08:00', endsAt: '2026-03-02T14:00:00+08:00' };

describe.each(dialects)('deputies (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let clock: JumpingClock;
  let ids: Readonly<Record<string, string>>;
  beforeEach(async () => {
    clock = new JumpingClock(monday);
    application = await startApplication({ database, clock });
    desk = new CaseDesk(application);
    const { body } = await (
      await application.signIn('admin')
    ).get<{ items: { id: string; username: string }[] }>('/users?limit=200');
    ids = Object.fromEntries(body.items.map(({ id, username }) => [username, id]));
  });
  afterEach(() => application.close());

  const idOf = (username: string): string => ids[username] ?? 'nobody of this name';
  const as = (username: string): Promise<Client> => application.signIn(username);
  const names = async (by: string, deputy: string, more: object = {}) =>
    (await as(by)).post<Delegation & { errors?: { path: string; rule: string }[] }>('/delegations', {
      deputyId: idOf(deputy),
      ...period,
      ...more,
    });
  const inbox = async (username: string): Promise<readonly ListedTask[]> =>
    (await (await as(username)).get<{ items: ListedTask[] }>('/tasks?scope=candidate')).body.items;

  it('act for their principal within the period, seen as both, and the first of the two counts', async () => {
    expect((await names('legal', 'gm.assistant', { processes: ['contract-review'] })).status).toBe(201);
    const { id } = await desk.contract(1);
    expect(await inbox('gm.assistant')).toEqual([]);
    expect((await desk.send('gm.assistant', id, 'APPROVE', { opinion: 'In order.' })).status).toBe(404);

    clock.jumpTo(later);
    const [task] = await inbox('gm.assistant');
    expect(task).toMatchObject({ key: 'legal', onBehalfOf: { id: idOf('legal'), name: '何律' } });
    const seen = await desk.see('gm.assistant', id);
    expect(seen.availableEvents).toContainEqual(
      expect.objectContaining({ type: 'APPROVE', taskId: task?.id, onBehalfOf: { id: idOf('legal'), name: '何律' } }),
    );
    expect((await (await as('gm.assistant')).get('/me')).body).toMatchObject({
      standIns: [
        { id: idOf('legal'), name: '何律', until: '2026-03-02T06:00:00.000Z', processes: ['contract-review'] },
      ],
    });
    const decision = { type: 'APPROVE', data: { opinion: 'In order.' }, taskId: task?.id, onBehalfOf: 'Legal' };
    const path = `/instances/${id}/events`;
    expect((await (await as('gm.assistant')).post(`${path}?dryRun=true`, decision)).status).toBe(200);
    const stamped = { 'if-match': `"${seen.revision}"` };
    expect((await (await as('gm.assistant')).post(path, decision, stamped)).status).toBe(200);
    const record = (await desk.history(id)).find(({ type }) => type === 'APPROVE');
    expect(record?.actor).toMatchObject({ id: idOf('gm.assistant'), onBehalfOf: { id: idOf('legal'), name: '何律' } });
    const late = await desk.send('legal', id, 'APPROVE', { opinion: 'Me too.' }, { taskId: task?.id ?? '' });
    expect(late.status).toBe(409);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('act no more once the period is over, once it was ended, or in another process', async () => {
    const made = await names('legal', 'gm.assistant', { processes: ['seal-usage'] });
    clock.jumpTo(later);
    const { id } = await desk.contract(1);
    const task = (await inbox('legal'))[0]?.id ?? '';
    const tried = () => desk.send('gm.assistant', id, 'APPROVE', { opinion: 'x' }, { taskId: task });
    expect((await tried()).status).toBe(404);
    expect((await (await as('gm.assistant')).delete(`/delegations/${made.body.id}`)).status).toBe(403);
    expect((await (await as('legal')).delete(`/delegations/${made.body.id}`)).status).toBe(204);
    const again = await names('legal', 'gm.assistant');
    expect(await inbox('gm.assistant')).toHaveLength(1);
    expect((await desk.see('gm.assistant', id)).id).toBe(id);
    await (await as('legal')).delete(`/delegations/${again.body.id}`);
    expect(await inbox('gm.assistant')).toEqual([]);
    expect((await tried()).status).toBe(404);
    await names('legal', 'gm.assistant');
    clock.jumpTo('2026-03-02T06:00:00.000Z');
    expect((await tried()).status).toBe(404);
  });

  it('may not act where they are barred themselves, and count as both for the four eyes', async () => {
    // The requester as deputy of whoever reviews his contract.
    await names('legal', 'sales.rep1');
    clock.jumpTo(later);
    await desk.contract(1);
    const task = (await inbox('legal')).find(({ key }) => key === 'legal')?.id ?? '';
    for (const onBehalfOf of [undefined, idOf('legal')]) {
      const client = await as('sales.rep1');
      const refused = await client.post(`/tasks/${task}/decide`, {
        event: 'APPROVE',
        data: { opinion: 'Mine is good.' },
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      });
      expect(refused).toMatchObject({ status: 403, body: { code: 'SEPARATION_OF_DUTIES' } });
    }
    const stranger = await (
      await as('tech.head')
    ).post(`/tasks/${task}/decide`, {
      event: 'APPROVE',
      data: { opinion: 'x' },
      onBehalfOf: idOf('legal'),
    });
    expect(stranger).toMatchObject({ status: 403, body: { code: 'NOT_DEPUTY' } });
  });

  it('claim for their principal, whose task it is then', async () => {
    await names('legal', 'gm.assistant');
    clock.jumpTo(later);
    const { id } = await desk.contract(1);
    const [task] = await inbox('gm.assistant');
    const claimed = await (await as('gm.assistant')).post(`/tasks/${task?.id}/claim`, {});
    expect(claimed).toMatchObject({ status: 200 });
    const { tasks } = await desk.see('legal', id);
    expect(tasks.find(({ key }) => key === 'legal')).toMatchObject({ assignee: { id: idOf('legal') } });
  });

  it.each([
    ['oneself', 'legal', {}, 'deputyId', 'notOneself'],
    ['nobody', 'nobody', {}, 'deputyId', 'exists'],
    ['an end before the start', 'gm.assistant', { endsAt: period.startsAt }, 'endsAt', 'afterStart'],
    [
      'a time that is over',
      'gm.assistant',
      { startsAt: '2026-02-01T00:00:00Z', endsAt: '2026-02-02T00:00:00Z' },
      'endsAt',
      'notOver',
    ],
    ['ten years', 'gm.assistant', { endsAt: '2036-03-10T00:00:00Z' }, 'endsAt', 'atMostAYear'],
    ['a day that is none', 'gm.assistant', { endsAt: '2026-02-30T00:00:00Z' }, 'endsAt', 'isMoment'],
    ['an unknown process', 'gm.assistant', { processes: ['nothing'] }, 'processes.0', 'exists'],
  ])('are not named for %s', async (_, deputy, more, path, rule) => {
    const refused = await names('legal', deputy, more);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path, rule }] } });
    expect((await (await as('legal')).get<{ items: object[] }>('/delegations')).body.items).toEqual([]);
  });

  it('are named by id or by username, and who is neither is told of both', async () => {
    const byName = { principalId: 'LEGAL', deputyId: 'gm.assistant' };
    const made = await names('admin', 'nobody', byName);
    expect(made).toMatchObject({
      status: 201,
      body: { principal: { id: idOf('legal') }, deputy: { id: idOf('gm.assistant') } },
    });
    const { body: found } = await (await as('admin')).get('/delegations?principal=Legal&deputy=GM.assistant');
    expect(found).toMatchObject({ items: [{ id: made.body.id }] });
    expect((await names('legal', 'nobody', { principalId: 'legal', deputyId: 'cashier' })).body).toMatchObject({
      errors: [{ rule: 'noOverlap' }],
    });
    expect(await names('legal', 'nobody')).toMatchObject({
      body: { errors: [{ path: 'deputyId', message: 'Expected the id or the username of somebody active.' }] },
    });
  });

  it('have no deputies themselves, and nobody has two at a time', async () => {
    await names('legal', 'gm.assistant');
    expect(await names('legal', 'cashier')).toMatchObject({ body: { errors: [{ rule: 'noOverlap' }] } });
    expect(await names('gm.assistant', 'cashier')).toMatchObject({ body: { errors: [{ rule: 'noDeputyOfDeputy' }] } });
    expect(await names('cashier', 'legal')).toMatchObject({ body: { errors: [{ rule: 'noDeputyOfDeputy' }] } });
    const next = { startsAt: period.endsAt, endsAt: '2026-03-12T00:00:00Z' };
    expect((await names('legal', 'cashier', next)).status).toBe(201);
  });

  it('of others are named by administrators alone, and seen by those whom it is about', async () => {
    const other = { principalId: idOf('legal') };
    expect((await names('cashier', 'gm.assistant', other)).status).toBe(403);
    const made = await names('admin', 'gm.assistant', { ...other, reason: 'On sick leave.' });
    expect(made.status).toBe(201);
    const seenBy = async (username: string) =>
      (await (await as(username)).get<{ items: Delegation[] }>('/delegations')).body.items.map(({ id }) => id);
    for (const username of ['admin', 'legal', 'gm.assistant']) expect(await seenBy(username)).toEqual([made.body.id]);
    expect(await seenBy('cashier')).toEqual([]);
    const foreign = `/delegations?principal=${idOf('legal')}`;
    expect((await (await as('cashier')).get<{ items: object[] }>(foreign)).body.items).toEqual([]);
    expect((await (await as('cashier')).delete(`/delegations/${made.body.id}`)).status).toBe(404);
    const { body } = await (await as('auditor')).get<{ items: object[] }>('/organisation/log?kind=delegationSet');
    expect(body.items).toMatchObject([
      { subject: made.body.id, setting: { after: { deputyId: idOf('gm.assistant') } } },
    ]);
  });
});

import { hours, parameter, role, type Reminders } from '../../src/engine/index.js';
import { tinyProcess, tinyTask } from '../../src/engine/testing/tiny-process.js';
import { TimerSweeper } from '../../src/modules/timers/index.js';
import type { Instance, OpenTask, Problem } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { install } from '../support/timed-process.js';
import { JumpingClock } from '../support/jumping-clock.js';

const reminders: Reminders = { before: hours(1), every: hours(1), times: 1, superior: true };
const policy = {
  limit: parameter('tiny.limit', '时限', 'Limit', { '[model]': hours(2) }),
  reminders: parameter('task.reminders', '提醒', 'Reminders', { '[model]': reminders }),
};

const title = { zh: '复核', en: 'Check' };

/** Whoever may start it fills it in; the finance department checks it. */
const checked = (key: string) =>
  tinyProcess(
    {
      initial: 'fill',
      states: {
        fill: { ...tinyTask({ key: 'fill', decisions: ['GO'] }), on: { GO: 'check' } },
        check: {
          ...tinyTask({
            key: 'check',
            title,
            decisions: ['GO'],
            assignment: role('FinanceDepartment'),
            deadline: 'tiny.limit',
          }),
          on: { GO: 'end' },
        },
        end: { type: 'final' },
      },
    },
    { key, policy, startableBy: ['SalesRepresentative'] },
  );

interface Notice {
  readonly instanceId: string;
  readonly subject: { readonly en: string };
  readonly title: { readonly en: string };
  readonly onBehalfOf: { readonly id: string } | null;
  readonly withdrawnAt: string | null;
}
type Answered = Instance & Problem & { readonly onBehalfOf?: unknown };

const begins = '2026-03-02T01:00:00.000Z';
const reason = '行程有变';

describe.each(dialects)('a deputy (%s)', (database) => {
  const clock = new JumpingClock(begins);
  let application: TestApplication;
  let desk: CaseDesk;
  let ids: Readonly<Record<string, string>>;
  const ends: (() => Promise<void>)[] = [];

  const as = (username: string) => application.signIn(username);
  const idOf = (username: string): string => ids[username] ?? 'nobody';
  const post = async (by: string, path: string, body: object = {}) => (await as(by)).post<Answered>(path, body);
  /** Somebody stands in from now for so many hours, in one process. */
  const stands = async (
    deputy: string,
    principal: string,
    processes: readonly string[] = ['checked'],
    forHours = 5,
  ) => {
    const startsAt = clock.now();
    const endsAt = new Date(Date.parse(startsAt) + forHours * 3_600_000).toISOString();
    const made = await (
      await as(principal)
    ).post<{ id: string }>('/delegations', { deputyId: idOf(deputy), startsAt, endsAt, processes });
    expect(made).toMatchObject({ status: 201 });
    const end = async () => void (await (await as(principal)).delete(`/delegations/${made.body.id}`));
    ends.push(end);
    return end;
  };
  const notices = async (who: string, id: string): Promise<readonly Notice[]> =>
    (await (await as(who)).get<{ items: readonly Notice[] }>('/notifications?limit=200')).body.items
      .filter(({ instanceId }) => instanceId === id)
      .reverse();
  const counts = async (who: string) =>
    (await (await as(who)).get<Record<string, { value: number }>>('/me/counts')).body;
  const task = ({ tasks }: Pick<Instance, 'tasks'>): OpenTask => {
    const [found] = tasks;
    if (!found) throw new Error('Expected an open task, but there is none.');
    return found;
  };

  beforeAll(async () => {
    application = await startApplication({ database, clock });
    desk = new CaseDesk(application);
    install(application, checked('checked'), checked('other'));
    const { body } = await (await as('admin')).get<{ items: { id: string; username: string }[] }>('/users?limit=200');
    ids = Object.fromEntries(body.items.map(({ id, username }) => [username, id]));
  });
  beforeEach(() => clock.jumpTo(begins));
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  afterAll(() => application.close());

  it('starts a case for his principal, whose request it is, and the record shows them both', async () => {
    const end = await stands('mkt.clerk', 'sales.rep1');
    const body = { definition: 'checked', input: {} };
    const onBehalfOf = idOf('sales.rep1');
    expect(await desk.begin('mkt.clerk', body)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await desk.begin('mkt.clerk', { ...body, definition: 'other', onBehalfOf })).toMatchObject({
      status: 403,
      body: { code: 'NOT_DEPUTY', onBehalfOf },
    });
    expect(await desk.begin('legal', { ...body, onBehalfOf })).toMatchObject({ body: { code: 'NOT_DEPUTY' } });
    expect((await post('mkt.clerk', '/definitions/checked/path', { input: {}, onBehalfOf })).status).toBe(200);

    const begun = await desk.begin('mkt.clerk', { ...body, onBehalfOf });
    expect(begun).toMatchObject({ status: 201, body: { startedBy: { id: onBehalfOf } } });
    const { id } = begun.body;
    const [started] = await desk.history(id);
    expect(started).toMatchObject({
      kind: 'started',
      actor: { id: idOf('mkt.clerk'), onBehalfOf: { id: onBehalfOf } },
    });
    expect(task(begun.body).candidates).toMatchObject([{ id: onBehalfOf }]);
    expect(await desk.see('sales.rep1', id)).toMatchObject({ availableEvents: [{ type: 'GO' }] });
    await end();
    // Whoever has acted in a case sees what became of it.
    expect((await desk.see('mkt.clerk', id)).id).toBe(id);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
    expect(await desk.begin('mkt.clerk', { ...body, onBehalfOf })).toMatchObject({ body: { code: 'NOT_DEPUTY' } });
  });

  it('who made a request for somebody does not decide on it', async () => {
    await stands('cashier', 'sales.rep1');
    const { body } = await desk.begin('cashier', { definition: 'checked', input: {}, onBehalfOf: idOf('sales.rep1') });
    const sent = await desk.walk(body.id, [{ by: 'cashier', type: 'GO', data: {} }]);
    expect(task(sent)).toMatchObject({ key: 'check' });
    expect(task(sent).candidates.map(({ id }) => id)).not.toContain(idOf('cashier'));
    expect(await post('cashier', `/tasks/${task(sent).id}/decide`, { event: 'GO' })).toMatchObject({
      status: 403,
      body: { code: 'SEPARATION_OF_DUTIES' },
    });
  });

  it('withdraws and takes back for his principal, and why says so', async () => {
    await stands('mkt.clerk', 'sales.rep1');
    const { id } = await desk.started('sales.rep1', 'checked', {});
    const why = async (who: string, event: string) =>
      (await (await as(who)).get<{ holds: boolean }>(`/instances/${id}/events/${event}/why`)).body.holds;
    await desk.walk(id, [{ by: 'sales.rep1', type: 'GO', data: {} }]);
    expect(await why('mkt.clerk', 'TAKE_BACK')).toBe(true);
    expect(await post('mkt.clerk', `/instances/${id}/take-back?dryRun=true`, { reason })).toMatchObject({
      status: 200,
    });
    expect(await post('mkt.clerk', `/instances/${id}/take-back`, { reason })).toMatchObject({ status: 200 });
    expect((await desk.history(id)).at(-1)).toMatchObject({
      type: 'TAKE_BACK',
      actor: { id: idOf('mkt.clerk'), onBehalfOf: { id: idOf('sales.rep1') } },
    });
    expect(await why('mkt.clerk', 'WITHDRAW')).toBe(true);
    const stranger = `/instances/${id}/withdraw?onBehalfOf=${idOf('legal')}`;
    expect(await post('mkt.clerk', stranger, { reason })).toMatchObject({ status: 403, body: { code: 'NOT_DEPUTY' } });
    const withdrawn = await post('mkt.clerk', `/instances/${id}/withdraw`, { reason });
    expect(withdrawn).toMatchObject({ status: 200, body: { status: 'stopped' } });
    expect((await desk.history(id)).at(-1)).toMatchObject({
      actor: { id: idOf('mkt.clerk'), onBehalfOf: { id: idOf('sales.rep1') } },
    });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('decides many for his principal, and nothing of a process outside his set', async () => {
    await stands('mkt.clerk', 'cashier');
    const before = (await counts('mkt.clerk'))['todo']?.value ?? 0;
    const sent = async (definition: string): Promise<string> => {
      const { id } = await desk.started('sales.rep1', definition, {});
      return task(await desk.walk(id, [{ by: 'sales.rep1', type: 'GO', data: {} }])).id;
    };
    const [one, two, other] = [await sent('checked'), await sent('checked'), await sent('other')];
    expect((await counts('mkt.clerk'))['todo']?.value).toBe(before + 2);
    const items = [
      { taskId: one, event: 'GO' },
      { taskId: two, event: 'GO', onBehalfOf: idOf('cashier') },
      { taskId: other, event: 'GO', onBehalfOf: idOf('cashier') },
    ];
    const { body } = await (
      await as('mkt.clerk')
    ).post<{ items: { status: number; instance?: { id: string } }[] }>('/tasks/decide-many', { items });
    expect(body.items.map(({ status }) => status)).toEqual([200, 200, 404]);
    for (const { instance } of body.items.slice(0, 2))
      expect((await desk.history(instance?.id ?? '')).at(-1)).toMatchObject({
        actor: { id: idOf('mkt.clerk'), onBehalfOf: { id: idOf('cashier') } },
      });
    expect((await counts('mkt.clerk'))['todo']?.value).toBe(before);
  });

  it('is told what his principal is told while it lasts, of these processes alone', async () => {
    const end = await stands('mkt.clerk', 'cashier');
    const started = async (definition: string): Promise<Instance> => {
      const { id } = await desk.started('sales.rep1', definition, {});
      return desk.walk(id, [{ by: 'sales.rep1', type: 'GO', data: {} }]);
    };
    const unread = (await counts('mkt.clerk'))['notifications']?.value ?? 0;
    const [mine, other] = [await started('checked'), await started('other')];
    expect((await counts('mkt.clerk'))['notifications']?.value).toBe(unread + 1);
    expect(await notices('mkt.clerk', other.id)).toEqual([]);
    expect((await (await as('mkt.clerk')).get(`/instances/${other.id}`)).status).toBe(404);
    expect(await post('sales.rep1', `/tasks/${task(mine).id}/remind`)).toMatchObject({ status: 200 });
    clock.jumpTo('2026-03-02T03:00:00.000Z');
    await application.nest.get(TimerSweeper).flush();
    const told = await notices('mkt.clerk', mine.id);
    expect(told.map(({ title: { en } }) => en)).toEqual(['Check', 'Reminder: Check', 'Overdue: Check']);
    for (const one of told)
      expect(one).toMatchObject({ onBehalfOf: { id: idOf('cashier') }, subject: { en: 'Tiny' }, withdrawnAt: null });
    // What he is told of he may look at.
    expect((await desk.see('mkt.clerk', mine.id)).id).toBe(mine.id);
    await end();
    expect((await (await as('mkt.clerk')).get(`/instances/${mine.id}`)).status).toBe(404);
    expect(await notices('mkt.clerk', mine.id)).toMatchObject(told.map(() => ({ subject: { en: '' } })));
    await desk.walk(mine.id, [{ by: 'cashier', type: 'GO', data: {} }]);
    // The task waits for nobody any more: what says so is true no longer, for either of them.
    for (const who of ['mkt.clerk', 'cashier'])
      expect((await notices(who, mine.id)).map(({ withdrawnAt }) => withdrawnAt)).not.toContain(null);
    expect((await counts('mkt.clerk'))['notifications']?.value).toBe(unread);
    expect(await desk.verify(mine.id)).toMatchObject({ valid: true });
  });

  it('finds the cases of his principal in lists and search while it lasts, of these processes alone', async () => {
    const started = async (definition: string) => (await desk.started('sales.rep1', definition, {})).id;
    const [mine, other] = [await started('checked'), await started('other')];
    const numberOf = async (id: string) => (await desk.see('sales.rep1', id)).number;
    const [mineNumber, otherNumber] = [await numberOf(mine), await numberOf(other)];
    const startedBy = idOf('sales.rep1');
    const ids = async (question: string): Promise<readonly string[]> =>
      (await (await as('legal')).get<{ items: { id: string }[] }>(`/instances?${question}`)).body.items.map(
        ({ id }) => id,
      );
    const found = async (q: string) =>
      (await (await as('legal')).get<{ cases: { id: string }[] }>(`/search?q=${q}`)).body.cases.map(({ id }) => id);
    expect(await ids(`startedBy=${startedBy}`)).toEqual([]);
    expect(await found(mineNumber)).toEqual([]);

    const end = await stands('legal', 'sales.rep1');
    for (const question of [
      '',
      `startedBy=${startedBy}`,
      'definition=checked',
      'status=open',
      `number=${mineNumber}`,
    ]) {
      const listed = await ids(question);
      expect([question, listed.includes(mine), listed.includes(other)]).toEqual([question, true, false]);
    }
    expect(await ids('definition=other')).toEqual([]);
    expect(await ids('involving=me')).not.toContain(mine);
    expect(await found(mineNumber)).toEqual([mine]);
    expect(await found(otherNumber)).toEqual([]);
    await end();
    expect(await ids(`startedBy=${startedBy}`)).toEqual([]);
    expect(await found(mineNumber)).toEqual([]);
  });

  it('reminds for his principal, who counts as having reminded', async () => {
    await stands('mkt.clerk', 'sales.rep1');
    const { id } = await desk.started('sales.rep1', 'checked', {});
    const sent = await desk.walk(id, [{ by: 'sales.rep1', type: 'GO', data: {} }]);
    const path = `/tasks/${task(sent).id}/remind`;
    expect(await post('mkt.clerk', path)).toMatchObject({ status: 200 });
    expect((await desk.history(id)).at(-1)).toMatchObject({
      actor: { id: idOf('mkt.clerk'), onBehalfOf: { id: idOf('sales.rep1') } },
    });
    expect(await post('sales.rep1', path)).toMatchObject({ status: 429, body: { code: 'REMINDED_RECENTLY' } });
  });
});

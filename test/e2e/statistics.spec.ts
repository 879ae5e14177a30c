import { SimulatedClock } from '../../src/engine/testing/index.js';
import { TimerSweeper } from '../../src/modules/timers/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Problem } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { expectProblem } from '../support/expect-problem.js';
import { FoldedHistory } from '../support/folded-figures.js';

interface StateFigures {
  readonly state: string;
  readonly open: number;
  readonly incidents: number;
}

interface Figures {
  readonly at: string;
  readonly from: string;
  readonly until: string;
  readonly cases: number;
  readonly states: readonly StateFigures[];
}

interface Definition {
  readonly states: readonly { readonly id: string; readonly type: string }[];
  readonly assignments: readonly { readonly task: string; readonly state: string }[];
}

const hours = (moment: string, count: number): string => new Date(Date.parse(moment) + count * 3_600_000).toISOString();

const complaint = {
  customerName: '周敏',
  contact: '13800000001',
  complainedAt: '2025-03-03T08:30:00+08:00',
  content: '漏水。',
  concerns: 'Pump P-200',
};

/** The same draws in every run. */
const draws =
  (seed: number) =>
  (below: number): number =>
    (seed = (seed * 48_271) % 2_147_483_647) % below;

describe.each(dialects)('the figures of a process (%s)', (database) => {
  const clock = new SimulatedClock('2025-03-03T01:00:00.000Z');
  const begin = clock.now();
  let now = begin;
  let application: TestApplication;
  let desk: CaseDesk;
  const ids: string[] = [];
  const complaints: string[] = [];
  const path = '/definitions/contract-review/statistics';

  const get = async <Body>(query = '', by = 'auditor') => (await application.signIn(by)).get<Body>(`${path}${query}`);
  const figures = async (query = ''): Promise<Figures> => (await get<Figures>(query)).body;
  const administer = async (id: string, act: string): Promise<void> => {
    await (await application.signIn('admin')).post(`/instances/${id}/${act}`, { reason: 'A test of the figures.' });
  };
  const tick = async (count: number): Promise<void> => {
    // The company's clock, not that of the machine: by that one everybody's session would expire.
    await (await application.signIn('admin')).post('/demo/clock', { advance: `PT${count}H` });
    now = hours(now, count);
    await application.nest.get(TimerSweeper).flush();
  };

  beforeAll(async () => {
    application = await startApplication({ database, clock });
    desk = new CaseDesk(application);
    const draw = draws(7);
    const reached = new Map<string, number>();
    const { body: owner } = await (await application.signIn('cs.owner')).get<{ id: string }>('/me');
    for (let round = 0; round < 12; round += 1) {
      if (ids.length < 5) {
        const { id } = await desk.contract();
        ids.push(id);
        reached.set(id, 0);
      }
      for (const id of ids) {
        const done = reached.get(id) ?? 0;
        const step = contractSteps[done];
        const drawn = draw(12);
        if (drawn < 2) await administer(id, 'suspend');
        else if (drawn === 2) await administer(id, 'resume');
        else if (drawn === 3 && done > 0 && draw(3) === 0) await administer(id, 'terminate');
        else if (drawn === 4 && done === 2) await desk.send('tech.head', id, 'RETURN', { opinion: 'Not yet.' });
        else if (drawn < 9 && step) {
          const { status } = await desk.send(step.by, id, step.type, step.data);
          if (status === 200) reached.set(id, done + 1);
        }
      }
      if (round % 4 === 0) {
        const { id } = await desk.started('cs.agent', 'complaint-generic', complaint);
        await desk.walk(id, [{ by: 'cs.agent', type: 'ASSIGN', data: { ownerId: owner.id } }]);
        complaints.push(id);
      } else for (const id of complaints) if (draw(3) === 0) await desk.send('cs.owner', id, 'CONTACTED');
      await tick(1 + draw(60));
    }
  });
  afterAll(() => application.close());

  it('are those that a fold of every history finds, now and at any moment', async () => {
    const seen = new Set<string>();
    const client = await application.signIn('auditor');
    for (const [key, cases] of [
      ['contract-review', ids],
      ['complaint-generic', complaints],
    ] as const) {
      const { body: definition } = await client.get<Definition>(`/definitions/${key}`);
      const taskStates = new Map(definition.assignments.map(({ task, state }) => [task, state]));
      const folded = await FoldedHistory.of(desk, cases, taskStates);
      const draw = draws(11);
      const span = (Date.parse(now) - Date.parse(begin)) / 3_600_000;
      const moments = Array.from({ length: 6 }, () => hours(begin, draw(Math.floor(span))));
      for (const at of [now, begin, ...moments]) {
        const [from = '', until = ''] = [hours(begin, draw(Math.floor(span))), at].sort();
        const found = (await client.get<Figures>(`/definitions/${key}/statistics?at=${at}&from=${from}&until=${until}`))
          .body;
        expect(found).toMatchObject({ at, from, until });
        for (const { incidents, ...state } of found.states) {
          expect(incidents).toBe(0);
          const isEnd = definition.states.find(({ id }) => id === state.state)?.type === 'final';
          expect([at, state]).toEqual([
            at,
            { state: state.state, ...folded.figures(state.state, isEnd, { at, from, until }) },
          ]);
          for (const [name, value] of Object.entries(state)) if (value !== 0 && value !== null) seen.add(name);
        }
      }
    }
    // The walk has met all that is counted: a fold of nothing would agree with nothing.
    expect([...seen].sort()).toEqual([
      'entered',
      'oldest',
      'open',
      'overdue',
      'state',
      'suspended',
      'waitP50',
      'waitP90',
    ]);
  });

  it('are as many as the list of cases holds, in each state and as a whole', async () => {
    const current = await figures();
    for (const { state, open } of current.states) {
      const { body } = await get<{ items: readonly { id: string }[] }>(`/cases?state=${state}&limit=200`);
      const { body: list } = await (
        await application.signIn('auditor')
      ).get<{ items: readonly { id: string }[] }>(
        `/instances?definition=contract-review&version=1&status=open&state=${state}&limit=200`,
      );
      const isEnd = !current.states.some((one) => one.state === state && one.open > 0) && list.items.length > 0;
      if (!isEnd) expect([state, body.items.length, list.items.length]).toEqual([state, open, open]);
    }
    const { body: all } = await (
      await application.signIn('auditor')
    ).get<{ items: readonly object[] }>('/instances?definition=contract-review&status=open&limit=200');
    expect(current.cases).toBe(all.items.length);
  });

  it('are of one version, and so is the list that is narrowed to it', async () => {
    const auditor = await application.signIn('auditor');
    const listed = async (query: string) =>
      (await auditor.get<{ items: readonly object[] }>(`/instances?${query}&limit=200`)).body;
    const every = await listed('definition=contract-review');
    expect((await listed('definition=contract-review&version=1')).items).toEqual(every.items);
    expect((await listed('definition=contract-review&version=2')).items).toEqual([]);
    expect(await listed('version=1')).toMatchObject({ code: 'PAYLOAD_INVALID', errors: [{ path: 'definition' }] });
    expect(await listed('definition=contract-review&version=one')).toMatchObject({ code: 'PAYLOAD_INVALID' });
  });

  it('name the cases of a past moment page by page, as they stood then', async () => {
    const at = hours(begin, 1);
    const open = (await figures(`?at=${at}`)).states.filter((one) => one.open > 0);
    expect(open.length).toBeGreaterThan(0);
    for (const { state, open: count } of open) {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: { items: { id: string; enteredAt: string; subject: object }[]; nextCursor: string | null } = (
          await get<never>(`/cases?state=${state}&at=${at}&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`)
        ).body;
        seen.push(...page.items.map(({ id }) => id));
        for (const { enteredAt } of page.items) expect(enteredAt <= at).toBe(true);
        cursor = page.nextCursor;
      }
      expect(new Set(seen).size).toBe(count);
    }
  });

  it('are for owners, auditors and administrators', async () => {
    for (const who of ['auditor', 'admin', 'owner']) expect((await get('', who)).status).toBe(200);
    for (const query of ['', '/cases?state=drafting'])
      expect(await get<Problem>(query, 'gm')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });

  it.each([
    ['?at=2025-13-01T00:00:00Z', 'at'],
    ['?at=2099-01-01T00:00:00Z', 'at'],
    ['?at=2001-01-01T00:00:00Z', 'at'],
    ['?from=2001-01-01T00:00:00Z', 'from'],
    ['?from=2025-03-03T05:00:00Z&until=2025-03-03T04:00:00Z', 'from'],
    ['?version=x', 'version'],
    ['/cases?state=a..b', 'state'],
    ['/cases', 'state'],
  ])('say which part of %s is wrong', async (query, field) => {
    const answer = await get<Problem & { errors: readonly { path: string }[] }>(query);
    expectProblem(answer);
    expect(answer).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
    expect([...new Set(answer.body.errors.map(({ path: name }) => name))]).toEqual([field]);
  });

  it('are of a process that there is', async () => {
    const client = await application.signIn('auditor');
    for (const answer of [await client.get('/definitions/nothing/statistics'), await get('?version=999')])
      expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });
});

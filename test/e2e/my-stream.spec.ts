import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { readEvents, type ServerSentEvent } from '../support/server-sent-events.js';

interface Listener {
  readonly response: Response;
  /** The next event of a kind; what comes before it is passed over. */
  next(event: string): Promise<ServerSentEvent>;
  /** All until the next of a kind. */
  until(event: string): Promise<readonly ServerSentEvent[]>;
  close(): void;
}

describe.each(dialects)('the stream of a person (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let url: string;
  const open = new Set<Listener>();

  async function listen(by: string, query = '', lastEventId?: string): Promise<Listener> {
    const { token } = await application.signIn(by);
    const closed = new AbortController();
    const response = await fetch(`${url}/api/v1/me/stream${query}`, {
      headers: { authorization: `Bearer ${token}`, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
      signal: closed.signal,
    });
    const events = readEvents(response);
    const until = async (event: string): Promise<readonly ServerSentEvent[]> => {
      const found: ServerSentEvent[] = [];
      for (;;) {
        const { value, done } = await events.next();
        if (done || value === undefined) return found;
        found.push(value);
        if (value.event === event) return found;
      }
    };
    const next = async (event: string): Promise<ServerSentEvent> => {
      const last = (await until(event)).at(-1);
      if (last?.event !== event) throw new Error(`Expected '${event}', but the stream has ended.`);
      return last;
    };
    const listener = { response, next, until, close: () => closed.abort() };
    open.add(listener);
    return listener;
  }
  /** Which changes the numbers of who gets it, and is the last that he is told of. */
  async function copyTo(username: string, id: string): Promise<void> {
    const { body } = await (await application.signIn(username)).get<{ readonly id: string }>('/me');
    await (await application.signIn('sales.rep1')).post(`/instances/${id}/cc`, { users: [body.id] });
  }
  const begun = async () => desk.started('sales.rep1', 'contract-review', contractForm);

  beforeAll(async () => {
    application = await startApplication({ database, configuration: { streamsPerPerson: 4 } });
    desk = new CaseDesk(application);
    url = await application.listen();
  });
  afterEach(() => {
    for (const listener of open) listener.close();
    open.clear();
  });
  afterAll(() => application.close());

  it('tells of tasks that come and go, and how the boxes stand then, to those who have them alone', async () => {
    const [legal, stranger] = [await listen('legal'), await listen('cs.agent')];
    expect(legal.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await legal.next('open')).toMatchObject({ data: { resumed: true } });
    const { data: before } = await legal.next('counts');
    await stranger.next('counts');
    const { id } = await begun();
    await desk.walk(id, contractSteps.slice(0, 1));
    const opened = await legal.next('task');
    expect(opened.data).toMatchObject({ instanceId: id, definition: 'contract-review', change: 'opened' });
    const { data: after } = await legal.next('counts');
    expect(todo(after)).toBe(todo(before) + 1);
    expect(after).toEqual((await (await application.signIn('legal')).get('/me/counts')).body);
    await desk.send('legal', id, 'APPROVE', { opinion: 'In order.' });
    expect((await legal.next('task')).data).toEqual({ ...opened.data, change: 'closed' });
    await copyTo('cs.agent', id);
    expect((await stranger.until('counts')).map(({ event }) => event)).not.toContain('task');
  });

  it('tells of the records of watched cases, and nothing of one that the caller may not see', async () => {
    const { id } = await begun();
    const watch = `?watch=case:${id},process:contract-review`;
    const [owner, stranger] = [await listen('owner', watch), await listen('cs.agent', watch)];
    expect((await owner.next('open')).data).toEqual({ resumed: true, revisions: { [id]: 1 } });
    expect((await stranger.next('open')).data).toEqual({ resumed: true });
    await Promise.all([owner.next('counts'), stranger.next('counts')]);
    await desk.walk(id, contractSteps.slice(0, 1));
    expect((await owner.next('record')).data).toEqual({ instanceId: id, position: 2, kind: 'event' });
    expect((await owner.next('statistics')).data).toEqual({ definition: 'contract-review' });
    await copyTo('cs.agent', id);
    const told = await stranger.until('counts');
    expect(told.filter(({ event }) => ['record', 'statistics'].includes(event))).toEqual([]);
  });

  it('goes on behind the last event that was seen, also by the query; what cannot be told any more has to be asked for', async () => {
    const { id } = await begun();
    const first = await listen('owner', `?watch=case:${id}`);
    await first.next('counts');
    await desk.walk(id, contractSteps.slice(0, 1));
    const seen = (await first.next('record')).id;
    first.close();
    await desk.walk(id, contractSteps.slice(1, 2));
    for (const [query, header] of [
      [`?watch=case:${id}`, seen],
      [`?watch=case:${id}&after=${seen}`, undefined],
    ] as const) {
      const again = await listen('owner', query, header);
      expect((await again.next('open')).data).toEqual({ resumed: true, revisions: { [id]: 3 } });
      expect((await again.next('record')).data).toMatchObject({ position: 3 });
    }
    const late = await listen('owner', '?after=00000000-7');
    expect((await late.next('open')).data).toEqual({ resumed: false });
  });

  it('ends for somebody who was deactivated, before it tells him anything more', async () => {
    const administrator = await application.signIn('admin');
    const { body: found } = await administrator.get<{ items: { id: string }[] }>('/users?username=legal');
    const legal = await listen('legal');
    await legal.next('counts');
    const { id } = await begun();
    await administrator.patch(`/users/${found.items[0]?.id}`, { active: false });
    await administrator.patch(`/users/${found.items[0]?.id}`, { active: true });
    await desk.walk(id, contractSteps.slice(0, 1));
    expect(await legal.until('nothing')).toEqual([]);
  });

  it('is bounded for each person, and refuses what it cannot watch', async () => {
    for (const watch of ['case', 'case:a b', 'room:1', Array.from({ length: 51 }, () => 'process:a').join(',')])
      expect((await listen('gm', `?watch=${watch}`)).response.status).toBe(422);
    const listeners = await Promise.all(Array.from({ length: 4 }, () => listen('gm')));
    expect(listeners.map(({ response }) => response.status)).toEqual([200, 200, 200, 200]);
    expect((await listen('gm')).response.status).toBe(429);
  });
});

const todo = (counts: Readonly<Record<string, unknown>>): number =>
  (counts['todo'] as { readonly value: number }).value;

import { once } from 'node:events';
import { connect } from 'node:net';
import { LiveRecords } from '../../src/modules/history/live-records.service.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { archivingSteps } from '../support/contract-sealing.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { readEvents, type ServerSentEvent } from '../support/server-sent-events.js';

/** One reader of one stream, who closes it when he has seen enough. */
interface Reader {
  readonly response: Response;
  next(count: number): Promise<readonly ServerSentEvent[]>;
  rest(): Promise<readonly ServerSentEvent[]>;
  close(): void;
}

describe.each(dialects)('the live stream of a case (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let url: string;
  const open = new Set<Reader>();

  const read = async (by: string, id: string, lastEventId?: string): Promise<Reader> => {
    const { token } = await application.signIn(by);
    const closed = new AbortController();
    const response = await fetch(`${url}/api/v1/instances/${id}/stream`, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
      signal: closed.signal,
    });
    const events = readEvents(response);
    const taken = async (count: number): Promise<readonly ServerSentEvent[]> => {
      const found: ServerSentEvent[] = [];
      while (found.length < count) {
        const { value, done } = await events.next();
        if (done || value === undefined) break;
        found.push(value);
      }
      return found;
    };
    const reader: Reader = {
      response,
      next: taken,
      rest: () => taken(Number.MAX_SAFE_INTEGER),
      close: () => closed.abort(),
    };
    open.add(reader);
    return reader;
  };
  const contract = async (steps = 0): Promise<string> => {
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    await desk.walk(id, contractSteps.slice(0, steps));
    return id;
  };
  const ids = (events: readonly ServerSentEvent[]): readonly string[] => events.map(({ id }) => id);

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
    url = await application.listen();
  });
  afterEach(() => {
    for (const reader of open) reader.close();
    open.clear();
  });
  afterAll(() => application.close());

  it('begins now when nothing else is asked, and tells each record as the history does', async () => {
    const id = await contract();
    const reader = await read('sales.rep1', id);
    expect(reader.response.status).toBe(200);
    expect(reader.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(reader.response.headers.get('cache-control')).toBe('no-store');
    await desk.walk(id, contractSteps.slice(0, 3));
    const events = await reader.next(3);
    const records = await desk.history(id);
    expect(events).toEqual(
      records.slice(1).map((record) => ({ id: String(record.position), event: record.kind, data: record })),
    );
  });

  it('tells refusals too', async () => {
    const id = await contract(6);
    const reader = await read('auditor', id);
    await desk.send('sales.rep1', id, 'APPROVE', {});
    expect(await reader.next(1)).toMatchObject([{ id: '8', event: 'rejected', data: { type: 'APPROVE' } }]);
  });

  it('resumes behind the last event that the reader has seen, without a gap and without a repeat', async () => {
    const id = await contract(1);
    const first = await read('legal', id, '0');
    expect(ids(await first.next(2))).toEqual(['1', '2']);
    first.close();
    await desk.walk(id, contractSteps.slice(1, 4));
    const second = await read('legal', id, '2');
    expect(ids(await second.next(3))).toEqual(['3', '4', '5']);
    await desk.walk(id, contractSteps.slice(4, 5));
    expect(ids(await second.next(1))).toEqual(['6']);
  });

  it('begins now for a reader whose last event is no event, or lies behind the end', async () => {
    const id = await contract(1);
    const readers = [await read('legal', id, ''), await read('legal', id, '999999')];
    await desk.walk(id, contractSteps.slice(1, 2));
    for (const reader of readers) expect(ids(await reader.next(1))).toEqual(['3']);
  });

  it('has nothing to tell HEAD but that it is there', async () => {
    const id = await contract();
    const { token } = await application.signIn('sales.rep1');
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${url}/api/v1/instances/${id}/stream`, { method: 'HEAD', headers });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await response.text()).toBe('');
  });

  it('catches up with a long history, then goes on live', async () => {
    const id = await contract(6);
    // Refusals are the cheapest records there are.
    const refusals = Array.from({ length: 230 }, () => desk.send('sales.rep1', id, 'APPROVE', {}));
    await Promise.all(refusals);
    const reader = await read('auditor', id, '0');
    expect(ids(await reader.next(237))).toEqual(Array.from({ length: 237 }, (_, index) => String(index + 1)));
    await desk.walk(id, contractSteps.slice(6, 7));
    expect(ids(await reader.next(1))).toEqual(['238']);
  });

  it('ends for somebody who was deactivated, before it tells him anything more, even if he is back', async () => {
    const id = await contract(1);
    const administrator = await application.signIn('admin');
    const { body: found } = await administrator.get<{ items: { id: string }[] }>('/users?username=legal');
    const [legal] = found.items;
    const reader = await read('legal', id);
    expect((await administrator.patch(`/users/${legal?.id}`, { active: false })).status).toBe(200);
    expect((await administrator.patch(`/users/${legal?.id}`, { active: true })).status).toBe(200);
    await desk.walk(id, contractSteps.slice(2, 3));
    expect(await reader.rest()).toEqual([]);
  });

  it('ends for an auditor who is none any more, and goes on for who still is', async () => {
    const id = await contract(1);
    const administrator = await application.signIn('admin');
    const { body: roles } = await administrator.get<{ items: { role: string; members: { id: string }[] }[] }>(
      '/roles?limit=200',
    );
    const members = roles.items.find(({ role }) => role === 'Auditor')?.members.map((member) => member.id);
    const [leaving, staying] = [await read('auditor', id), await read('owner', id)];
    await administrator.put('/roles/Auditor/members', { userIds: [] });
    await desk.walk(id, contractSteps.slice(2, 3));
    expect([await leaving.rest(), ids(await staying.next(1))]).toEqual([[], ['3']]);
    await administrator.put('/roles/Auditor/members', { userIds: members });
  });

  it('serves several readers, and none of them suffers from one who never reads', async () => {
    const id = await contract();
    const { port, hostname } = new URL(url);
    const idle = connect(Number(port), hostname);
    const { token } = await application.signIn('sales.rep1');
    idle.write(
      `GET /api/v1/instances/${id}/stream HTTP/1.1\r\nHost: localhost\r\nLast-Event-ID: 0\r\nAuthorization: Bearer ${token}\r\n\r\n`,
    );
    await once(idle, 'readable');
    const readers = await Promise.all(['sales.rep1', 'auditor', 'owner', 'auditor'].map((by) => read(by, id, '0')));
    await desk.walk(id, [...contractSteps, ...archivingSteps('HT-2025-001')]);
    const expected = Array.from({ length: 12 }, (_, index) => String(index + 1));
    for (const reader of readers) expect(ids(await reader.next(12))).toEqual(expected);
    expect((await desk.see('auditor', id)).status).toBe('done');
    idle.destroy();
  });

  it('shows each reader what he may see', async () => {
    const id = await contract();
    const shown = async (by: string): Promise<string> => JSON.stringify(await (await read(by, id, '0')).next(1));
    expect(await shown('auditor')).toContain(contractForm.customerContactPhone);
    expect(await shown('admin')).not.toContain(contractForm.customerContactPhone);
  });

  it('is let go on the server when its reader leaves', async () => {
    const id = await contract();
    const live = jest.spyOn(application.nest.get(LiveRecords), 'after');
    const reader = await read('sales.rep1', id);
    const closed = live.mock.calls[0]?.[3] as AbortSignal;
    expect(closed.aborted).toBe(false);
    const left = once(closed, 'abort');
    reader.close();
    await left;
    live.mockRestore();
  });

  it('does not begin at a position that is none', async () => {
    const id = await contract();
    for (const lastEventId of ['-1', 'x', '1.5', '9'.repeat(20)]) {
      const { response } = await read('sales.rep1', id, lastEventId);
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(await response.json()).toMatchObject({ code: 'HEADER_INVALID' });
    }
  });

  it('ends when the server stops', async () => {
    const other = await startApplication({ database });
    const [mine, myUrl] = [application, url];
    try {
      [application, url] = [other, await other.listen()];
      desk = new CaseDesk(other);
      const reader = await read('sales.rep1', await contract(), '0');
      expect(ids(await reader.next(1))).toEqual(['1']);
      const rest = reader.rest();
      await other.close();
      expect(await rest).toEqual([]);
    } finally {
      [application, url] = [mine, myUrl];
      desk = new CaseDesk(mine);
    }
  });
});

import { SimulatedClock } from '../../src/engine/testing/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
interface Comment {
  readonly id: string;
  readonly position: number;
  readonly text: unknown;
  readonly by: { readonly name: string };
  readonly mentions?: readonly { readonly name: string }[];
}
interface Receipt {
  readonly user: { readonly name: string };
  readonly taskId: string | null;
  readonly readAt: string | null;
}
interface Copied {
  readonly instanceId: string;
  readonly instanceNumber: string;
  readonly status: string;
  readonly sentBy: { readonly name: string };
  readonly readAt: string | null;
}

describe.each(dialects)('what people say beside a case (%s)', (database) => {
  const clock = new SimulatedClock('2025-03-03T01:00:00.000Z');
  let application: TestApplication;
  let desk: CaseDesk;
  /** A contract that the test ends itself. */
  const begun = async (steps: number) => {
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    return desk.walk(id, contractSteps.slice(0, steps));
  };
  const as = (username: string) => application.signIn(username);
  const comments = async (by: string, id: string, query = ''): Promise<Page<Comment>> =>
    (await (await as(by)).get<Page<Comment>>(`/instances/${id}/comments${query}`)).body;
  const copies = async (by: string): Promise<readonly Copied[]> =>
    (await (await as(by)).get<Page<Copied>>('/tasks?scope=cc')).body.items;
  const titles = async (by: string): Promise<readonly string[]> =>
    (await (await as(by)).get<Page<{ title: { en: string } }>>('/notifications?unread=true')).body.items.map(
      ({ title }) => title.en,
    );

  beforeAll(async () => {
    application = await startApplication({ database, clock });
    desk = new CaseDesk(application);
  });
  afterEach(async () => {
    await desk.withdrawn();
    for (const by of ['legal', 'cashier', 'tech.head', 'sales.rep1'])
      await (await as(by)).post('/notifications/read-all');
  });
  afterAll(() => application.close());

  describe('a comment', () => {
    it('is read by all who may see the case, newest first, and is a record that verifies', async () => {
      const { id, revision } = await desk.contract(1);
      const said = await (await as('legal')).post<Comment>(`/instances/${id}/comments`, { text: '请补附件。' });
      expect(said).toMatchObject({ status: 201, body: { text: '请补附件。', by: { name: '何律' }, instanceId: id } });
      await (await as('sales.rep1')).post(`/instances/${id}/comments`, { text: 'Tomorrow.' });
      expect((await comments('tech.head', id)).items.map(({ text }) => text)).toEqual(['Tomorrow.', '请补附件。']);
      const first = await comments('auditor', id, '?limit=1');
      const second = await comments('auditor', id, `?limit=1&cursor=${first.nextCursor}`);
      expect([...first.items, ...second.items].map(({ text }) => text)).toEqual(['Tomorrow.', '请补附件。']);
      expect(second.nextCursor).toBeNull();
      const last = (await desk.history(id)).slice(-2);
      expect(last).toMatchObject([
        { kind: 'comment', type: 'COMMENT', data: { text: '请补附件。' } },
        { kind: 'comment' },
      ]);
      // Whoever is about to decide has seen the case as it stands.
      expect((await desk.see('legal', id)).revision).toBe(revision);
      expect(await desk.verify(id)).toMatchObject({ valid: true });
      expect((await desk.replay(id, last[1]?.position ?? 0)).revision).toBe(revision);
    });

    it('is brought to the notice of those whom it mentions, who must have a part in the case', async () => {
      const { id } = await desk.contract(1);
      const client = await as('sales.rep1');
      const refused = await client.post(`/instances/${id}/comments`, { text: 'Look.', mentions: ['cashier'] });
      expect(refused).toMatchObject({ status: 422, body: { code: 'MENTION_REFUSED' } });
      expect(await client.post(`/instances/${id}/comments`, { text: 'Look.', mentions: ['nobody'] })).toMatchObject({
        status: 422,
        body: { code: 'PAYLOAD_INVALID', errors: [{ rule: 'isPerson' }] },
      });
      expect((await comments('sales.rep1', id)).items).toEqual([]);
      const said = await client.post<Comment>(`/instances/${id}/comments`, {
        text: 'Look.',
        mentions: ['legal', 'legal'],
      });
      expect(said.status).toBe(422);
      await client.post(`/instances/${id}/comments`, { text: 'Look.', mentions: ['legal'] });
      expect(await titles('legal')).toContain('You are mentioned in a comment');
      expect((await comments('legal', id)).items).toMatchObject([{ mentions: [{ name: '何律' }] }]);
    });

    it('comes to a case that is suspended or has ended too, and is no act on it', async () => {
      const { id } = await begun(1);
      const reason = 'Wait.';
      await (await as('admin')).post(`/instances/${id}/suspend`, { reason });
      expect((await (await as('legal')).post(`/instances/${id}/comments`, { text: 'Why?' })).status).toBe(201);
      await (await as('admin')).post(`/instances/${id}/resume`, { reason });
      await desk.walk(id, [{ by: 'sales.rep1', type: 'WITHDRAW', data: {} }]);
      const ended = await desk.see('auditor', id);
      expect((await (await as('legal')).post(`/instances/${id}/comments`, { text: 'Pity.' })).status).toBe(201);
      expect(await desk.see('auditor', id)).toEqual(ended);
      expect(await desk.verify(id)).toMatchObject({ valid: true });
    });

    it('can be forgotten, and the case still proves itself', async () => {
      const { id } = await desk.contract(1);
      const words = `Her number is 13900000000 (${id}).`;
      const key = { 'idempotency-key': `comment-${id}` };
      await (await as('legal')).post(`/instances/${id}/comments`, { text: words }, key);
      await (await as('admin')).post('/vault/erase', { values: [words], reason: 'She asked for it.' });
      expect((await comments('sales.rep1', id)).items).toMatchObject([{ text: { erased: true } }]);
      const again = await (await as('legal')).post(`/instances/${id}/comments`, { text: words }, key);
      expect(again).toMatchObject({ status: 201, body: { text: { erased: true } } });
      expect((await comments('sales.rep1', id)).items).toHaveLength(1);
      expect(await desk.verify(id)).toMatchObject({ valid: true });
    });

    it.each([
      [{}],
      [{ text: '' }],
      [{ text: ' \u200b' }],
      [{ text: 'a'.repeat(4001) }],
      [{ text: 'a', colour: 'red' }],
    ])('that says nothing, too much or something else is refused: %#', async (body) => {
      const { id } = await desk.contract(1);
      const said = await (await as('legal')).post(`/instances/${id}/comments`, body);
      expect(said).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
      expect((await comments('legal', id)).items).toEqual([]);
    });
  });

  describe('a copy', () => {
    it('lets somebody read the case, tells him, and shows its sender when he has', async () => {
      const { id, number, revision } = await desk.contract(1);
      const cashier = await as('cashier');
      expect((await cashier.get(`/instances/${id}`)).status).toBe(404);
      const sent = await (await as('sales.rep1')).post(`/instances/${id}/cc`, { users: ['cashier'] });
      expect(sent).toMatchObject({ status: 201, body: { instanceId: id, users: [{ id: expect.any(String) }] } });
      expect((await desk.see('cashier', id)).revision).toBe(revision + 1);
      expect((await cashier.get<{ items: unknown[] }>('/instances?involving=me')).body.items).toHaveLength(1);
      expect(await titles('cashier')).toEqual(['A case was copied to you']);
      expect(await copies('cashier')).toMatchObject([
        { instanceId: id, instanceNumber: number, status: 'cc', sentBy: { name: '韩磊' }, readAt: null },
      ]);
      const receipts = async (by: string) =>
        (await (await as(by)).get<Page<Receipt>>(`/instances/${id}/cc`)).body.items.map(({ readAt }) => readAt);
      expect(await receipts('sales.rep1')).toEqual([null]);
      expect((await cashier.put(`/instances/${id}/seen`, { position: 2 })).status).toBe(204);
      expect(await receipts('sales.rep1')).toEqual([clock.now()]);
      expect(await receipts('auditor')).toEqual([clock.now()]);
      const { body: counts } = await cashier.get<Record<string, { value: number }>>('/me/counts');
      expect([counts['cc']?.value, counts['ccUnread']?.value]).toEqual([1, 0]);
      // It is nobody else's business.
      expect(await receipts('legal')).toEqual([]);
      expect(await copies('cashier')).toMatchObject([{ readAt: clock.now() }]);
      expect(await desk.verify(id)).toMatchObject({ valid: true });
      expect((await desk.history(id)).at(-1)).toMatchObject({ kind: 'cc', type: 'CC' });
    });

    it('gives the right to read and none to act', async () => {
      const { id, tasks } = await desk.contract(1);
      await (await as('sales.rep1')).post(`/instances/${id}/cc`, { users: ['cashier'] });
      expect((await desk.see('cashier', id)).availableEvents).toEqual([]);
      const task = tasks.find(({ key }) => key === 'legal')?.id ?? '';
      expect(await desk.send('cashier', id, 'APPROVE', { opinion: 'Fine.' }, { taskId: task })).toMatchObject({
        status: 403,
      });
      expect(await (await as('cashier')).post(`/tasks/${task}/remind`)).toMatchObject({ status: 403 });
    });

    it('is sent from a task too, also by who has decided it, and of a case that has ended', async () => {
      const { id } = await begun(2);
      const task = (await desk.history(id)).find(({ type }) => type === 'APPROVE') as unknown as { taskId: string };
      const sent = await (await as('legal')).post(`/tasks/${task.taskId}/cc`, { users: ['cashier'] });
      expect(sent).toMatchObject({ status: 201, body: { taskId: task.taskId } });
      await desk.walk(id, [{ by: 'sales.rep1', type: 'WITHDRAW', data: {} }]);
      const ended = await desk.see('auditor', id);
      expect((await (await as('legal')).post(`/instances/${id}/cc`, { users: ['cs.agent'] })).status).toBe(201);
      expect(await desk.see('cs.agent', id)).toMatchObject({ status: 'done', endedAt: ended.endedAt });
      expect(await desk.verify(id)).toMatchObject({ valid: true });
    });

    it('once repeated with its key is sent once', async () => {
      const { id } = await desk.contract(1);
      const key = { 'idempotency-key': `copy-${id}` };
      const client = await as('sales.rep1');
      const first = await client.post(`/instances/${id}/cc`, { users: ['cs.agent'] }, key);
      const again = await client.post(`/instances/${id}/cc`, { users: ['cs.agent'] }, key);
      expect(again.body).toEqual(first.body);
      expect((await copies('cs.agent')).filter(({ instanceId }) => instanceId === id)).toHaveLength(1);
    });

    it.each([[{}], [{ users: [] }], [{ users: 'cashier' }], [{ users: ['nobody'] }], [{ users: [7] }]])(
      'to nobody that is there is refused: %#',
      async (body) => {
        const { id, revision } = await desk.contract(1);
        const sent = await (await as('sales.rep1')).post(`/instances/${id}/cc`, body);
        expect(sent).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
        expect((await desk.see('auditor', id)).revision).toBe(revision);
      },
    );

    it('is seen as far as the case goes, and what was seen stays seen', async () => {
      const { id } = await desk.contract(1);
      const client = await as('legal');
      expect((await client.put(`/instances/${id}/seen`, { position: 99 })).status).toBe(422);
      expect((await client.put(`/instances/${id}/seen`, { position: 0 })).status).toBe(422);
      expect((await client.put(`/instances/${id}/seen`, { position: 2 })).status).toBe(204);
      expect((await client.put(`/instances/${id}/seen`, { position: 1 })).status).toBe(204);
    });
  });

  describe('a reminder', () => {
    it('tells who holds the task, once an hour for each person who reminds', async () => {
      const { id, tasks } = await desk.contract(1);
      const task = tasks.find(({ key }) => key === 'legal')?.id ?? '';
      await (await as('legal')).post('/notifications/read-all');
      const remind = async (by: string) => (await as(by)).post(`/tasks/${task}/remind`);
      expect((await remind('sales.rep1')).status).toBe(200);
      expect(await titles('legal')).toEqual(['Reminder: Legal review']);
      clock.moveTo('2025-03-03T01:59:00.000Z');
      expect(await remind('sales.rep1')).toMatchObject({
        status: 429,
        headers: { 'retry-after': '60' },
        body: { code: 'REMINDED_RECENTLY', nextAt: '2025-03-03T02:00:00.000Z' },
      });
      clock.moveTo('2025-03-03T02:00:00.000Z');
      expect((await remind('sales.rep1')).status).toBe(200);
      expect(await titles('legal')).toHaveLength(2);
      expect((await desk.history(id)).at(-1)).toMatchObject({ kind: 'task', type: 'REMIND' });
      expect(await desk.verify(id)).toMatchObject({ valid: true });
    });

    it('comes from the initiator, not from any colleague, auditor or stranger, nor while the case is suspended', async () => {
      const { id, tasks } = await desk.contract(1);
      const task = tasks.find(({ key }) => key === 'legal')?.id ?? '';
      const remind = async (by: string) => (await as(by)).post(`/tasks/${task}/remind`);
      for (const by of ['tech.head', 'auditor']) expect(await remind(by)).toMatchObject({ status: 403 });
      expect(await remind('cs.agent')).toMatchObject({ status: 404 });
      await (await as('admin')).post(`/instances/${id}/suspend`, { reason: 'Wait.' });
      expect(await remind('sales.rep1')).toMatchObject({ status: 423 });
      await (await as('admin')).post(`/instances/${id}/resume`, { reason: 'Go on.' });
      expect(await titles('legal')).not.toContain('Reminder: Legal review');
    });

    it('of a task that waits for oneself alone is refused', async () => {
      const { tasks } = await desk.contract(0);
      const remind = await (await as('sales.rep1')).post(`/tasks/${tasks[0]?.id}/remind`);
      expect(remind).toMatchObject({ status: 409, body: { code: 'NOBODY_TO_REMIND' } });
    });
  });
});

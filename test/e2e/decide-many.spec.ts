import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance, Problem } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';

interface Decided {
  readonly items: readonly {
    readonly taskId: string;
    readonly status: number;
    readonly replayed: boolean;
    readonly instance?: Instance;
    readonly problem?: Problem;
  }[];
}

describe.each(dialects)('many decisions at once (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  const toReview = async (): Promise<{ id: string; taskId: string }> => {
    const { id, tasks } = await desk.contract(1);
    return { id, taskId: tasks.find(({ key }) => key === 'legal')?.id ?? '' };
  };
  const decide = async (by: string, items: readonly object[], headers = {}) =>
    (await application.signIn(by)).post<Decided & Problem>('/tasks/decide-many', { items }, headers);
  const approve = (taskId: string) => ({ taskId, event: 'APPROVE', data: { opinion: 'In order.' } });

  it('answer each for itself: what is refused stops none of the others', async () => {
    const [one, other, third] = [await toReview(), await toReview(), await toReview()];
    const before = await desk.see('auditor', third.id);
    const answer = await decide('legal', [
      approve(one.taskId),
      { taskId: third.taskId, event: 'APPROVE', data: { colour: 'red' } },
      { taskId: '0199c8a0-0000-7000-8000-00000000000a', event: 'APPROVE' },
      approve(one.taskId),
      { ...approve(other.taskId), comment: 'As discussed.' },
    ]);
    expect(answer.status).toBe(200);
    expect(answer.body.items.map(({ status }) => status)).toEqual([200, 422, 404, 409, 200]);
    expect(answer.body.items[0]).toMatchObject({ taskId: one.taskId, instance: { id: one.id } });
    expect(answer.body.items[1]?.problem).toMatchObject({ code: 'PAYLOAD_INVALID', errors: expect.any(Array) });
    expect(answer.body.items[3]?.problem).toMatchObject({ code: 'TASK_ALREADY_DECIDED' });
    expect(await desk.see('auditor', third.id)).toEqual(before);
    for (const { id } of [one, other, third]) expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('tell a stranger of nothing that is there', async () => {
    const { taskId } = await toReview();
    const [known, unknown] = (await decide('cs.agent', [approve(taskId), approve(taskId.replace(/.$/, 'x'))])).body
      .items;
    expect([known?.status, unknown?.status]).toEqual([404, 404]);
    expect(known?.problem?.detail).toBe(unknown?.problem?.detail);
  });

  it('are decided once, however often they are sent with the same key', async () => {
    const cases = [await toReview(), await toReview()];
    const key = { 'idempotency-key': `many-${cases[0]?.taskId}` };
    const items = cases.map(({ taskId }) => approve(taskId));
    const first = await decide('legal', items, key);
    const again = await decide('legal', items, key);
    expect(first.body.items.map(({ status, replayed }) => [status, replayed])).toEqual([
      [200, false],
      [200, false],
    ]);
    expect(again.body.items).toEqual(first.body.items.map((item) => ({ ...item, replayed: true })));
    const more = await toReview();
    const other = await decide('legal', [...items, approve(more.taskId)], key);
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect((await desk.see('legal', more.id)).tasks.some(({ id }) => id === more.taskId)).toBe(true);
  });

  it('are at least one and at most a hundred', async () => {
    const { taskId } = await toReview();
    const many = Array.from({ length: 101 }, () => approve(taskId));
    for (const items of [[], many, [{ taskId }], [{ ...approve(taskId), colour: 'red' }]])
      expect(await decide('legal', items)).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
    const hundred = await decide('legal', many.slice(0, 100));
    expect(hundred.body.items.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(hundred.body.items.filter(({ status }) => status === 409)).toHaveLength(99);
  });
});

import { startApplication, type TestApplication } from '../support/application.js';
import type { Answer } from '../support/client.js';
import type { Instance, Problem } from '../support/answers.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { rowCounts } from '../support/row-counts.js';

const reason = 'Asked for twice.';
type Act = 'terminate' | 'withdraw';

const complaint = {
  customerName: '周敏',
  contact: '13800000001',
  complainedAt: '2025-03-03T08:30:00+08:00',
  content: '漏水。',
  concerns: 'Pump P-200',
};

describe.each(dialects)('a case that somebody ends (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  const act = async (by: string, id: string, name: Act, body: object = { reason }) =>
    (await application.signIn(by)).post<Instance & Problem>(`/instances/${id}/${name}`, body) as Promise<
      Answer<Instance & Problem>
    >;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  it('is terminated by an administrator with its child, and says so in its history', async () => {
    const exception = { discountBeyondAuthority: true, requestedDiscountPercent: '20' };
    const { id } = await desk.started('sales.rep1', 'contract-review', { ...contractForm, ...exception });
    const { childIds } = await desk.walk(id, [{ by: 'sales.rep1', type: 'SUBMIT_FOR_REVIEW', data: {} }]);
    const [child = ''] = childIds;
    expect(await act('admin', id, 'terminate')).toMatchObject({
      status: 200,
      body: { status: 'stopped', tasks: [], timers: [], availableEvents: [] },
    });
    expect(await desk.see('auditor', child)).toMatchObject({ status: 'stopped', tasks: [] });
    expect((await desk.history(id)).at(-1)).toMatchObject({
      kind: 'admin',
      type: 'TERMINATE',
      data: { reason },
      actor: { name: '系统管理员' },
    });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
    expect(await desk.verify(child)).toMatchObject({ valid: true });
    expect(await act('admin', id, 'terminate')).toMatchObject({ status: 409, body: { code: 'INSTANCE_ENDED' } });
  });

  it('lets the parent go on when its child alone is terminated, and both still prove themselves', async () => {
    const exception = { discountBeyondAuthority: true, requestedDiscountPercent: '20' };
    const { id } = await desk.started('sales.rep1', 'contract-review', { ...contractForm, ...exception });
    const { childIds } = await desk.walk(id, [{ by: 'sales.rep1', type: 'SUBMIT_FOR_REVIEW', data: {} }]);
    expect(await act('admin', childIds[0] ?? '', 'terminate')).toMatchObject({ status: 200 });
    expect(await desk.see('sales.rep1', id)).toMatchObject({ status: 'active', value: 'drafting' });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
    expect(await desk.verify(childIds[0] ?? '')).toMatchObject({ valid: true });
  });

  it('is withdrawn by its requester: as its process says, or until somebody else has decided', async () => {
    const contract = await desk.contract();
    expect(await act('sales.rep1', contract.id, 'withdraw')).toMatchObject({
      status: 200,
      body: { status: 'done', value: 'withdrawn' },
    });
    expect((await desk.history(contract.id)).at(-1)).toMatchObject({ kind: 'event', type: 'WITHDRAW' });
    const { id } = await desk.started('cs.agent', 'complaint-generic', complaint);
    expect(await act('cs.agent', id, 'withdraw')).toMatchObject({ status: 200, body: { status: 'stopped' } });
    expect((await desk.history(id)).at(-1)).toMatchObject({ kind: 'case', type: 'WITHDRAW', data: { reason } });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('stays as it is for everybody else, and for who does not say why', async () => {
    const { id } = await desk.started('cs.agent', 'complaint-generic', complaint);
    const before = await rowCounts(application);
    expect(await act('auditor', id, 'terminate')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await act('cs.agent', id, 'terminate')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await act('engineer1', id, 'withdraw')).toMatchObject({ status: 404 });
    for (const body of [{}, { reason: '' }, { reason: 1 }, { reason, colour: 'red' }]) {
      expect(await act('admin', id, 'terminate', body)).toMatchObject({ status: 422 });
      expect(await act('cs.agent', id, 'withdraw', body)).toMatchObject({ status: 422 });
    }
    expect(await rowCounts(application)).toEqual(before);
    expect(await act('auditor', id, 'withdraw')).toMatchObject({ status: 403, body: { code: 'NOT_ASSIGNED' } });
    expect(await desk.see('cs.agent', id)).toMatchObject({ status: 'active' });
  });
});

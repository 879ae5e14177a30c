import { startApplication, type TestApplication } from '../support/application.js';
import type { Instance, Problem } from '../support/answers.js';
import { assetCard, purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { CaseDesk, type SendOptions } from '../support/case-desk.js';
import type { Answer } from '../support/client.js';
import { beyondAuthority, contractForm, contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { rowCounts } from '../support/row-counts.js';
import { sendEvent } from '../support/send-event.js';

interface Rehearsal extends Problem {
  readonly value: unknown;
  readonly cases: readonly { readonly definition: string; readonly begun: boolean; readonly value: unknown }[];
  readonly effects: readonly { readonly type: string }[];
}

describe.each(dialects)('a dry run (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const rehearse = async (
    by: string,
    id: string,
    type: string,
    data: object = {},
    { headers = {}, ...more }: SendOptions = {},
  ): Promise<Answer<Rehearsal>> => {
    const client = await application.signIn(by);
    return sendEvent<Answer<Rehearsal>>(
      client,
      `/instances/${id}/events?dryRun=true`,
      { type, data, ...more },
      headers,
    );
  };
  const purchase = async (label: string, steps: number): Promise<Instance> => {
    const { id } = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    return desk.walk(id, purchaseSteps(label).slice(0, steps));
  };

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  it('says where the event would lead, which tasks it would open and close, and what it would do', async () => {
    const { id, tasks } = await purchase('FA-1', 6);
    const { status, body } = await rehearse('admin.officer', id, 'REGISTERED', assetCard('FA-1'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      dryRun: true,
      status: 'done',
      value: 'inUse',
      tasks: { opened: [], closed: [{ id: tasks[0]?.id, key: 'registration' }] },
      timers: { created: [], cancelled: [] },
      changedContext: ['label'],
    });
    expect(body.effects).toContainEqual(
      expect.objectContaining({ type: 'enterRegister', change: expect.objectContaining({ key: 'FA-1' }) }),
    );
    expect(body.effects).toContainEqual(expect.objectContaining({ type: 'notify' }));
  });

  it('says it in words: states, tasks, fields, people, ledgers and cases by their names', async () => {
    const { id } = await purchase('FA-5', 6);
    const { body } = await rehearse('admin.officer', id, 'REGISTERED', assetCard('FA-5'));
    const text = { zh: expect.stringMatching(/[\u4e00-\u9fff]/) as string, en: expect.any(String) as string };
    const person = { id: expect.any(String) as string, name: expect.stringMatching(/[\u4e00-\u9fff]/) as string };
    expect(body).toMatchObject({
      states: [{ id: 'inUse', title: text }],
      tasks: { closed: [{ key: 'registration', title: text }] },
      changes: [{ path: 'label', title: text, before: null, after: 'FA-5' }],
      notified: expect.arrayContaining([person]),
      registers: expect.arrayContaining([{ register: 'asset-ledger', title: text, operation: 'create', key: 'FA-5' }]),
      children: [{ definition: 'fixed-asset-issue', title: text }],
    });
    const contract = await desk.started('sales.rep1', 'contract-review', beyondAuthority);
    const submitted = await rehearse('sales.rep1', contract.id, 'SUBMIT_FOR_REVIEW');
    expect(submitted.body).toMatchObject({ children: [{ definition: 'price-exception', title: text }] });
    const plain = await desk.started('sales.rep1', 'contract-review', contractForm);
    const asked = await rehearse('sales.rep1', plain.id, 'SUBMIT_FOR_REVIEW');
    expect(asked.body).toMatchObject({
      tasks: { opened: expect.arrayContaining([expect.objectContaining({ title: text, people: [person] })]) },
    });
  });

  it('names the people whom the next task would go to', async () => {
    const { id } = await desk.started('sales.rep1', 'contract-review', contractForm);
    const { body } = await rehearse('sales.rep1', id, 'SUBMIT_FOR_REVIEW');
    const after = await desk.walk(id, contractSteps.slice(0, 1));
    expect(body).toMatchObject({
      value: after.value,
      tasks: {
        opened: after.tasks.map(({ key, candidates }) => ({ key, candidates: candidates.map((person) => person.id) })),
      },
    });
  });

  it('says which other cases would begin with it, and starts none', async () => {
    const { id } = await desk.started('sales.rep1', 'contract-review', beyondAuthority);
    const before = await rowCounts(application);
    const { body } = await rehearse('sales.rep1', id, 'SUBMIT_FOR_REVIEW');
    expect(await rowCounts(application)).toEqual(before);
    const { childIds } = await desk.walk(id, contractSteps.slice(0, 1));
    const { value, status } = await desk.see('auditor', childIds[0] ?? '');
    const title = { zh: '超权限报价/折扣审批', en: expect.any(String) as string };
    expect(body.cases).toEqual([{ definition: 'price-exception', title, begun: true, status, value }]);
  });

  it('stores nothing, whether the event would be accepted or not', async () => {
    const { id, revision } = await purchase('FA-2', 6);
    const before = await rowCounts(application);
    const answers = [
      await rehearse('admin.officer', id, 'REGISTERED', assetCard('FA-2')),
      await rehearse('admin.officer', id, 'REGISTERED', assetCard('FA-2'), { headers: { 'idempotency-key': 'dry' } }),
      await rehearse('admin.officer', id, 'PURCHASED', { supplier: 'A', price: '1.00' }),
      await rehearse('engineer1', id, 'REGISTERED', assetCard('FA-2')),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 409, 403]);
    expect(await rowCounts(application)).toEqual(before);
    expect((await desk.see('auditor', id)).revision).toBe(revision);
  });

  it('is refused as the event itself would be', async () => {
    await purchase('FA-3', 7);
    const { id, tasks } = await purchase('FA-3', 6);
    const card = assetCard('FA-3');
    const elsewhere = { taskId: '0199c8a0-0000-7000-8000-000000000000' };
    const cases: readonly (readonly [string, string, object, SendOptions?])[] = [
      ['admin.officer', 'REGISTERED', card],
      ['admin.officer', 'REGISTERED', { ...card, colour: 'red' }],
      ['admin.officer', 'REGISTERED', {}, elsewhere],
      ['admin.officer', 'NO_SUCH_EVENT', {}],
      ['admin.officer', 'xstate.done.state.fixed-asset-purchase.registration', {}],
      ['admin.officer', 'PURCHASED', { colour: 'red' }],
      ['admin.officer', 'REGISTERED', card, { headers: { 'if-match': '"1"' } }],
      ['tech.head', 'REGISTERED', card],
      ['engineer1', 'REGISTERED', card, { taskId: tasks[0]?.id ?? '' }],
      ['cs.agent', 'REGISTERED', card],
    ];
    for (const [by, type, data, options] of cases) {
      const rehearsed = await rehearse(by, id, type, data, options);
      const sent = await desk.send(by, id, type, data, options);
      expect(sent.status).toBeGreaterThanOrEqual(400);
      expect(rehearsed.headers['content-type']).toContain('application/problem+json');
      expect(rehearsed.body).toEqual(sent.body);
    }
  });

  it('refuses data that the event does not take', async () => {
    const child = await desk.started('sales.rep1', 'price-exception', {
      customer: 'A',
      title: 'B',
      amount: '1.00',
      currency: 'CNY',
      requestedDiscountPercent: '10',
      reason: 'C',
    });
    expect(await rehearse('sales.rep1', child.id, 'WITHDRAW', { colour: 'red' })).toMatchObject({
      status: 422,
      body: { code: 'PAYLOAD_INVALID', errors: [{ path: 'data.colour' }] },
    });
  });

  it('takes true or false for an answer only', async () => {
    const { id, tasks } = await purchase('FA-4', 1);
    const approval = { type: 'APPROVE', taskId: tasks[0]?.id };
    const client = await application.signIn('tech.head');
    const answer = await client.post(`/instances/${id}/events?dryRun=yes`, approval);
    expect(answer.status).toBe(422);
    const sent = await client.post(`/instances/${id}/events?dryRun=false`, approval);
    expect(sent).toMatchObject({ status: 200, body: { value: 'financeReview' } });
  });
});

import { startApplication, type TestApplication } from '../support/application.js';
import type { HistoryItem, Instance } from '../support/answers.js';
import { purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { CaseDesk } from '../support/case-desk.js';
import { archivingSteps, sealing } from '../support/contract-sealing.js';
import { contractForm, contractSteps } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';

interface RecordPage {
  readonly items: readonly HistoryItem[];
  readonly nextCursor: string | null;
}

/** What a replay of a case must give, taken from the case as the API showed it. */
const shown = ({ revision, status, value, context, tasks }: Instance) => ({
  revision,
  status,
  value,
  context,
  tasks: tasks.map(({ id, key, candidates }) => ({ id, key, candidates: candidates.map((person) => person.id) })),
});

describe.each(dialects)('the history of a case (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;
  let id: string;
  /** What the API showed after each record, the first at index 0. */
  const moments: Instance[] = [];

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
    const started = await desk.started('sales.rep1', 'contract-review', contractForm);
    id = started.id;
    moments.push(await desk.see('auditor', id));
    for (const step of [...contractSteps, ...archivingSteps('HT-2025-001')]) {
      if (step.type === 'SEAL') {
        await desk.send('gm', id, 'SEAL', { ...sealing('HT-2025-001'), documentFilledIn: false });
        moments.push(await desk.see('auditor', id));
      }
      await desk.walk(id, [step]);
      moments.push(await desk.see('auditor', id));
    }
  });
  afterAll(() => application.close());

  it('tells who did what, when, and where the case went', async () => {
    const records = await desk.history(id);
    expect(records.map(({ position }) => position)).toEqual(moments.map((_, index) => index + 1));
    expect(records.map(({ kind, type }) => `${kind} ${type}`)).toEqual([
      'started xstate.init',
      ...contractSteps.map(({ type }) => `event ${type}`),
      'rejected SEAL',
      'event SEAL',
      'event ARCHIVE',
      'event ARCHIVE',
      'event ARCHIVE',
    ]);
    expect(records[2]).toMatchObject({
      type: 'APPROVE',
      data: contractSteps[1].data,
      actor: { name: '何律' },
      from: { internalReview: { legal: 'open', technical: 'open', finance: 'open' } },
      to: { internalReview: { legal: 'done', technical: 'open', finance: 'open' } },
      revision: 3,
      prevHash: records[1]?.hash,
    });
    expect(records[0]?.prevHash).toBe('0'.repeat(64));
  });

  it('is served page by page', async () => {
    const client = await application.signIn('sales.rep1');
    const read: HistoryItem[] = [];
    let cursor: string | null = null;
    const sizes: number[] = [];
    do {
      const from: string = cursor === null ? 'after=0' : `cursor=${cursor}`;
      const { body }: { body: RecordPage } = await client.get(`/instances/${id}/history?${from}&limit=5`);
      read.push(...body.items);
      sizes.push(body.items.length);
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(sizes).toEqual([5, 5, 3]);
    expect(read.map(({ hash }) => hash)).toEqual((await desk.history(id)).map(({ hash }) => hash));
    for (const query of ['after=-1', 'after=x', 'limit=0', 'limit=201', 'colour=red'])
      expect((await client.get(`/instances/${id}/history?${query}`)).status).toBe(422);
    expect((await client.get(`/instances/${id}/history?cursor=bm90aGluZw`)).status).toBe(400);
  });

  it('rebuilds the case at every position as the API showed it then', async () => {
    for (const [index, moment] of moments.entries())
      expect(await desk.replay(id, index + 1)).toMatchObject({ position: index + 1, ...shown(moment) });
  });

  it('lists the frames of a replay, and rebuilds none that is not there', async () => {
    const auditor = await application.signIn('auditor');
    const { body } = await auditor.get<RecordPage>(`/instances/${id}/replay?limit=4`);
    expect(body).toMatchObject({
      items: [
        { position: 1, kind: 'started', value: 'drafting', revision: 1 },
        { position: 2, kind: 'event' },
        { position: 3 },
        { position: 4 },
      ],
      nextCursor: expect.any(String) as string,
    });
    for (const position of [0, moments.length + 1, '1.5'])
      expect((await auditor.get(`/instances/${id}/replay?position=${position}`)).status).toBe(422);
  });

  it('verifies', async () => {
    const records = await desk.history(id);
    expect(await desk.verify(id)).toEqual({
      valid: true,
      positions: records.length,
      head: records.at(-1)?.hash,
    });
  });

  it('records the refusals of rules only', async () => {
    const bought = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    const { tasks } = await desk.walk(bought.id, purchaseSteps('FA-1').slice(0, 2));
    const review = { taskId: tasks[0]?.id ?? '' };
    const noTrace = [
      await desk.send('fin.reviewer', bought.id, 'APPROVE', { colour: 'red' }),
      await desk.send('fin.reviewer', bought.id, 'REJECT', {}),
      await desk.send('fin.reviewer', bought.id, 'NO_SUCH_EVENT'),
      await desk.send('fin.reviewer', bought.id, 'xstate.done.state.fixed-asset-purchase.draft'),
      await desk.send('fin.reviewer', bought.id, 'APPROVE', {}, { headers: { 'if-match': '"1"' } }),
      await desk.send('fin.reviewer', bought.id, 'APPROVE', {}, { taskId: bought.tasks[0]?.id ?? '' }),
      await desk.send('cs.agent', bought.id, 'APPROVE', {}),
    ];
    expect(noTrace.map(({ body }) => body.code)).toEqual([
      'PAYLOAD_INVALID',
      'PAYLOAD_INVALID',
      'EVENT_UNKNOWN',
      'EVENT_UNKNOWN',
      'REVISION_STALE',
      'TASK_NOT_OPEN',
      'NOT_FOUND',
    ]);
    expect((await desk.history(bought.id)).map(({ kind }) => kind)).toEqual(['started', 'event', 'event']);
    expect(await desk.send('fin.reviewer', bought.id, 'PURCHASED', { supplier: 'A', price: '1.00' })).toMatchObject({
      status: 409,
      body: { code: 'EVENT_NOT_ACCEPTED' },
    });
    expect(await desk.send('tech.head', bought.id, 'APPROVE', {}, review)).toMatchObject({
      status: 403,
      body: { code: 'NOT_ASSIGNED' },
    });
    expect(await desk.send('engineer1', bought.id, 'APPROVE', {}, review)).toMatchObject({
      status: 403,
      body: { code: 'SEPARATION_OF_DUTIES' },
    });
    expect((await desk.history(bought.id)).slice(3).map(({ kind, rejection }) => [kind, rejection?.code])).toEqual([
      ['rejected', 'EVENT_NOT_ACCEPTED'],
      ['rejected', 'NOT_ASSIGNED'],
      ['rejected', 'SEPARATION_OF_DUTIES'],
    ]);
    expect(await desk.verify(bought.id)).toMatchObject({ valid: true, positions: 6 });
    expect((await desk.walk(bought.id, [{ by: 'fin.reviewer', type: 'APPROVE', data: {} }])).revision).toBe(4);
  });

  it('still proves and rebuilds the case when the person behind it is forgotten', async () => {
    const mine = await desk.started('sales.rep2', 'contract-review', contractForm);
    await desk.walk(mine.id, [{ by: 'sales.rep2', type: 'SUBMIT_FOR_REVIEW', data: {} }]);
    const phone = contractForm.customerContactPhone;
    const everything = async (): Promise<string> =>
      JSON.stringify([
        await desk.see('auditor', mine.id),
        await desk.history(mine.id),
        await desk.replay(mine.id, 1),
        await desk.replay(mine.id, 2),
      ]);
    const before = await desk.replay(mine.id, 2);
    expect(await everything()).toContain(phone);
    const admin = await application.signIn('admin');
    const erased = await admin.post(`/vault/subjects/${mine.startedBy.id}/erase`, {
      reason: 'Asked for by the person.',
    });
    expect(erased).toMatchObject({ status: 200, body: { valuesErased: 2 } });
    expect(await everything()).not.toContain(phone);
    expect(await desk.verify(mine.id)).toMatchObject({ valid: true, positions: 2 });
    const { request, ...context } = before.context as { request: object };
    const gone = { $personal: expect.any(String), erased: true };
    expect(await desk.replay(mine.id, 2)).toEqual({
      ...before,
      context: { ...context, request: { ...request, customerContactName: gone, customerContactPhone: gone } },
    });
    expect(await desk.walk(mine.id, contractSteps.slice(1, 2))).toMatchObject({ revision: 3 });
  });
});

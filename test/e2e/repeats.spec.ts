import { startApplication, type TestApplication } from '../support/application.js';
import { purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { Database } from '../../src/modules/database/index.js';
import { IdempotencyKeyEntity } from '../../src/persistence/index.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { rowCounts } from '../support/row-counts.js';

const start = { definition: 'fixed-asset-purchase', input: purchaseForm };
let keys = 0;
const freshKey = (): { 'idempotency-key': string } => ({ 'idempotency-key': `key-${(keys += 1)}` });

describe.each(dialects)('a request with an Idempotency-Key (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  it('starts one case, however often it is sent, and answers the same each time', async () => {
    const key = freshKey();
    const first = await desk.begin('engineer1', start, key);
    expect(first).toMatchObject({ status: 201 });
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    const before = await rowCounts(application);
    await desk.walk(first.body.id, purchaseSteps('FA-1').slice(0, 1));
    const again = await desk.begin('engineer1', start, key);
    expect(again).toMatchObject({
      status: 201,
      headers: { 'idempotency-replayed': 'true', etag: '"1"', location: first.headers['location'] },
    });
    expect(again.body).toEqual(first.body);
    expect((await rowCounts(application))['instance']).toBe(before['instance']);
  });

  it('answers the same after a restart, whatever has become of the case and of the people in it', async () => {
    const { id, tasks } = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    const named = { headers: freshKey(), taskId: tasks[0]?.id ?? '' };
    const first = await desk.send('engineer1', id, 'SUBMIT', {}, named);
    await desk.walk(id, purchaseSteps('FA-3').slice(1, 2));
    const admin = await application.signIn('admin');
    const renamed = await admin.patch(`/users/${first.body.startedBy.id}`, { name: '改名' });
    await application.close();
    application = await startApplication({ database, databaseUrl: application.databaseUrl });
    desk = new CaseDesk(application);
    const again = await desk.send('engineer1', id, 'SUBMIT', {}, named);
    expect(renamed.status).toBe(200);
    expect([again.status, again.headers['etag'], again.headers['idempotency-replayed']]).toEqual([200, '"2"', 'true']);
    expect(again.body).toEqual(first.body);
  });

  it('moves a case once, however often it is sent', async () => {
    const { id, tasks } = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    const named = { headers: freshKey(), taskId: tasks[0]?.id ?? '' };
    const first = await desk.send('engineer1', id, 'SUBMIT', {}, named);
    const again = await desk.send('engineer1', id, 'SUBMIT', {}, named);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    expect((await desk.see('engineer1', id)).revision).toBe(2);
  });

  it('counts once when the repeats come while the first is still on its way', async () => {
    const before = await rowCounts(application);
    const key = freshKey();
    const started = await Promise.all([1, 2, 3, 4].map(() => desk.begin('engineer1', start, key)));
    expect(started.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(started.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(3);
    expect(new Set(started.map(({ body }) => body.id)).size).toBe(1);
    expect((await rowCounts(application))['instance']).toBe((before['instance'] ?? 0) + 1);
    const id = started[0]?.body.id ?? '';
    const headers = freshKey();
    const sent = await Promise.all([1, 2, 3, 4].map(() => desk.send('engineer1', id, 'SUBMIT', {}, { headers })));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(sent.filter((answer) => answer.headers['idempotency-replayed'] === 'true')).toHaveLength(3);
    expect((await desk.history(id)).map(({ kind }) => kind)).toEqual(['started', 'event']);
  });

  it('leaves no gap in the numbers of the cases when it was repeated', async () => {
    const key = freshKey();
    const [first] = await Promise.all([1, 2, 3].map(() => desk.begin('engineer1', start, key)));
    const next = await desk.begin('engineer1', start);
    expect(Number(next.body.number)).toBe(Number(first?.body.number) + 1);
  });

  it('is refused when its key was used with another body or for another case', async () => {
    const key = freshKey();
    await desk.begin('engineer1', start, key);
    const other = { ...start, input: { ...purchaseForm, assetName: 'Desk' } };
    expect(await desk.begin('engineer1', other, key)).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
    const one = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    expect(await desk.send('engineer1', one.id, 'SUBMIT', {}, { headers: key })).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
    expect((await desk.see('engineer1', one.id)).revision).toBe(1);
  });

  it('is recorded once when a rule refused it, and refused again with the same words', async () => {
    const form = { ...purchaseForm, unitValue: '1.00' };
    const { id, tasks } = await desk.started('engineer1', 'fixed-asset-purchase', form);
    const named = { headers: freshKey(), taskId: tasks[0]?.id ?? '' };
    const first = await desk.send('engineer1', id, 'SUBMIT', {}, named);
    const again = await desk.send('engineer1', id, 'SUBMIT', {}, named);
    expect([first.status, again.status]).toEqual([409, 409]);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    expect((await desk.history(id)).map(({ kind }) => kind)).toEqual(['started', 'rejected']);
  });

  it('has nothing to do with the same key of somebody else', async () => {
    const key = freshKey();
    const mine = await desk.begin('engineer1', start, key);
    const his = await desk.begin('engineer2', start, key);
    expect(his).toMatchObject({ status: 201 });
    expect(his.headers['idempotency-replayed']).toBeUndefined();
    expect(his.body.id).not.toBe(mine.body.id);
  });

  it('may be sent again after a refusal, once what was wrong is right', async () => {
    const { id } = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    const headers = freshKey();
    expect((await desk.send('tech.head', id, 'APPROVE', {}, { headers })).status).toBe(404);
    await desk.walk(id, purchaseSteps('FA-2').slice(0, 1));
    expect((await desk.send('tech.head', id, 'APPROVE', {}, { headers })).status).toBe(200);
  });

  it('keeps no personal value for the repeat, which shows it all the same until it is erased', async () => {
    const phone = contractForm.customerContactPhone;
    const key = freshKey();
    const body = { definition: 'contract-review', input: contractForm };
    const first = await desk.begin('sales.rep2', body, key);
    expect(JSON.stringify(first.body)).toContain(phone);
    const { reader } = application.nest.get(Database);
    const kept = await reader.getRepository(IdempotencyKeyEntity).find();
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain(phone);
    const again = await desk.begin('sales.rep2', body, key);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    const admin = await application.signIn('admin');
    await admin.post(`/vault/subjects/${first.body.startedBy.id}/erase`, { reason: 'Asked for by the person.' });
    const after = await desk.begin('sales.rep2', body, key);
    expect(after.status).toBe(201);
    expect(JSON.stringify(after.body)).not.toContain(phone);
  });

  it('is refused when the key is no key', async () => {
    const before = await rowCounts(application);
    for (const bad of ['', 'a b', 'x'.repeat(201)])
      expect(await desk.begin('engineer1', start, { 'idempotency-key': bad })).toMatchObject({
        status: 400,
        body: { code: 'HEADER_INVALID' },
      });
    expect(await rowCounts(application)).toEqual(before);
  });
});

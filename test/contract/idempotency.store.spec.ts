import { LessThan } from 'typeorm';
import { IdempotencyKeyEntity, IdempotencyStore, type IdempotencyRequest } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';

const request = (key: string, createdAt = '2026-03-02T09:00:00.000Z'): IdempotencyRequest => ({
  orgId: 'org',
  userId: 'user',
  key,
  requestHash: 'hash',
  createdAt,
});

const answer = { status: 201, body: '{}', headers: '{}' } as const;

describeOnEachDatabase('the Idempotency-Keys', (database) => {
  const store = (): IdempotencyStore => new IdempotencyStore(database());
  const claim = (wanted: IdempotencyRequest) =>
    database().unitOfWork.run((transaction) => store().claim(transaction, wanted));
  const serve = (wanted: IdempotencyRequest, serving: () => Promise<void> = async () => undefined) =>
    database().unitOfWork.run(async (transaction) => {
      const first = await store().claim(transaction, wanted);
      if (first) return 'replayed';
      await serving();
      await store().keep(transaction, { ...wanted, ...answer });
      return 'served';
    });

  it('give the first answer again', async () => {
    await serve(request('again'));
    expect(await claim(request('again'))).toEqual({ ...request('again'), ...answer });
  });

  it('belong to one person', async () => {
    await serve(request('mine'));
    expect(await serve({ ...request('mine'), userId: 'somebody' })).toBe('served');
  });

  it('serve one of two requests that come together', async () => {
    const served = await Promise.all([serve(request('together')), serve(request('together'))]);
    expect(served.sort()).toEqual(['replayed', 'served']);
  });

  it('are free again after a request that failed', async () => {
    const failing = serve(request('failed'), () => Promise.reject(new Error('refused')));
    await expect(failing).rejects.toThrow('refused');
    expect(await serve(request('failed'))).toBe('served');
  });

  it('are forgotten when they are old', async () => {
    await serve(request('old', '2026-02-22T09:00:00.000Z'));
    await serve(request('young', '2026-02-24T09:00:00.000Z'));
    await store().forgetBefore('2026-02-23T09:00:00.000Z');
    expect(await claim(request('young'))).toBeDefined();
    expect(await serve(request('old'))).toBe('served');
  });

  it('are forgotten however many they are', async () => {
    const keys = database().reader.getRepository(IdempotencyKeyEntity);
    const old = Array.from({ length: 1001 }, (_, index) => ({
      ...request(`many ${index}`, '2026-01-05T09:00:00.000Z'),
      ...answer,
    }));
    await database().unitOfWork.run((transaction) => transaction.insert(IdempotencyKeyEntity, old));
    await store().forgetBefore('2026-01-06T09:00:00.000Z');
    expect(await keys.countBy({ createdAt: LessThan('2026-01-06T09:00:00.000Z') })).toBe(0);
  });
});

import { TimerEntity, TimerStore, type DueTimer, type TimerLease } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';

const now = '2026-03-01T08:00:00.000Z';
const until = '2026-03-01T08:00:30.000Z';
const tomorrow = '2026-03-02T08:00:00.000Z';

const timer = (given: Partial<TimerEntity> & Pick<TimerEntity, 'id'>): TimerEntity => ({
  orgId: 'demo',
  instanceId: `case of ${given.id}`,
  dueAt: now,
  leaseOwner: null,
  leaseUntil: null,
  epoch: 0,
  attempts: 0,
  ...given,
});

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

describeOnEachDatabase('TimerStore', (database, dialect) => {
  const store = (): TimerStore => new TimerStore(database());
  const rows = (): Promise<TimerEntity[]> =>
    database()
      .reader.getRepository(TimerEntity)
      .find({ order: { id: 'ASC' } });
  const filled = (...given: readonly Parameters<typeof timer>[0][]) =>
    database().unitOfWork.run((transaction) => transaction.insert(TimerEntity, given.map(timer)));
  const lease = (given: Partial<TimerLease> = {}): Promise<readonly DueTimer[]> =>
    database().unitOfWork.run((transaction) =>
      store().lease(transaction, { owner: 'one', dueBy: now, now, until, limit: 100, ...given }),
    );
  const settle = (owner: string, settled: Partial<Parameters<TimerStore['settle']>[2]>) =>
    database().unitOfWork.run((transaction) =>
      store().settle(transaction, owner, { unfired: [], stale: [], ...settled }),
    );

  beforeEach(() => database().unitOfWork.run((transaction) => transaction.clear(TimerEntity)));

  it('says when the first one is due, without those that were given up', async () => {
    expect(await store().nextDueAt()).toBeUndefined();
    await filled({ id: 'a', dueAt: tomorrow }, { id: 'b', dueAt: '9999-12-31T23:59:59.999Z' });
    expect(await store().nextDueAt()).toBe(tomorrow);
  });

  it('leases what is due, of all organisations, in the order in which it is due, and no more than asked for', async () => {
    await filled(
      { id: 'a', dueAt: '2026-03-01T07:30:00.000Z' },
      { id: 'b', dueAt: '2026-03-01T07:00:00.000Z', orgId: 'other' },
      { id: 'c', dueAt: now },
      { id: 'd', dueAt: '2026-03-01T08:00:00.001Z' },
    );
    expect(await lease({ limit: 2 })).toEqual([
      { orgId: 'other', id: 'b', instanceId: 'case of b', dueAt: '2026-03-01T07:00:00.000Z', epoch: 1, attempts: 0 },
      { orgId: 'demo', id: 'a', instanceId: 'case of a', dueAt: '2026-03-01T07:30:00.000Z', epoch: 1, attempts: 0 },
    ]);
    expect(idsOf(await lease({ owner: 'two' }))).toEqual(['c']);
  });

  it('keeps from others what one holds, until the lease ends; the holder may have it again', async () => {
    await filled({ id: 'a' });
    expect(await lease()).toMatchObject([{ id: 'a', epoch: 1 }]);
    expect(await lease({ owner: 'two', now: '2026-03-01T08:00:29.999Z' })).toEqual([]);
    expect(await lease()).toMatchObject([{ id: 'a', epoch: 2 }]);
    const after = { now: until, until: '2026-03-01T08:01:00.000Z' };
    expect(await lease({ owner: 'two', ...after })).toMatchObject([{ id: 'a', epoch: 3 }]);
  });

  it('holds nobody up by a lease from a clock that went far ahead', async () => {
    await filled({ id: 'a', leaseOwner: 'dead', leaseUntil: '2036-03-01T08:00:00.000Z', epoch: 7 });
    expect(await lease({ owner: 'two' })).toMatchObject([{ id: 'a', epoch: 8 }]);
  });

  it('settles only what its holder still holds', async () => {
    await filled({ id: 'again' }, { id: 'hopeless' }, { id: 'taken' }, { id: 'gone' }, { id: 'gone but taken' });
    const leased = await lease();
    for (const id of ['taken', 'gone but taken'])
      await database().unitOfWork.run((transaction) => transaction.update(TimerEntity, { id }, { leaseOwner: 'two' }));
    const [again, hopeless, taken, gone, goneButTaken] = ['again', 'hopeless', 'taken', 'gone', 'gone but taken'].map(
      (id) => leased.find((one) => one.id === id) as DueTimer,
    ) as [DueTimer, DueTimer, DueTimer, DueTimer, DueTimer];
    const settled = await settle('one', {
      unfired: [
        { ...again, dueAt: tomorrow, attempts: 1 },
        { ...hopeless, dueAt: null, attempts: 5 },
        { ...taken, dueAt: null, attempts: 5 },
      ],
      stale: [gone, goneButTaken],
    });
    expect([...settled].sort()).toEqual(['again', 'hopeless']);
    const free = { leaseOwner: null, leaseUntil: null, epoch: 1 };
    expect(await rows()).toEqual([
      timer({ id: 'again', dueAt: tomorrow, attempts: 1, ...free }),
      timer({ id: 'gone but taken', leaseOwner: 'two', leaseUntil: until, epoch: 1 }),
      timer({ id: 'hopeless', dueAt: '9999-12-31T23:59:59.999Z', attempts: 5, ...free }),
      timer({ id: 'taken', leaseOwner: 'two', leaseUntil: until, epoch: 1 }),
    ]);
  });

  it('leaves alone a row that was made anew for a moved timer and that another node has leased as often', async () => {
    await filled({ id: 'a' });
    const leased = await lease();
    await database().unitOfWork.run((transaction) => transaction.clear(TimerEntity));
    await filled({ id: 'a' });
    await lease({ owner: 'two' });
    expect(await settle('one', { stale: leased })).toEqual([]);
    expect(await rows()).toMatchObject([{ id: 'a', leaseOwner: 'two', epoch: 1 }]);
  });

  it('arms again what was given up, and nothing else', async () => {
    await filled({ id: 'a', dueAt: '9999-12-31T23:59:59.999Z', attempts: 5 }, { id: 'b', dueAt: tomorrow });
    const retry = (id: string): Promise<boolean> =>
      database().unitOfWork.run((transaction) => store().retry(transaction, 'demo', id, now));
    expect([await retry('a'), await retry('a'), await retry('b'), await retry('c')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(await rows()).toEqual([timer({ id: 'a' }), timer({ id: 'b', dueAt: tomorrow })]);
  });

  if (dialect === 'postgres')
    it('passes over what another transaction is leasing, and waits for nobody', async () => {
      await filled({ id: 'a', dueAt: '2026-03-01T07:00:00.000Z' }, { id: 'b' });
      await database().unitOfWork.run(async (first) => {
        await store().lease(first, { owner: 'one', dueBy: now, now, until, limit: 1 });
        const other = database().writer.createQueryRunner();
        await other.startTransaction();
        const found = await store().lease(other.manager, { owner: 'two', dueBy: now, now, until, limit: 2 });
        await other.commitTransaction();
        await other.release();
        expect(idsOf(found)).toEqual(['b']);
      });
    });
});

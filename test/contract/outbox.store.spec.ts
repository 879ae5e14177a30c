import { randomUUID } from 'node:crypto';
import { OutboxEntity, OutboxStore, type Database, type OutboxRow } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';

const now = '2026-03-01T08:00:00.000Z';
const soon = '2026-03-01T08:00:05.000Z';
const later = '2026-03-01T08:01:00.000Z';

const entry = (given: Partial<OutboxEntity> = {}): OutboxEntity => ({
  orgId: 'demo',
  id: randomUUID(),
  topic: 'notification',
  instanceId: randomUUID(),
  payload: '{"to":[]}',
  attempts: 0,
  nextAttemptAt: now,
  failed: false,
  createdAt: now,
  ...given,
});

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

describeOnEachDatabase('OutboxStore', (database, dialect) => {
  const store = (): OutboxStore => new OutboxStore(database());
  const rows = (): Promise<OutboxEntity[]> =>
    database()
      .reader.getRepository(OutboxEntity)
      .find({ order: { id: 'ASC' } });

  async function filled(...entries: readonly Partial<OutboxEntity>[]): Promise<readonly OutboxEntity[]> {
    const added = entries.map(entry);
    await database().unitOfWork.run((transaction) => transaction.insert(OutboxEntity, added));
    return added;
  }
  const inTransaction = <T>(work: Parameters<Database['unitOfWork']['run']>[0]): Promise<T> =>
    database().unitOfWork.run(work) as Promise<T>;
  const leased = (limit = 200, at = now): Promise<readonly OutboxRow[]> =>
    inTransaction((transaction) => store().lease(transaction, 'notification', limit, at));

  beforeEach(() => database().unitOfWork.run((transaction) => transaction.clear(OutboxEntity)));

  test('leases due rows of the topic, the longest waiting first, up to the limit', async () => {
    const [second, first, third] = await filled(
      {},
      { nextAttemptAt: '2026-03-01T07:59:00.000Z' },
      {},
      { topic: 'service' },
      { nextAttemptAt: soon },
    );
    const [oldest, ...others] = idsOf(await leased());
    expect([oldest, new Set(others)]).toEqual([first?.id, new Set([second?.id, third?.id])]);
    expect(idsOf(await leased(1))).toEqual([first?.id]);
    expect(await leased()).toContainEqual({
      orgId: 'demo',
      id: first?.id,
      topic: 'notification',
      instanceId: first?.instanceId,
      payload: '{"to":[]}',
      attempts: 0,
      createdAt: now,
    });
  });

  test('tells what is due next, of all topics', async () => {
    expect(await store().next()).toBeUndefined();
    await filled({ nextAttemptAt: later }, { topic: 'service', nextAttemptAt: soon });
    expect(await store().next()).toEqual({ topic: 'service', nextAttemptAt: soon });
  });

  test('deletes exactly the rows that were delivered', async () => {
    const [delivered, other] = await filled({}, {});
    await inTransaction(async (transaction) => {
      const both = await store().lease(transaction, 'notification', 200, now);
      await store().complete(
        transaction,
        both.filter(({ id }) => id === delivered?.id),
      );
    });
    expect(idsOf(await rows())).toEqual([other?.id]);
  });

  test('keeps the rows when the transaction does not commit', async () => {
    await filled({}, {});
    const failing = inTransaction(async (transaction) => {
      await store().complete(transaction, await store().lease(transaction, 'notification', 200, now));
      throw new Error('the consumer failed');
    });
    await expect(failing).rejects.toThrow('the consumer failed');
    expect(await rows()).toHaveLength(2);
  });

  test('tries a failed row again at the time that belongs to its number of failures', async () => {
    const [fresh, tried] = await filled({ id: 'a' }, { id: 'b', attempts: 1 });
    await inTransaction(async (transaction) => {
      const both = await store().lease(transaction, 'notification', 200, now);
      await store().postpone(transaction, both, [soon, later]);
    });
    expect(await rows()).toEqual([
      { ...fresh, attempts: 1, nextAttemptAt: soon },
      { ...tried, attempts: 2, nextAttemptAt: later },
    ]);
    expect(await leased()).toEqual([]);
    expect(idsOf(await leased(200, soon))).toEqual(['a']);
  });

  test('holds rows that are delivered outside of a transaction', async () => {
    await filled({});
    await inTransaction(async (transaction) =>
      store().hold(transaction, await store().lease(transaction, 'notification', 200, now), later),
    );
    expect(await leased(200, soon)).toEqual([]);
    expect(await leased(200, later)).toEqual([expect.objectContaining({ attempts: 0 })]);
  });

  test('keeps a row that was given up, but never finds it due', async () => {
    const [given] = await filled({ attempts: 7 });
    await inTransaction(async (transaction) =>
      store().giveUp(transaction, await store().lease(transaction, 'notification', 200, now)),
    );
    expect(await rows()).toEqual([expect.objectContaining({ id: given?.id, failed: true, attempts: 8 })]);
    expect(await leased(200, '2999-01-01T00:00:00.000Z')).toEqual([]);
    expect(await store().next()).toBeUndefined();
  });

  test('makes a row that was given up due again, once, with all its attempts', async () => {
    await filled({ id: 'a', attempts: 8, failed: true, nextAttemptAt: later }, { id: 'b' });
    const retry = (id: string, orgId = 'demo'): Promise<boolean> =>
      inTransaction((transaction) => store().retry(transaction, orgId, id, soon));
    expect(await retry('a', 'other')).toBe(false);
    expect(await retry('b')).toBe(false);
    expect(await retry('a')).toBe(true);
    expect(await retry('a')).toBe(false);
    expect(await rows()).toEqual([
      expect.objectContaining({ id: 'a', attempts: 0, failed: false, nextAttemptAt: soon }),
      expect.objectContaining({ id: 'b', nextAttemptAt: now }),
    ]);
  });

  test('discards only what was given up', async () => {
    await filled({ id: 'a', failed: true }, { id: 'b' });
    await inTransaction(async (transaction) => {
      await store().discard(transaction, 'demo', 'a');
      await store().discard(transaction, 'demo', 'b');
    });
    expect(idsOf(await rows())).toEqual(['b']);
  });

  test('leases again what is still there', async () => {
    const [kept] = await filled({ id: 'a' }, { id: 'b' }, { id: 'c', failed: true });
    const found = await inTransaction<readonly OutboxRow[]>(async (transaction) => {
      const both = await store().lease(transaction, 'notification', 200, now);
      await store().complete(
        transaction,
        both.filter(({ id }) => id === 'b'),
      );
      return store().leaseAgain(transaction, [...both, ...both.map((row) => ({ ...row, id: 'c' }))]);
    });
    expect(found).toEqual([expect.objectContaining({ id: kept?.id })]);
  });

  test('gives two nodes that look at the same time different rows', async () => {
    const added = await filled({}, {}, {}, {});
    const node = (leased: () => Promise<void>): Promise<readonly OutboxRow[]> =>
      inTransaction(async (transaction) => {
        const mine = await store().lease(transaction, 'notification', 2, now);
        await leased();
        await store().complete(transaction, mine);
        return mine;
      });
    let goOn = (): void => undefined;
    const told = new Promise<void>((resolve) => (goOn = resolve));
    let one: Promise<readonly OutboxRow[]> | undefined;
    await new Promise<void>((leased) => {
      one = node(() => {
        leased();
        return told;
      });
    });
    const other = node(() => Promise.resolve());
    // On SQLite the second node has to wait for the first one, on PostgreSQL it must not.
    if (dialect === 'postgres') await other;
    goOn();
    expect([...idsOf((await one) ?? []), ...idsOf(await other)].sort()).toEqual([...idsOf(added)].sort());
  });
});

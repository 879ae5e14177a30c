import { NumberSeriesEntity } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';
import type { EntityManager } from 'typeorm';

const orgId = 'org';

describeOnEachDatabase('a unit of work', (database, dialect) => {
  const counter = async (series: string): Promise<number | undefined> =>
    (await database().reader.getRepository(NumberSeriesEntity).findOneBy({ orgId, series }))?.last;
  const set = (transaction: EntityManager, series: string, last: number): Promise<unknown> =>
    transaction.getRepository(NumberSeriesEntity).save({ orgId, series, last });
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('commits what the work has written and answers with its result', async () => {
    const answer = await database().unitOfWork.run(async (transaction) => {
      await set(transaction, 'commit', 1);
      return 'done';
    });
    expect(answer).toBe('done');
    expect(await counter('commit')).toBe(1);
  });

  it('stores nothing of work that throws', async () => {
    const refused = new Error('refused');
    const unit = database().unitOfWork.run(async (transaction) => {
      await set(transaction, 'rollback', 1);
      throw refused;
    });
    await expect(unit).rejects.toBe(refused);
    expect(await counter('rollback')).toBeUndefined();
  });

  it('keeps twenty concurrent units apart, though every fifth of them fails', async () => {
    const { unitOfWork, dialect } = database();
    await unitOfWork.run((transaction) => set(transaction, 'shared', 0));
    const units = Array.from({ length: 20 }, (_, index) =>
      unitOfWork.run(async (transaction) => {
        const lock = dialect === 'postgres' ? { lock: { mode: 'pessimistic_write' as const } } : {};
        const { last } = await transaction.findOneOrFail(NumberSeriesEntity, {
          where: { orgId, series: 'shared' },
          ...lock,
        });
        await turn();
        await set(transaction, `unit ${index}`, index);
        await turn();
        await set(transaction, 'shared', last + 1);
        if (index % 5 === 0) throw new Error('refused');
      }),
    );
    const ended = await Promise.allSettled(units);
    expect(ended.map(({ status }) => status)).toEqual(
      Array.from({ length: 20 }, (_, index) => (index % 5 === 0 ? 'rejected' : 'fulfilled')),
    );
    expect(await counter('shared')).toBe(16);
    expect(await counter('unit 5')).toBeUndefined();
    expect(await counter('unit 6')).toBe(6);
  });

  it('joins work inside work: both are stored or neither', async () => {
    const { unitOfWork } = database();
    const both = (fail: boolean, name: string): Promise<void> =>
      unitOfWork.run(async (outer) => {
        await unitOfWork.run((inner) => set(inner, `${name} inner`, 1));
        await set(outer, `${name} outer`, 1);
        if (fail) throw new Error('refused');
      });
    await both(false, 'kept');
    await expect(both(true, 'dropped')).rejects.toThrow('refused');
    expect(await counter('kept inner')).toBe(1);
    expect(await counter('kept outer')).toBe(1);
    expect(await counter('dropped inner')).toBeUndefined();
  });

  it('commits nothing when joined work has failed, even if the outer work swallows it', async () => {
    const { unitOfWork } = database();
    const unit = unitOfWork.run(async (transaction) => {
      await unitOfWork
        .run(async (joined) => {
          await set(joined, 'half', 1);
          throw new Error('half done');
        })
        .catch(() => undefined);
      await set(transaction, 'other half', 1).catch(() => undefined);
    });
    await expect(unit).rejects.toThrow('half done');
    expect(await counter('half')).toBeUndefined();
    expect(await counter('other half')).toBeUndefined();
  });

  it('gives work that outlives its transaction a transaction of its own', async () => {
    const { unitOfWork } = database();
    let late: Promise<unknown> = Promise.resolve();
    let ended = (): void => undefined;
    const end = new Promise<void>((resolve) => (ended = resolve));
    await unitOfWork.run(async () => {
      late = end.then(() => unitOfWork.run((transaction) => set(transaction, 'late', 1)));
    });
    ended();
    await late;
    expect(await counter('late')).toBe(1);
  });

  it('shows readers nothing that is not committed', async () => {
    const { unitOfWork } = database();
    const seen = await unitOfWork.run(async (transaction) => {
      await set(transaction, 'pending', 1);
      return counter('pending');
    });
    expect(seen).toBeUndefined();
    expect(await counter('pending')).toBe(1);
  });

  if (dialect === 'postgres') {
    it('is run again when the database has broken a deadlock with it', async () => {
      const { unitOfWork } = database();
      const orgId = 'deadlock';
      const rows = ['a', 'b'].map((series) => ({ orgId, series, last: 0 }));
      await unitOfWork.run((transaction) => transaction.insert(NumberSeriesEntity, rows));
      let arrived = 0;
      let go = (): void => undefined;
      const bothHoldOne = new Promise<void>((resolve) => (go = resolve));
      const unit = (first: string, second: string): Promise<void> =>
        unitOfWork.run(async (transaction) => {
          await transaction.increment(NumberSeriesEntity, { orgId, series: first }, 'last', 1);
          arrived += 1;
          if (arrived === 2) go();
          await bothHoldOne;
          await transaction.increment(NumberSeriesEntity, { orgId, series: second }, 'last', 1);
        });
      await Promise.all([unit('a', 'b'), unit('b', 'a')]);
      const stored = await database()
        .reader.getRepository(NumberSeriesEntity)
        .find({ where: { orgId }, order: { series: 'ASC' } });
      expect(stored.map(({ last }) => last)).toEqual([2, 2]);
      expect(arrived).toBe(3);
    });
  } else {
    it('makes every commit durable', async () => {
      const [{ synchronous }] = (await database().writer.query('PRAGMA synchronous')) as [{ synchronous: number }];
      const [{ journal_mode: journal }] = (await database().writer.query('PRAGMA journal_mode')) as [
        { journal_mode: string },
      ];
      const full = 2;
      expect({ synchronous, journal }).toEqual({ synchronous: full, journal: 'wal' });
    });

    it('is the only way to write: the reader refuses', async () => {
      await expect(
        database().reader.getRepository(NumberSeriesEntity).insert({ orgId: 'org', series: 'reader', last: 1 }),
      ).rejects.toThrow('readonly');
    });
  }
});

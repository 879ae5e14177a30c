import { NumberSeriesEntity } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';
import { unitOfWorkFeatures } from './unit-of-work.features.js';

describeOnEachDatabase('a unit of work', (database, dialect) => {
  unitOfWorkFeatures(database);

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

import { HistoryEntity, HistoryStore } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';
import { recordOf, testOrg } from '../support/stored-case.js';

describeOnEachDatabase('the history of a case', (database) => {
  const records = Array.from({ length: 12 }, (_, index) => recordOf('case', index + 1));
  const page = async (after: number, limit: number): Promise<readonly number[]> =>
    (await new HistoryStore(database()).page(testOrg, 'case', after, limit)).map(({ position }) => position);

  beforeAll(() =>
    database().unitOfWork.run((transaction) =>
      transaction.insert(HistoryEntity, [...records.toReversed(), recordOf('other case', 1)]),
    ),
  );

  it('comes oldest first, in pages', async () => {
    expect(await page(0, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(await page(9, 5)).toEqual([10, 11, 12]);
    expect(await page(12, 5)).toEqual([]);
  });

  it('gives each record as it was written', async () => {
    expect(await new HistoryStore(database()).page(testOrg, 'case', 0, 1)).toEqual(records.slice(0, 1));
  });

  it('belongs to its organisation alone', async () => {
    expect(await new HistoryStore(database()).page('other', 'case', 0, 5)).toEqual([]);
  });
});

import { HistoryEntity, HistoryStore } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';
import { recordOf, testMoment, testOrg } from '../support/stored-case.js';

describeOnEachDatabase('the history of a case', (database) => {
  const records = Array.from({ length: 12 }, (_, index) => recordOf('case', index + 1));
  const told = [
    { ...recordOf('told', 1, 'told 1'), kind: 'child', at: '2026-03-02T08:00:00.000Z' } as const,
    { ...recordOf('told', 2, 'told 2'), kind: 'child' } as const,
    recordOf('told', 3, 'told 3'),
  ];
  const page = async (after: number, limit: number): Promise<readonly number[]> =>
    (await new HistoryStore(database()).page(testOrg, 'case', after, limit)).map(({ position }) => position);

  beforeAll(() =>
    database().unitOfWork.run((transaction) =>
      transaction.insert(HistoryEntity, [...records.toReversed(), recordOf('other case', 1), ...told]),
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

  it('finds what events have left, how cases began, and what one was told at a moment', async () => {
    const store = new HistoryStore(database());
    const ids = async (found: ReturnType<typeof store.ofEvents>): Promise<readonly string[]> =>
      (await found).map(({ eventId }) => eventId).sort();
    const [first, , third] = records;
    const other = recordOf('other case', 1);
    expect(await ids(store.ofEvents(testOrg, [third?.eventId ?? '', other.eventId, 'none']))).toEqual(
      [third?.eventId, other.eventId].sort(),
    );
    expect(await ids(store.firstOf(testOrg, ['case', 'other case', 'none']))).toEqual(
      [first?.eventId, other.eventId].sort(),
    );
    expect(await ids(store.ofEvents('other', [other.eventId]))).toEqual([]);
    expect(await ids(store.firstOf('other', ['case']))).toEqual([]);
    expect(await ids(store.toldAt(testOrg, 'told', testMoment))).toEqual(['told 2']);
  });
});

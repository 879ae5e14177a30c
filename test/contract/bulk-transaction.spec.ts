import fc from 'fast-check';
import { reads } from '../../src/persistence/batch/batch-reads.js';
import { writes } from '../../src/persistence/batch/batch-statements.js';
import { bulkRequest, type BulkRequest } from '../../src/persistence/batch/bulk-execution.js';
import { bulkDelete, bulkRead } from '../../src/persistence/batch/bulk-statement.js';
import { NumberSeriesEntity, type BulkTransaction } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';

const orgId = 'bulk';

const echo = bulkRead('echo', {
  columns: { words: 'text or null', number: 'integer', truth: 'boolean' },
  returns: ['v.words', 'v.number', 'v.truth'],
  from: 'v',
});

const take = (series: string, count = 1): BulkRequest =>
  bulkRequest(reads.takeNumbers, [{ org_id: orgId, series, last: count }]);

/** Fails: there is no such case. */
const stale = bulkRequest(writes.updateInstance, [
  {
    org_id: orgId,
    id: 'nobody',
    expected_revision: 1,
    expected_position: 1,
    revision: 2,
    position: 2,
    head: 'head',
    state: '{}',
    overdue: false,
    suspended: false,
    subject_zh: '',
    subject_en: '',
    summary: '[]',
    sought: '',
  },
]);

describe('the rows of a bulk statement', () => {
  it('are typed by its columns: one that lacks a column or holds another type does not compile', () => {
    const statement = bulkDelete('task', { id: 'text', position: 'integer' });
    // @ts-expect-error a number where a text belongs, and the other way round
    bulkRequest(statement, [{ id: 1, position: 'one' }]);
    // @ts-expect-error a column too few
    bulkRequest(statement, [{ id: 'one' }]);
    // @ts-expect-error NULL where the column does not allow it
    bulkRequest(statement, [{ id: null, position: 1 }]);
    expect(bulkRequest(statement, [{ id: 'one', position: 1 }]).rows).toHaveLength(1);
  });
});

describeOnEachDatabase('a transaction of bulk statements', (database, dialect) => {
  const inTransaction = <Result>(work: (transaction: BulkTransaction) => Promise<Result>): Promise<Result> =>
    database().unitOfWork.runBulk(work);
  const last = async (series: string): Promise<number | undefined> =>
    (await database().reader.getRepository(NumberSeriesEntity).findOneBy({ orgId, series }))?.last;

  it('commits when the work is done', async () => {
    await inTransaction(async (transaction) => {
      await transaction.run([take('committed')]);
      await transaction.run([take('committed')]);
    });
    expect(await last('committed')).toBe(2);
  });

  it('answers each request in its place, those without rows too', async () => {
    const asked = [take('first'), { statement: reads.takeNumbers, rows: [] }, take('second', 5)];
    const answers = await inTransaction((transaction) => transaction.finish(asked));
    expect(answers.map(({ rows }) => rows.map((row) => Number(row.last)))).toEqual([[1], [], [5]]);
    expect(await last('second')).toBe(5);
  });

  it('stores nothing of work that throws', async () => {
    const unit = inTransaction(async (transaction) => {
      await transaction.run([take('thrown')]);
      throw new Error('refused');
    });
    await expect(unit).rejects.toThrow('refused');
    expect(await last('thrown')).toBeUndefined();
  });

  it('stores nothing when one of its last statements finds its row changed, and is usable again after it', async () => {
    const unit = (): Promise<unknown> =>
      inTransaction((transaction) => transaction.finish([take('stale'), stale, take('after stale')]));
    await expect(unit()).rejects.toThrow("Expected every row of 'update instance' to stand where it was read");
    await expect(unit()).rejects.toThrow("Expected every row of 'update instance' to stand where it was read");
    expect([await last('stale'), await last('after stale')]).toEqual([undefined, undefined]);
    await inTransaction((transaction) => transaction.finish([take('stale')]));
    expect(await last('stale')).toBe(1);
  });

  it('gives the values back as they were given', async () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\u0000'));
    const row = fc.record({
      words: fc.option(fc.oneof(text, fc.constantFrom('{}', '"', '\\', 'NULL', '', '规程'))),
      number: fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
      truth: fc.option(fc.boolean()),
    });
    const given = (value: unknown): unknown => (value === true ? 't' : value === false ? 'f' : value);
    await inTransaction((transaction) =>
      fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
          const [answer] = await transaction.run([{ statement: echo, rows }]);
          const found = answer?.rows.map(({ words, number, truth }) => [
            words,
            number === null ? null : Number(number),
            dialect === 'postgres' || truth === null ? truth : given(truth === 1),
          ]);
          expect(found).toEqual(rows.map(({ words, number, truth }) => [words, number, given(truth)]));
        }),
        { numRuns: 50 },
      ),
    );
  });

  it('commits nothing when a statement has failed, even if the work swallows it', async () => {
    const unit = inTransaction(async (transaction) => {
      await transaction.run([take('swallowed')]);
      await transaction.run([stale]).catch(() => undefined);
    });
    await expect(unit).rejects.toThrow("Expected every row of 'update instance' to stand where it was read");
    expect(await last('swallowed')).toBeUndefined();
  });

  if (dialect === 'sqlite') return;

  it('stores nothing that the work runs after it could not even begin', async () => {
    const tooLarge = bulkRequest(echo, [{ words: '', number: 2 ** 40, truth: true }]);
    const unit = inTransaction(async (transaction) => {
      await transaction.run([tooLarge]).catch(() => undefined);
      await transaction.run([take('by itself')]);
    });
    await expect(unit).rejects.toThrow('out of range');
    expect(await last('by itself')).toBeUndefined();
  });

  it('runs nothing after the work has ended, though it ran nothing before', async () => {
    const kept: BulkTransaction[] = [];
    await inTransaction((transaction) => Promise.resolve(kept.push(transaction)));
    await expect(kept[0]?.run([take('late')])).rejects.toThrow('Expected an open transaction, but it has ended.');
    expect(await last('late')).toBeUndefined();
  });

  it('gives a connection that could not roll back to nobody', async () => {
    const unit = inTransaction(async (transaction) => {
      const { client } = transaction as unknown as { client: { query: (sql: unknown) => Promise<unknown> } };
      await transaction.run([take('open for ever')]);
      jest.spyOn(client, 'query').mockRejectedValue(new Error('Query read timeout'));
      throw new Error('refused');
    });
    await expect(unit).rejects.toThrow('refused');
    await Promise.all(Array.from({ length: 12 }, () => inTransaction((next) => next.run([take('after it')]))));
    expect([await last('open for ever'), await last('after it')]).toEqual([undefined, 12]);
  });

  it('runs nothing after it has finished', async () => {
    const unit = inTransaction(async (transaction) => {
      await transaction.finish([take('finished')]);
      await transaction.run([take('finished')]);
    });
    await expect(unit).rejects.toThrow('Expected an open transaction, but it has ended.');
    expect(await last('finished')).toBe(1);
  });

  it('begins with its first statements and commits with its last ones, each in one message', async () => {
    const messages = await inTransaction(async (transaction) => {
      const asked = jest.spyOn((transaction as unknown as { client: { query: () => unknown } }).client, 'query');
      await transaction.run([take('messages'), take('messages')]);
      await transaction.finish([take('messages')]);
      return asked.mock.calls.length;
    });
    expect(messages).toBe(2);
    expect(await last('messages')).toBe(3);
  });
});

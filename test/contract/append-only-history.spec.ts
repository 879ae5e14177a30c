import { HistoryEntity } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';
import { recordOf } from '../support/stored-case.js';

const sentence = 'history is append-only';

describeOnEachDatabase('the history', (database, dialect) => {
  const stored = [recordOf('case', 1), recordOf('case', 2)];
  const other = recordOf('case', 1, 'another event');
  const quoted = Object.values(other).map((value) => `'${value}'`);
  const columns = 'org_id, instance_id, position, event_id, kind, at, record, hash';
  const insert = `history (${columns}) VALUES (${quoted.join(', ')})`;
  const attempts = {
    'a change of a record': "UPDATE history SET record = '{}' WHERE position = 1",
    'the removal of a record': 'DELETE FROM history WHERE position = 2',
    'the removal of all records': 'DELETE FROM history',
    ...(dialect === 'sqlite'
      ? {
          'a record in the place of another': `INSERT OR REPLACE INTO ${insert}`,
          'a change under the cover of an insert': `INSERT INTO ${insert} ON CONFLICT DO UPDATE SET record = '{}'`,
        }
      : {
          'a truncation': 'TRUNCATE history',
          'a change under the cover of an insert': `INSERT INTO ${insert}
            ON CONFLICT (org_id, instance_id, position) DO UPDATE SET record = '{}'`,
        }),
  };

  beforeAll(() => database().unitOfWork.run((transaction) => transaction.insert(HistoryEntity, stored)));

  it.each(Object.entries(attempts))('refuses %s', async (_, statement) => {
    await expect(database().writer.query(statement)).rejects.toThrow(sentence);
    const found = await database()
      .reader.getRepository(HistoryEntity)
      .find({ order: { position: 'ASC' } });
    expect(found).toEqual(stored);
  });
});

import { normalForm } from '../../src/engine/index.js';
import { RegisterEntryEntity, RegisterStore, type RegisterQuery } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';

const at = '2026-03-01T08:00:00.000Z';

const entry = (key: string, given: Partial<RegisterEntryEntity> = {}): RegisterEntryEntity => ({
  orgId: 'demo',
  register: 'assetLedger',
  key,
  normalKey: normalForm(key),
  revision: 1,
  data: '{"status":"inUse"}',
  createdBy: null,
  amendedBy: null,
  status: 'inUse',
  custodianId: null,
  instanceId: 'i',
  createdAt: at,
  updatedAt: at,
  ...given,
});

describeOnEachDatabase('RegisterStore', (database) => {
  const store = (): RegisterStore => new RegisterStore(database());
  const list = async (wanted: Partial<RegisterQuery> = {}) =>
    (await store().list('demo', 'assetLedger', { limit: 50, ...wanted })).map(({ key }) => key);

  beforeEach(() =>
    database().unitOfWork.run(async (transaction) => {
      await transaction.clear(RegisterEntryEntity);
      await transaction.insert(RegisterEntryEntity, [
        entry('IT-2'),
        entry('IT-10', {
          data: '{"status":"scrapped","value":{"amount":"9000.00","currency":"CNY"}}',
          revision: 2,
          status: 'scrapped',
        }),
        entry('it-1'),
        entry('办公-1'),
        entry('OF-1', { data: '{}', status: null }),
        entry('IT-3', { orgId: 'other' }),
        entry('IT-4', { register: 'contractArchive' }),
      ]);
    }),
  );

  test('lists one ledger of one organisation by the normal form of its keys', async () => {
    expect(await list()).toEqual(['it-1', 'IT-10', 'IT-2', 'OF-1', '办公-1']);
  });

  test('goes on behind the last key seen', async () => {
    expect(await list({ limit: 2 })).toEqual(['it-1', 'IT-10']);
    expect(await list({ limit: 2, after: 'it-10' })).toEqual(['IT-2', 'OF-1']);
  });

  test('finds keys that begin so, however that is written', async () => {
    for (const keyPrefix of ['IT-', 'it-', 'ＩＴ－', ' I T\u200B-'])
      expect(await list({ keyPrefix })).toEqual(['it-1', 'IT-10', 'IT-2']);
    expect(await list({ keyPrefix: 'IT-', after: 'it-10' })).toEqual(['IT-2']);
    expect(await list({ keyPrefix: 'IT-10' })).toEqual(['IT-10']);
    expect(await list({ keyPrefix: '办' })).toEqual(['办公-1']);
    expect(await list({ keyPrefix: '%' })).toEqual([]);
  });

  test('finds entries by the status in their data', async () => {
    expect(await list({ status: 'scrapped' })).toEqual(['IT-10']);
    expect(await list({ status: 'inUse', keyPrefix: 'it' })).toEqual(['it-1', 'IT-2']);
  });

  test('finds one entry', async () => {
    expect(await store().find('demo', 'assetLedger', 'IT-10')).toMatchObject({ revision: 2 });
    expect(await store().find('demo', 'assetLedger', 'IT-3')).toBeNull();
  });
});

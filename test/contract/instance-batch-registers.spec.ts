import { holdingsOf, RegisterConflict, type RegisterChange } from '../../src/engine/index.js';
import {
  registerKey,
  type BatchWrite,
  type StoredInstance,
  ManagedBulkTransaction,
  RegisterEntryEntity,
  RegisterStore,
  InstanceBatchStore,
} from '../../src/persistence/index.js';
import { batchOf, caseOf, started, testOrg } from '../support/stored-case.js';
import { describeOnEachDatabase } from '../support/databases.js';

describeOnEachDatabase('the registers of the batch store', (database) => {
  const store = new InstanceBatchStore();
  const write = (batch: BatchWrite): Promise<void> =>
    database().unitOfWork.runBulk((transaction) => store.write(transaction, batch));
  const read = (...ids: string[]): Promise<ReadonlyMap<string, StoredInstance | null>> =>
    database().unitOfWork.runBulk((transaction) => store.read(transaction, testOrg, ids));

  const register = 'assets';
  const enter = (instanceId: string, change: Partial<RegisterChange> & { readonly key: string }) =>
    started(caseOf(instanceId), [
      { type: 'enterRegister', change: { register, operation: 'create', data: { by: instanceId }, ...change } },
    ]);
  const entry = async (key: string) =>
    database().unitOfWork.runBulk(async (transaction) =>
      (await store.readRegisters(transaction, testOrg, [{ register, key }])).get(registerKey(register, key)),
    );
  const refusal = (batch: BatchWrite): Promise<unknown> => write(batch).catch((error: unknown) => error);

  it('holds what a case has entered, and nothing under another key', async () => {
    await write(batchOf([enter('r1', { key: 'A-1' })]));
    expect(await entry('A-1')).toEqual({ key: 'A-1', revision: 1, data: { by: 'r1' } });
    expect(await entry('A-0')).toBeNull();
  });

  it('refuses a key that is taken and names it', async () => {
    await write(batchOf([enter('r2', { key: 'A-2' })]));
    const error = await refusal(batchOf([enter('r3', { key: 'A-3' }), enter('r4', { key: 'A-2' })]));
    expect(error).toBeInstanceOf(RegisterConflict);
    expect(error).toMatchObject({ register, key: 'A-2', reason: 'exists' });
    expect(await entry('A-3')).toBeNull();
    expect([...(await read('r3', 'r4')).keys()]).toEqual([]);
  });

  it('takes two ways of writing a key for the same key, and shows the first', async () => {
    await write(batchOf([enter('n1', { key: 'FA-20' })]));
    for (const key of ['fa-20', 'ＦＡ－２０', 'FA\u200B-20']) {
      expect(await refusal(batchOf([enter('n2', { key })]))).toMatchObject({ register, key, reason: 'exists' });
      expect(await entry(key)).toMatchObject({ key: 'FA-20', revision: 1 });
    }
    const both = batchOf([enter('n3', { key: 'FA-21' }), enter('n4', { key: 'fa-21' })]);
    expect(await refusal(both)).toMatchObject({ reason: 'exists' });
    await write(batchOf([enter('n5', { key: 'fa-20', operation: 'amend', revision: 1 })]));
    expect(await entry('Fa-20')).toMatchObject({ key: 'FA-20', revision: 2 });
  });

  it('refuses a key that two cases of one batch want', async () => {
    const error = await refusal(batchOf([enter('r5', { key: 'A-5' }), enter('r6', { key: 'A-5' })]));
    expect(error).toMatchObject({ register, key: 'A-5', reason: 'exists' });
  });

  it('amends the entry that the fact showed', async () => {
    await write(batchOf([enter('r7', { key: 'A-7' })]));
    await write(batchOf([enter('r8', { key: 'A-7', operation: 'amend', revision: 1, data: { by: 'r8' } })]));
    expect(await entry('A-7')).toEqual({ key: 'A-7', revision: 2, data: { by: 'r8' } });
    expect(await database().reader.getRepository(RegisterEntryEntity).findBy({ key: 'A-7' })).toMatchObject([
      { instanceId: 'r8' },
    ]);
  });

  it('refuses to amend an entry that has changed since, is changed twice, or is not there', async () => {
    const amend = { operation: 'amend', revision: 1 } as const;
    await write(batchOf([enter('r9', { key: 'A-9' }), enter('r10', { key: 'A-10' })]));
    await write(batchOf([enter('r11', { ...amend, key: 'A-9' })]));
    expect(await refusal(batchOf([enter('r12', { ...amend, key: 'A-9' })]))).toMatchObject({
      key: 'A-9',
      reason: 'changed',
    });
    const twice = batchOf([enter('r13', { ...amend, key: 'A-10' }), enter('r14', { ...amend, key: 'A-10' })]);
    expect(await refusal(twice)).toMatchObject({ key: 'A-10', reason: 'changed' });
    expect(await refusal(batchOf([enter('r15', { ...amend, key: 'A-15' })]))).toMatchObject({
      key: 'A-15',
      reason: 'missing',
    });
  });

  it('knows every case that wrote an entry, and none that was refused', async () => {
    const writers = async (normalKey: string) => {
      const found = await new RegisterStore(database()).revisions(
        { orgId: testOrg, register, normalKey },
        { limit: 9 },
      );
      return found.map(({ revision, instanceId }) => [revision, instanceId]);
    };
    await write(batchOf([enter('w1', { key: 'W-1' }), enter('w2', { key: 'W-2' })]));
    await refusal(batchOf([enter('w3', { key: 'w-1' })]));
    await write(batchOf([enter('w4', { key: 'w-1', operation: 'amend', revision: 1 })]));
    await refusal(batchOf([enter('w5', { key: 'W-1', operation: 'amend', revision: 1 })]));
    await write(batchOf([enter('w6', { key: 'W-1', operation: 'amend', revision: 2 })]));
    expect(await writers('w-1')).toEqual([
      [3, 'w6'],
      [2, 'w4'],
      [1, 'w1'],
    ]);
    expect(await writers('w-2')).toEqual([[1, 'w2']]);
  });

  it('says what somebody holds by a register, also after it has changed hands', async () => {
    const held = async (...people: string[]) =>
      database().unitOfWork.runBulk(async (transaction) => {
        const wanted = people.map((custodianId) => ({ register, custodianId }));
        const found = await store.readHoldings(transaction, testOrg, wanted);
        return people.map((person) => found.get(holdingsOf(register, person)) ?? []);
      });
    const holder = (custodianId: string | null) => ({ data: { custodianId } });
    await write(
      batchOf([enter('h1', { key: 'H-2', ...holder('ann') }), enter('h2', { key: 'H-1', ...holder('ann') })]),
    );
    await write(batchOf([enter('h3', { key: 'H-3', ...holder(null) })]));
    expect(await held('ann', 'bob')).toEqual([['H-1', 'H-2'], []]);
    await write(batchOf([enter('h4', { key: 'H-1', operation: 'amend', revision: 1, ...holder('bob') })]));
    await write(batchOf([enter('h5', { key: 'H-2', operation: 'amend', revision: 1, ...holder(null) })]));
    expect(await held('ann', 'bob')).toEqual([[], ['H-1']]);
  });

  it('is read outside a transaction too', async () => {
    await write(batchOf([enter('r16', { key: 'A-16' })]));
    const reading = new ManagedBulkTransaction(database().dialect, database().reader.manager);
    const facts = await store.readRegisters(reading, testOrg, [{ register, key: 'A-16' }]);
    expect(facts.get(registerKey(register, 'A-16'))).toMatchObject({ revision: 1 });
  });
});

import {
  type StoredInstance,
  ManagedBulkTransaction,
  InstanceBatchStore,
  type BulkTransaction,
} from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';
import { batchOf, caseOf, moved, started, testOrg } from '../support/stored-case.js';

describeOnEachDatabase('a case that a store remembers', (database) => {
  const [here, elsewhere] = [0, 1].map(() => ({ store: undefined as InstanceBatchStore | undefined }));

  const by = <Result>(
    node: typeof here,
    work: (store: InstanceBatchStore, transaction: BulkTransaction) => Promise<Result>,
  ): Promise<Result> => {
    if (!node) throw new Error('Expected a node.');
    const store = (node.store ??= new InstanceBatchStore());
    return database().unitOfWork.run((manager) => work(store, new ManagedBulkTransaction(database().dialect, manager)));
  };

  const seen = async (id: string): Promise<StoredInstance | null | undefined> =>
    (await by(here, (store, transaction) => store.read(transaction, testOrg, [id, 'nobody']))).get(id);

  const asRead = ({ state, position, head }: StoredInstance): StoredInstance => ({ state, position, head });

  it('is given again while the database holds it, and read when somebody else has changed it', async () => {
    const first = started(caseOf('c1'));
    await by(here, (store, transaction) => store.write(transaction, batchOf([first])));
    expect(await seen('c1')).toBe(first.after);
    const second = moved(first.after, { acts: { legal: ['lawyer1'] } });
    await by(elsewhere, (store, transaction) => store.write(transaction, batchOf([second])));
    expect(await seen('c1')).toEqual(asRead(second.after));
  });

  it('is not what a transaction wrote that was rolled back', async () => {
    const first = started(caseOf('c2'));
    await by(here, (store, transaction) => store.write(transaction, batchOf([first])));
    const undone = moved(first.after, { acts: { legal: ['lawyer2'] } });
    const rolledBack = by(here, async (store, transaction) => {
      await store.write(transaction, batchOf([undone]));
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    expect(await seen('c2')).toEqual(asRead(first.after));
  });
});

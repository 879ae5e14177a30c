import { ManagedBulkTransaction, InstanceBatchStore } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';
import { batchOf, caseOf, moved, started, taskOf, testOrg } from '../support/stored-case.js';

describeOnEachDatabase('batches at once', (database, dialect) => {
  it('lets one of two batches on the same case wait for the other, so that both are applied', async () => {
    const store = new InstanceBatchStore();
    const { unitOfWork } = database();
    await unitOfWork.runBulk((transaction) => store.write(transaction, batchOf([started(caseOf('shared'))])));
    const step = (): Promise<void> =>
      unitOfWork.runBulk(async (transaction) => {
        const stored = (await store.read(transaction, testOrg, ['shared'])).get('shared');
        if (stored) await store.write(transaction, batchOf([moved(stored)]));
      });
    await Promise.all(Array.from({ length: 8 }, step));
    const found = await unitOfWork.runBulk((transaction) => store.read(transaction, testOrg, ['shared']));
    expect(found.get('shared')).toMatchObject({ position: 9, state: { revision: 9 } });
  });

  it('asks the database as often for sixty-four cases as for one', async () => {
    const store = new InstanceBatchStore();
    const statements = (names: readonly string[]): Promise<number> =>
      database().unitOfWork.run(async (manager) => {
        const transaction = new ManagedBulkTransaction(dialect, manager);
        const runner = manager.queryRunner;
        const connection: { query: () => unknown } =
          dialect === 'sqlite' ? (runner as unknown as { query: () => unknown }) : await runner?.connect();
        const asked = jest.spyOn(connection, 'query');
        const opening = names.map((id) =>
          started(caseOf(id), [{ type: 'openTask', task: taskOf(`task of ${id}`, { candidates: ['lawyer'] }) }]),
        );
        await store.write(transaction, batchOf(opening));
        const stored = await store.read(transaction, testOrg, names);
        const closing = [...stored.values()].flatMap((one) =>
          one === null
            ? []
            : moved(one, {}, [{ type: 'closeTask', task: taskOf(`task of ${one.state.id}`), decision: null }]),
        );
        await store.write(transaction, batchOf(closing));
        const count = asked.mock.calls.length;
        asked.mockRestore();
        return count;
      });
    const one = await statements(['counted']);
    expect(one).toBeGreaterThanOrEqual(3);
    expect(await statements(Array.from({ length: 64 }, (_, index) => `counted ${index}`))).toBe(one);
  });
});

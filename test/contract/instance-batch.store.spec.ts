import { TypeormInstanceBatchStore } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';
import { batchOf, caseOf, moved, started, testOrg } from '../support/stored-case.js';
import { instanceBatchFeatures } from './instance-batch.store.features.js';

describeOnEachDatabase('the batch store', (database) => {
  instanceBatchFeatures(database);

  it('lets one of two batches on the same case wait for the other, so that both are applied', async () => {
    const store = new TypeormInstanceBatchStore(database());
    const { unitOfWork } = database();
    await unitOfWork.run((transaction) => store.write(transaction, batchOf([started(caseOf('shared'))])));
    const step = (): Promise<void> =>
      unitOfWork.run(async (transaction) => {
        const stored = (await store.read(transaction, testOrg, ['shared'])).get('shared');
        if (stored) await store.write(transaction, batchOf([moved(stored)]));
      });
    await Promise.all(Array.from({ length: 8 }, step));
    const found = await unitOfWork.run((transaction) => store.read(transaction, testOrg, ['shared']));
    expect(found.get('shared')).toMatchObject({ position: 9, state: { revision: 9 } });
  });
});

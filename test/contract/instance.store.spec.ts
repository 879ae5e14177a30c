import { describeOnEachDatabase } from '../support/databases.js';
import { instanceStoreFeatures } from './instance.store.features.js';

describeOnEachDatabase('the cases', (database) => instanceStoreFeatures(database));

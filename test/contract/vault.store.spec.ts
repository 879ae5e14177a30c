import { describeOnEachDatabase } from '../support/databases.js';
import { vaultStoreFeatures } from './vault.store.features.js';

describeOnEachDatabase('VaultStore', vaultStoreFeatures);

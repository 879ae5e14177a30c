import { describeOnEachDatabase } from '../support/databases.js';
import { registerStoreFeatures } from './register.store.features.js';

describeOnEachDatabase('RegisterStore', registerStoreFeatures);

import { describeOnEachDatabase } from '../support/databases.js';
import { directoryStoreFeatures } from './directory.store.features.js';

describeOnEachDatabase('DirectoryStore', directoryStoreFeatures);

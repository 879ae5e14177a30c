import { describeOnEachDatabase } from '../support/databases.js';
import { taskStoreFeatures } from './task.store.features.js';

describeOnEachDatabase('TaskStore', taskStoreFeatures);

import { describeOnEachDatabase } from '../support/databases.js';
import { timerStoreFeatures } from './timer.store.features.js';

describeOnEachDatabase('TimerStore', timerStoreFeatures);

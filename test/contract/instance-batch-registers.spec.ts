import { describeOnEachDatabase } from '../support/databases.js';
import { batchRegisterFeatures } from './instance-batch-registers.features.js';

describeOnEachDatabase('the registers of the batch store', batchRegisterFeatures);

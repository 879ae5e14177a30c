import { describeOnEachDatabase } from '../support/databases.js';
import { outboxStoreFeatures } from './outbox.store.features.js';

describeOnEachDatabase('OutboxStore', outboxStoreFeatures);

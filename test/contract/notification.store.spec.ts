import { describeOnEachDatabase } from '../support/databases.js';
import { notificationStoreFeatures } from './notification.store.features.js';

describeOnEachDatabase('NotificationStore', notificationStoreFeatures);

import { describeOnEachDatabase } from '../support/databases.js';
import { incidentStoreFeatures } from './incident.store.features.js';

describeOnEachDatabase('IncidentStore', incidentStoreFeatures);

import { describeOnEachDatabase } from '../support/databases.js';
import { organisationLogFeatures } from './organisation-log.store.features.js';

describeOnEachDatabase('OrganisationLogStore', organisationLogFeatures);

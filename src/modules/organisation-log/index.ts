export { OrganisationLog, type NewSetting } from './organisation-log.service.js';
export { OrganisationLogModule } from './organisation-log.module.js';
export type { OrganisationRecord } from './organisation-record.js';
export { staleVersion } from './stale-version.js';
export { ifMatchHeader, replacedVersions, tagged, versionIn } from './setting-requests.js';

export { referencesIn, replaceReferences } from './personal-references.js';
export { VaultModule } from './vault.module.js';
export { VaultService, type ProtectedData } from './vault.service.js';

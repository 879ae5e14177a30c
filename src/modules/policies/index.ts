export { PoliciesModule } from './policies.module.js';
export { PolicySettings } from './policy-settings.service.js';
export type { PinnedPolicy } from './policy-setting.js';

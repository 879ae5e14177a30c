export { PoliciesModule } from './policies.module.js';
export { PolicySettings } from './policy-settings.service.js';
export type { PinnedPolicy, PolicySetting } from './policy-setting.js';
export { byKey, workOutPolicy } from './work-out-policy.js';

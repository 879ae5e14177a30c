export { LimitsModule } from './limits.module.js';
export { loadKey, Takes, type Load } from './load.js';
export { PersonLimits } from './person-limits.service.js';

export { ServiceFailed } from './service-failed.js';
export type { ServiceProvider, ServiceRun } from './service-provider.js';
export { ServiceProviders } from './service-providers.service.js';
export { ServicesModule } from './services.module.js';

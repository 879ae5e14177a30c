export { HealthModule, Readiness, StorageWatch } from './health/index.js';
export { IncidentsModule } from './incidents/index.js';
export { LogPageModule } from './log/index.js';
export { MetricsPageModule } from './metrics/index.js';
export { QueuesModule } from './queues/index.js';
export { StatusModule } from './status/index.js';

export { HealthModule, Readiness } from './health/index.js';
export { IncidentsModule } from './incidents/index.js';

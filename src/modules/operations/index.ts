export { HealthModule, Readiness } from './health/index.js';

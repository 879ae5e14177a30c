export { Configuration, logLevels, type LogLevel } from './configuration.js';
export { ConfigurationError } from './configuration-error.js';
export { ConfigurationModule } from './configuration.module.js';
export { readConfiguration } from './read-configuration.js';

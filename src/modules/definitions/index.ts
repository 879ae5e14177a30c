export * from './definition-registry.service.js';
export * from './definitions-refused.js';
export * from './definitions.module.js';
export * from './register-declarations.js';
export * from './startable-by.js';

export { caseNotFound } from './case-not-found.js';
export { CaseVisibility, type VisibleCase } from './case-visibility.service.js';
export { viewerOf } from './viewer-of.js';
export { VisibilityModule } from './visibility.module.js';

export { DefinitionQuery } from './definition-query.dto.js';
export * from './definition-registry.service.js';
export * from './definitions-refused.js';
export * from './definitions.module.js';
export * from './register-declarations.js';
export * from './startable-by.js';
export { chartTransitions, type ChartTransition } from './chart-transitions.js';
export { mermaidDiagram } from './mermaid-diagram.js';
export { triggerText } from './trigger-text.js';

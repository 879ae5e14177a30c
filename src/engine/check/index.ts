export { checkDefinition, type CheckOptions } from './check-definition.js';
export type { DefectCode, DefinitionDefect } from './defect.js';
export { explore, type Configuration, type Exploration } from './explore.js';

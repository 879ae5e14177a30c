export { DamageModule } from './damage.module.js';
export { DamageReports, type Damage } from './damage-reports.service.js';
export { damagedProblem, definitionMissingProblem } from './damage-problems.js';

export { factsAskedBy, type Attempt } from './attempt.js';
export type { Condition, ConditionKind, Help, Holds, ValueRead } from './condition.js';
export { why } from './why.js';
export { titledValue } from './value-titles.js';

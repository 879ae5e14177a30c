/** For authors: what rules and actions look up, compare and pick, and how guards are put together. */
export * from './combined-guards.js';
export { reached } from './authoring/reached.js';
export * from './authoring/rule-words/index.js';
export * from './compare-decimals.js';
export { dayBefore, dayOfMonth } from './day-of-month.js';
export { isDoneBy } from './done-by.js';
export { drawn } from './draw.js';
export { normalForm } from './fields/index.js';
export type { Level } from './levels.js';
export {
  calendarFacts,
  dayOf,
  dueDay,
  dueMoment,
  heldKeys,
  holdingFacts,
  holdingsOf,
  holdsRole,
  isRanked,
  peopleFacts,
  reportFacts,
} from './outside-facts.js';
export { only } from './only.js';
export { reportOver } from './report.js';

export * from './calendar.js';
export * from './calendar-data.js';
export * from './calendar-fault.js';
export * from './calendar-faults.js';
export * from './default-calendar.js';
export * from './limit-rules.js';
export * from './occurrences.js';

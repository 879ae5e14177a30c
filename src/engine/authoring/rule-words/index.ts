export * from './days.js';
export * from './done-before.js';
export { givenJustWhere, givenWhere } from './given.js';
export * from './one-of.js';
export { at, inBrackets, type Having, type Path } from './path.js';
export * from './people.js';
export * from './registered.js';
export * from './ticked.js';

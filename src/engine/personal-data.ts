/** For authors: what goes to the vault, can be erased, and no chart decides on. */
export { Personal } from './authoring/fields/index.js';
export type { Held, PersonalText } from './authoring/held.js';
export { isGiven, type PersonalReference } from './personal.js';

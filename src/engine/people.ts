/** For authors: whom a task goes to, and who may send an event. */
export * from './assignment.js';
export type { Role } from './roles.js';

/** For authors: the declaration of a process, and the words that its chart is said in. */
export * from './authoring/checklist.js';
export * from './authoring/declare-process.js';
export * from './authoring/event.js';
export { form } from './authoring/form.js';
export * from './authoring/leaves-company.js';
export * from './authoring/ledger.js';
export * from './authoring/recurrences.js';
export { manualSilent } from './authoring/limits.js';
export * from './authoring/remark.js';
export * from './authoring/says.js';
export { approved, rejected, withdrawn } from './authoring/standard-endings.js';
export * from './authoring/standard-events.js';
export { text } from './authoring/text.js';
export type { Numbering } from './numbering.js';
export type { RegisterDeclaration } from './process-definition.js';
export type { Figure, ReportedEntry } from './report.js';
export { deactivatePerson } from './deactivation.js';
export { childProcess, serviceTask } from './vocabulary.js';

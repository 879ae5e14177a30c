import { taskActOf } from './acts/index.js';
import { adminActOf } from './administration/index.js';
import { caseActOf } from './case-acts/index.js';
import { noteOf } from './notes/index.js';
import type { Envelope } from './envelope.js';
import type { FormClass, ProcessDefinition } from './process-definition.js';

/** What somebody may send with an event or an act; `undefined` where nobody has declared it. */
export const declaredFor = (
  { events }: ProcessDefinition,
  { kind, type }: Pick<Envelope, 'kind' | 'type'>,
): { readonly form?: FormClass } | undefined => {
  if (kind === 'task') return taskActOf(type);
  if (kind === 'case') return caseActOf(type);
  if (kind === 'admin') return adminActOf(type);
  if (kind === 'note') return noteOf(type);
  return kind === 'event' && Object.hasOwn(events, type) ? events[type] : undefined;
};

import { fieldTitlesOf } from '../titled.js';
import type { FormClass } from '../process-definition.js';

/** What an event brings of the request: its fields by their names, the others left out. */
export function correctionIn(request: FormClass, data: object): object {
  const fields = fieldTitlesOf(request);
  return Object.fromEntries(Object.entries(data).filter(([field]) => fields.has(field)));
}

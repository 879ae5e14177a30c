import type { PersonReference } from './assignment.js';
import type { Known } from './known.js';
import { valueAt } from './value-at.js';

/** The id of the person of the case who is meant; `null` where the case names nobody there. */
export function referredPerson(reference: PersonReference, { context, initiator }: Known): string | null {
  if (reference.kind === 'initiator') return initiator;
  const id = valueAt(context, reference.path);
  return typeof id === 'string' ? id : null;
}

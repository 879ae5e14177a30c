import type { PeopleReference, PersonReference } from './assignment.js';
import type { JsonObject } from './json.js';
import type { Known } from './known.js';
import { valueAt } from './value-at.js';

/** The id of the person of the case who is meant; `null` where the case names nobody there. */
export function referredPerson(reference: PersonReference, { context, initiator }: Known): string | null {
  if (reference.kind === 'initiator') return initiator;
  const id = valueAt(context, reference.path);
  return typeof id === 'string' ? id : null;
}

/** The ids of the people of the case who are meant, each once. */
export function referredPeople(reference: PeopleReference, known: Known): readonly string[] {
  if (reference.kind !== 'users') {
    const id = referredPerson(reference, known);
    return id === null ? [] : [id];
  }
  const rows = valueAt(known.context, reference.path);
  const ids = Array.isArray(rows) ? rows.map((row) => valueAt(row as JsonObject, [reference.field])) : [];
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

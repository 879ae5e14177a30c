import type { Json, JsonObject, PersonalReference } from '../../engine/index.js';

/** Whether a JSON value is an object, and not a list. */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a JSON value stands for a personal value: exactly the two members of a {@link PersonalReference}. */
export const isPersonalReference = (value: Json | undefined): value is JsonObject & PersonalReference =>
  isObject(value) &&
  typeof value.$personal === 'string' &&
  typeof value.commitment === 'string' &&
  Object.keys(value).length === 2;

/** Every reference anywhere inside the values, in order, with repetitions. */
export function referencesIn(values: readonly Json[]): readonly PersonalReference[] {
  const found: PersonalReference[] = [];
  const waiting: (Json | undefined)[] = [...values].reverse();
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (isPersonalReference(value)) found.push(value);
    else if (Array.isArray(value)) waiting.push(...(value as readonly Json[]).toReversed());
    else if (isObject(value)) waiting.push(...Object.values(value).reverse());
  }
  return found;
}

/** The same value with each reference replaced by what `replace` answers; everything else is kept as it is. */
export function replaceReferences(value: Json, replace: (reference: PersonalReference) => Json): Json {
  if (isPersonalReference(value)) return replace(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => replaceReferences(one, replace));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, one === undefined ? one : replaceReferences(one, replace)]),
  );
}

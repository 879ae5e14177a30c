import { isObject, isPersonalReference, type Json, type PersonalReference } from '../../engine/index.js';

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

import {
  isObject,
  isPersonalReference,
  type Json,
  type JsonObject,
  type PersonalReference,
} from '../../engine/index.js';

/** Every reference anywhere inside the values, in order, with repetitions. */
export function referencesIn(values: readonly Json[]): readonly PersonalReference[] {
  const found: PersonalReference[] = [];
  collect(values, found);
  return found;
}

/** Bodies are at most as deep as the door lets them be. */
function collect(value: Json | undefined, found: PersonalReference[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isPersonalReference(value)) found.push(value);
  else if (Array.isArray(value)) for (const one of value as readonly Json[]) collect(one, found);
  // Every answer is walked: for-in makes no list of the members.
  else for (const name in value) collect((value as JsonObject)[name], found);
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

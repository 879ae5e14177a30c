import { isObject, type Json } from './engine/index.js';

const someone = '0199f000-0000-7000-8000-000000000000';

/** A value that a schema of a form accepts, to be shown as an example. */
export function sampleOf(schema: Json): Json {
  if (!isObject(schema)) return null;
  const { anyOf, enum: choices, properties, items, title, type } = schema;
  if (Array.isArray(anyOf)) return sampleOf({ ...schema, anyOf: null, ...(anyOf[0] as object) });
  if (Array.isArray(choices)) return choices[0] ?? null;
  if (isObject(properties ?? null))
    return Object.fromEntries(Object.entries(properties as object).map(([name, one]) => [name, sampleOf(one as Json)]));
  if (type === 'array') return [sampleOf({ 'x-directory': schema['x-directory'] ?? null, ...(items as object) })];
  if (schema['x-directory'] === 'person') return someone;
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer') return 1;
  return typeof title === 'string' ? title : 'text';
}

import { isObject, type Json, type JsonObject } from '../../engine/index.js';
import type { PersonalPlan } from './personal-plan.js';

const carriesNothing = (value: Json): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

/**
 * The data of a form with what `keep` answers in place of each personal value that says something. Data without any is
 * answered as it is.
 *
 * @param keep is told the field, with the way to it: `contacts.0.phone`
 */
export function takePersonal(
  plan: PersonalPlan,
  data: JsonObject,
  keep: (field: string, value: Json) => Json,
  path = '',
): JsonObject {
  const replaced: [string, Json][] = [];
  for (const field of plan.fields) {
    const value = Object.hasOwn(data, field) ? data[field] : undefined;
    if (value !== undefined && !carriesNothing(value)) replaced.push([field, keep(path + field, value)]);
  }
  for (const [field, inner] of plan.nested) {
    const value = Object.hasOwn(data, field) && !plan.fields.includes(field) ? data[field] : undefined;
    const within = (item: Json, way: string): Json => (isObject(item) ? takePersonal(inner, item, keep, way) : item);
    if (Array.isArray(value)) {
      const items = value as readonly Json[];
      replaced.push([field, items.map((item, index) => within(item, `${path}${field}.${index}.`))]);
    } else if (value !== undefined) {
      replaced.push([field, within(value, `${path}${field}.`)]);
    }
  }
  return replaced.length === 0 ? data : { ...data, ...Object.fromEntries(replaced) };
}

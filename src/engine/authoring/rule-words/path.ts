import type { Json, JsonObject } from '../../json.js';
import { valueAt } from '../../value-at.js';

/** Where a value stands among what rules look at: `request.day`, `data.price`, `context.measure`, `policy.scopes`. */
export type Path<Place extends string = 'request' | 'data'> = `${Place}.${string}`;

/** What is known where there is such a value at this path; it may be absent. */
export type Having<At extends string, Value> = At extends `${infer Place}.${infer Field}`
  ? { readonly [Name in Place]: { readonly [Name in Field]?: Value } }
  : never;

/** The value at a path; `null` where none is given. */
export const at = (known: object, path: string): Json => valueAt(known as JsonObject, path.split('.')) ?? null;

/** The clause of the manual behind a Chinese and an English sentence; nothing where there is none. */
export const inBrackets = (clause?: string) =>
  clause === undefined ? { zh: '', en: '' } : { zh: `（${clause}）`, en: ` (${clause})` };

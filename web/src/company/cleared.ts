import type { Values } from '../form/values';

/** What was left empty is taken away: the server tells a field that stays from one that is cleared by `null`. */
export const cleared = (data: Values, fields: readonly string[]): Values => ({
  ...data,
  ...Object.fromEntries(fields.map((field) => [field, data[field] ?? null])),
});

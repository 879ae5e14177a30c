import { isPersonalReference, type Json, type JsonObject, type LocalizedText } from '../../engine/index.js';
import type { FieldSchema } from './field-schema.js';

/** A line of what was filled in, before names and personal values are put in. */
export interface FilledLine {
  readonly path: string;
  readonly title: LocalizedText;
  readonly kind: string;
  readonly value: Json;
  readonly schema: FieldSchema;
  readonly personal: boolean;
}

interface FilledForm {
  readonly prefix: string;
  readonly fields: ReadonlyMap<string, FieldSchema>;
  readonly values: JsonObject;
  /** Where a currency stands that is not beside its amount. */
  readonly request: JsonObject;
}

/** What was filled in, field by field in the order of the form; what is empty is left out. */
export const filledLines = ({ prefix, fields, values, request }: FilledForm): readonly FilledLine[] =>
  [...fields].flatMap(([name, schema]): FilledLine[] => {
    const value = values[name];
    if (value === undefined || value === null || value === '') return [];
    const title = schema['x-title'] ?? { zh: name, en: name };
    const shown = withCurrency(schema, value, values, request);
    const kind = schema['x-kind'] ?? (schema['x-currency'] ? 'money' : 'text');
    return [{ path: prefix + name, title, kind, value: shown, schema, personal: isPersonalReference(value) }];
  });

/** The currency stands beside the amount, or in the request. */
function withCurrency({ 'x-currency': said }: FieldSchema, value: Json, values: JsonObject, request: JsonObject): Json {
  if (!said || typeof value !== 'string') return value;
  const { currencyField, currency } = said;
  const named = currencyField === undefined ? undefined : (values[currencyField] ?? request[currencyField]);
  return { amount: value, currency: currency ?? named ?? null };
}

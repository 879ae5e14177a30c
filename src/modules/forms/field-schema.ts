import { isObject, type JsonObject, type LocalizedText } from '../../engine/index.js';

/** What the JSON Schema of a form says of a field. */
export interface FieldSchema {
  readonly 'x-title'?: LocalizedText;
  readonly 'x-kind'?: string;
  readonly 'x-enum-titles'?: Readonly<Record<string, LocalizedText>>;
  readonly 'x-directory'?: 'person' | 'department';
  readonly 'x-currency'?: { readonly currencyField?: string; readonly currency?: string };
  /** Of a nested form. */
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  /** Of a list. */
  readonly items?: FieldSchema;
}

/** The fields of a form by name, in its order, with the forms nested in it in their places. */
export function fieldsOfSchema(form: JsonObject): ReadonlyMap<string, FieldSchema> {
  const nested = isObject(form.$defs) ? form.$defs : {};
  const whole = (schema: JsonObject, depth: number): FieldSchema => {
    const named = typeof schema.$ref === 'string' ? nested[schema.$ref.replace('#/$defs/', '')] : undefined;
    const optional = Array.isArray(schema.anyOf)
      ? schema.anyOf.find((one) => isObject(one) && one.type !== 'null')
      : {};
    const merged = { ...(isObject(optional) && optional), ...(isObject(named) && named), ...schema };
    const reference = isObject(optional) && typeof optional.$ref === 'string' && !named ? whole(optional, depth) : {};
    const { properties, items } = { ...(reference as JsonObject), ...merged } as JsonObject;
    return {
      ...reference,
      ...(merged as FieldSchema),
      ...(isObject(properties) && depth < deepest ? { properties: inner(properties, depth) } : {}),
      ...(isObject(items) && depth < deepest ? { items: whole(items, depth + 1) } : {}),
    };
  };
  const inner = (properties: JsonObject, depth: number): Record<string, FieldSchema> =>
    Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, whole(isObject(schema) ? schema : {}, depth + 1)]),
    );
  return new Map(Object.entries(inner(isObject(form.properties) ? form.properties : {}, 0)));
}

/** Forms are not nested deeper. */
const deepest = 6;

import { isObject, isPersonalReference, type Json, type JsonObject, type LocalizedText } from '../../engine/index.js';

/** What the JSON Schema of a form says of a field. */
interface FieldSchema {
  readonly 'x-title'?: LocalizedText;
  readonly 'x-kind'?: string;
  readonly 'x-enum-titles'?: Readonly<Record<string, LocalizedText>>;
  readonly 'x-directory'?: 'person' | 'department';
  readonly 'x-currency'?: { readonly currencyField?: string; readonly currency?: string };
}

/** The forms that a case was filled in with, as JSON Schema. */
export interface SheetForms {
  readonly startForm: JsonObject;
  readonly eventForms: readonly JsonObject[];
}

/** A line of the sheet before names and personal values are put in. */
export interface SheetField {
  readonly group: LocalizedText;
  readonly path: string;
  readonly title: LocalizedText;
  readonly kind: string;
  readonly value: Json;
  readonly text: LocalizedText | null;
  readonly names?: 'person' | 'department';
  readonly personal: boolean;
}

const groups = {
  request: { zh: '申请内容', en: 'Request' },
  later: { zh: '办理中补充', en: 'Added on the way' },
} as const;

/** The context of a case as a form reads: the request in the order of its form, then what events have added. */
export function caseSheet(context: JsonObject, { startForm, eventForms }: SheetForms): readonly SheetField[] {
  const request = isObject(context.request) ? context.request : {};
  const asked = fieldsOf(startForm);
  const added = new Map(eventForms.flatMap((form) => [...fieldsOf(form)].filter(([name]) => !asked.has(name))));
  return [
    ...lines(groups.request, 'request.', asked, request, request),
    ...lines(groups.later, '', added, context, request),
  ];
}

function lines(
  group: LocalizedText,
  prefix: string,
  fields: ReadonlyMap<string, FieldSchema>,
  values: JsonObject,
  request: JsonObject,
): readonly SheetField[] {
  return [...fields].flatMap(([name, schema]): SheetField[] => {
    const value = values[name];
    if (value === undefined || value === null || value === '') return [];
    const title = schema['x-title'] ?? { zh: name, en: name };
    const shown = withCurrency(schema, value, values, request);
    const kind = schema['x-kind'] ?? (schema['x-currency'] ? 'money' : 'text');
    const names = schema['x-directory'];
    const personal = isPersonalReference(value);
    const text = typeof value === 'string' ? (schema['x-enum-titles']?.[value] ?? null) : null;
    return [{ group, path: prefix + name, title, kind, value: shown, text, personal, ...(names ? { names } : {}) }];
  });
}

/** The currency stands beside the amount, or in the request. */
function withCurrency({ 'x-currency': said }: FieldSchema, value: Json, values: JsonObject, request: JsonObject): Json {
  if (!said || typeof value !== 'string') return value;
  const { currencyField, currency } = said;
  const named = currencyField === undefined ? undefined : (values[currencyField] ?? request[currencyField]);
  return { amount: value, currency: currency ?? named ?? null };
}

const fieldsOf = (form: JsonObject): ReadonlyMap<string, FieldSchema> =>
  new Map(Object.entries(isObject(form.properties) ? form.properties : {}) as unknown as [string, FieldSchema][]);

import { targetConstructorToSchema } from 'class-validator-jsonschema';
import {
  fieldDescriptionsOf,
  fieldTitlesOf,
  moneyFieldsOf,
  visiblePattern,
  type FieldDescription,
  type FormClass,
  type LocalizedText,
  type MoneyCurrency,
} from '../../engine/index.js';
import { formPlan, refusesEmpty, type FormField } from './form-plan.js';
import { schemaRules, type JsonSchema } from './form-schema-rules.js';

export const schemaDialect = 'https://json-schema.org/draft/2020-12/schema';

/** The JSON Schema (2020-12) of a form class and of the forms nested in it (`$defs`). */
export function formSchema(form: FormClass): object {
  const nested = new Map<string, { readonly form: FormClass; schema: object }>();
  const root = objectSchema(form, nested);
  const definitions = Object.fromEntries([...nested].map(([name, { schema }]) => [name, schema]));
  return { $schema: schemaDialect, ...root, ...(nested.size > 0 ? { $defs: definitions } : {}) };
}

function objectSchema(form: FormClass, nested: Map<string, { readonly form: FormClass; schema: object }>): object {
  const said = targetConstructorToSchema(form, { additionalConverters: schemaRules });
  const properties: Record<string, object> = {};
  const required: string[] = [];
  const titles = fieldTitlesOf(form);
  const currencies = moneyFieldsOf(form);
  const descriptions = fieldDescriptionsOf(form);
  for (const field of formPlan(form).fields.values()) {
    if (field.nested) addNested(field.nested, nested);
    properties[field.name] = fieldSchema(
      field,
      (said.properties?.[field.name] ?? {}) as JsonSchema,
      titles.get(field.name),
      currencies.get(field.name),
      descriptions.get(field.name),
    );
    if (isRequired(field)) required.push(field.name);
  }
  return { type: 'object', properties, required, additionalProperties: false };
}

function addNested(form: FormClass, nested: Map<string, { readonly form: FormClass; schema: object }>): void {
  const known = nested.get(form.name);
  if (known && known.form !== form) {
    throw new TypeError(`Expected nested forms of different names, but two of them are called ${form.name}.`);
  }
  if (known) return;
  const entry = { form, schema: {} };
  nested.set(form.name, entry);
  entry.schema = objectSchema(form, nested);
}

const isRequired = (field: FormField): boolean =>
  !field.optional &&
  field.conditions.length === 0 &&
  (field.nested !== null || field.list || field.checks.some((check) => !check.holds(undefined, {})));

/** A text that must be there shows something. An optional one that is blank is taken for absent. */
function textSchema(field: FormField, said: JsonSchema): JsonSchema {
  if (!field.text) return said;
  const shown = { pattern: visiblePattern };
  if (field.list) return { ...said, items: { allOf: [said.items as JsonSchema, shown] } };
  if (field.optional && !refusesEmpty(field)) return said;
  return said.pattern === undefined ? { ...said, ...shown } : { ...said, allOf: [shown] };
}

/**
 * JSON Schema has one `title`, in English; `x-title` holds it in both languages. `x-directory` says that the text names
 * a `person` or a `department`, `x-currency` what an amount is counted in. `x-kind` is what the field is for whoever fills
 * it in, `x-help` what he wants to know before, `x-enum-titles` the titles of its values, `x-register` the ledger that it
 * names an entry of.
 */
function fieldSchema(
  field: FormField,
  raw: JsonSchema,
  title: LocalizedText | undefined,
  currency: MoneyCurrency | undefined,
  description: FieldDescription | undefined,
): object {
  const said = textSchema(field, raw);
  const numeric = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'].some(
    (key) => key in said,
  );
  const typed = numeric && said.type === undefined ? { ...said, type: 'number' } : said;
  return {
    ...(title ? { title: title.en, 'x-title': { ...title } } : {}),
    ...(field.optional ? { anyOf: [typed, { type: 'null' }] } : typed),
    ...(field.initial === undefined ? {} : { default: field.initial }),
    ...(field.personal ? { 'x-personal': true } : {}),
    ...(field.names ? { 'x-directory': field.names } : {}),
    ...(currency ? { 'x-currency': { ...currency } } : {}),
    ...(description ? described(description) : {}),
  };
}

const described = ({ kind, help, choices, register }: FieldDescription): object => ({
  'x-kind': kind,
  ...(help ? { 'x-help': help } : {}),
  ...(choices ? { 'x-enum-titles': choices } : {}),
  ...(register ? { 'x-register': register } : {}),
});

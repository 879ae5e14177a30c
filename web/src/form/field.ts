import type { Localized } from '../language/language';

/** A JSON Schema of the server, as far as a form reads it. */
export interface FormSchema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly required?: readonly string[];
  readonly items?: FormSchema;
  readonly anyOf?: readonly FormSchema[];
  readonly allOf?: readonly FormSchema[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, FormSchema>>;
  readonly 'x-title'?: Localized;
  readonly 'x-help'?: Localized;
  readonly 'x-kind'?: string;
  readonly 'x-personal'?: boolean;
  readonly 'x-directory'?: 'person' | 'department';
  readonly 'x-register'?: string;
  readonly 'x-currency'?: { readonly currency?: string; readonly currencyField?: string };
  readonly 'x-enum-titles'?: Readonly<Record<string, Localized>>;
}

/** Which control a field has. */
export type Control =
  | 'short'
  | 'password'
  | 'long'
  | 'choice'
  | 'flag'
  | 'count'
  | 'money'
  | 'percent'
  | 'day'
  | 'moment'
  | 'person'
  | 'department'
  | 'group'
  | 'rows'
  | 'lines'
  | 'choices'
  | 'register'
  | 'file';

/** A field of a form, read once. */
export interface Field {
  readonly name: string;
  readonly title: Localized;
  readonly help: Localized | null;
  readonly control: Control;
  readonly required: boolean;
  readonly personal: boolean;
  readonly options: readonly { readonly value: string; readonly title: Localized }[];
  readonly maxLength: number | null;
  /** The ledger that it names an entry of. */
  readonly register: string | null;
  /** Of money: the one that it always is, or the field that says it. */
  readonly currency: { readonly currency?: string; readonly currencyField?: string };
  readonly initial: unknown;
  /** Of a group, and of each row of rows. */
  readonly fields: readonly Field[];
}

/** More than this is written in a field of several lines. */
const longText = 200;

const both = (text: string): Localized => ({ zh: text, en: text });

/** `anyOf [x, null]` is an optional x; a `$ref` is what it refers to. */
function core(schema: FormSchema, root: FormSchema): FormSchema {
  const inner = schema.anyOf?.find((one) => one.type !== 'null');
  const merged = inner ? { ...inner, ...schema, type: inner.type, anyOf: undefined } : schema;
  const name = /^#\/\$defs\/(.+)$/.exec(merged.$ref ?? inner?.$ref ?? '')?.[1];
  return name === undefined ? merged : { ...root.$defs?.[name], ...merged };
}

function controlOf(schema: FormSchema, root: FormSchema): Control {
  const kind = schema['x-kind'];
  if (kind === 'attachment') return 'file';
  if (kind === 'registerKey') return 'register';
  if (schema.type === 'array' && core(schema.items ?? {}, root).enum) return 'choices';
  if (schema.type === 'array' && !core(schema.items ?? {}, root).properties) return 'lines';
  if (schema['x-directory']) return schema['x-directory'];
  if (schema['x-currency'] || kind === 'money') return 'money';
  if (kind === 'percent' || kind === 'day' || kind === 'moment' || kind === 'password') return kind;
  if (schema.enum) return 'choice';
  if (schema.type === 'boolean') return 'flag';
  if (schema.type === 'integer' || schema.type === 'number') return 'count';
  if (schema.type === 'array') return schema.items && core(schema.items, root).properties ? 'rows' : 'lines';
  if (schema.properties) return 'group';
  return (schema.maxLength ?? 0) > longText ? 'long' : 'short';
}

/** The fields of a form in its order. */
export function fieldsOf(form: FormSchema, root: FormSchema = form): readonly Field[] {
  return Object.entries(form.properties ?? {}).map(([name, raw]) => {
    const schema = core(raw, root);
    const inner = schema.items ? core(schema.items, root) : schema;
    return {
      name,
      title: schema['x-title'] ?? both(schema.title ?? name),
      help: schema['x-help'] ?? null,
      control: controlOf(schema, root),
      required: form.required?.includes(name) === true,
      personal: schema['x-personal'] === true,
      options: (schema.enum ?? inner.enum ?? []).map((value) => ({
        value: String(value),
        title: (schema['x-enum-titles'] ?? inner['x-enum-titles'])?.[String(value)] ?? both(String(value)),
      })),
      maxLength: schema.maxLength ?? null,
      register: schema['x-register'] ?? null,
      currency: schema['x-currency'] ?? {},
      initial: schema.default,
      fields: inner.properties ? fieldsOf(inner, root) : [],
    };
  });
}

import { Validator } from '@cfworker/json-schema';
import type { FieldFault } from '../api/problem';
import type { Messages } from '../language/zh';
import type { Field, FormSchema } from './field';
import type { Values } from './values';

/** What is wrong, by the path of the field: `amount`, `items.0.label`. */
export type Faults = Readonly<Record<string, string>>;

const validators = new WeakMap<FormSchema, Validator>();

function validatorOf(schema: FormSchema): Validator {
  const known = validators.get(schema) ?? new Validator(schema as object, '2020-12', false);
  validators.set(schema, known);
  return known;
}

function fieldAt(fields: readonly Field[], path: string): Field | undefined {
  const [first, ...rest] = path.split('.').filter((part) => !/^\d+$/.test(part));
  const found = fields.find(({ name }) => name === first);
  return found && rest.length > 0 ? fieldAt(found.fields, rest.join('.')) : found;
}

function sentence(field: Field | undefined, t: Messages): string {
  switch (field?.control) {
    case 'money':
      return t.form.amount;
    case 'percent':
      return t.form.percent;
    case 'count':
      return t.form.number;
    case 'choice':
    case 'choices':
    case 'file':
    case 'flag':
      return t.form.choose;
    default:
      return t.form.wrong;
  }
}

const mostFaults = 50;

/** What the schema already knows to be wrong, in our words; the server checks again and its sentence wins. */
export function check(schema: FormSchema, fields: readonly Field[], data: Values, t: Messages): Faults {
  const { errors } = validatorOf(schema).validate(data);
  const faults: Record<string, string> = {};
  for (const { keyword, instanceLocation, error } of errors.slice(0, mostFaults)) {
    const at = instanceLocation.replace(/^#\/?/, '').split('/').filter(Boolean).join('.');
    if (keyword === 'required') {
      const name = /required property "([^"]+)"/.exec(error)?.[1];
      const path = [at, name].filter(Boolean).join('.');
      if (name) faults[path] ??= t.form.required;
    } else if (
      !['properties', 'anyOf', 'allOf', 'items', '$ref', 'additionalProperties'].includes(keyword) &&
      at !== ''
    ) {
      const field = fieldAt(fields, at);
      faults[at] ??= keyword === 'maxLength' && field?.maxLength ? t.form.tooLong(field.maxLength) : sentence(field, t);
    }
  }
  return faults;
}

/** What the server says, by the path of the field: without the part of the request that it stands in. */
export const faultsOf = (errors: readonly FieldFault[]): Faults =>
  Object.fromEntries(
    errors.map(({ path, message }) => [path.replace(/^(data|input)\./, '').replace(/\[(\d+)\]/g, '.$1'), message]),
  );

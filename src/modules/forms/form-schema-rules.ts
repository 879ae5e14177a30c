import { ValidationTypes } from 'class-validator';
import type { targetConstructorToSchema } from 'class-validator-jsonschema';
import {
  dayPattern,
  fieldDescriptionsOf,
  momentPattern,
  moneyPattern,
  percentPattern,
  type FormClass,
  type FormRule,
} from '../../engine/index.js';
import { formPlan } from './form-plan.js';

export type JsonSchema = ReturnType<typeof targetConstructorToSchema>;
type Converters = NonNullable<NonNullable<Parameters<typeof targetConstructorToSchema>[1]>['additionalConverters']>;

const iso8601 =
  '^([+-]?\\d{4}(?!\\d{2}\\b))((-?)((0[1-9]|1[0-2])(\\3([12]\\d|0[1-9]|3[01]))?|W([0-4]\\d|5[0-3])(-?[1-7])?|' +
  '(00[1-9]|0[1-9]\\d|[12]\\d{2}|3([0-5]\\d|6[1-6])))([T\\s]((([01]\\d|2[0-3])((:?)[0-5]\\d)?|24:?00)([.,]\\d+(?!:))?)?' +
  '(\\17[0-5]\\d([.,]\\d+)?)?([zZ]|([+-])([01]\\d|2[0-3]):?([0-5]\\d)?)?)?)?$';

const hex = (digits: number): string => `[0-9a-fA-F]{${digits}}`;

const oneOfTypes: Readonly<Record<string, string>> = { String: 'string', Number: 'number', Boolean: 'boolean' };

/** By its word where it has one: a field that is said in an event has no type that the compiler could tell. */
function typeOf(form: FormClass, field: string): string | undefined {
  const kind = fieldDescriptionsOf(form).get(field)?.kind;
  if (kind === 'items' || kind === 'people') return undefined;
  if (kind !== undefined) return kind === 'flag' ? 'boolean' : kind === 'count' ? 'number' : 'string';
  const declared = Reflect.getMetadata('design:type', form.prototype as object, field) as { name: string } | undefined;
  return oneOfTypes[declared?.name ?? ''];
}

const rules: Readonly<Record<string, object | ((metadata: FormRule) => object)>> = {
  [ValidationTypes.NESTED_VALIDATION]: ({ target, propertyName }) => {
    const nested = formPlan(target as FormClass).fields.get(propertyName)?.nested;
    return nested ? { $ref: `#/$defs/${nested.name}` } : {};
  },
  [ValidationTypes.CUSTOM_VALIDATION]: ({ target, propertyName }) => {
    const type = typeOf(target as FormClass, propertyName);
    return type ? { type } : {};
  },
  isIso8601: { type: 'string', pattern: iso8601 },
  isDateString: { type: 'string', pattern: iso8601 },
  isNumberString: { type: 'string', pattern: '^[+-]?([0-9]*\\.)?[0-9]+$' },
  isUuid: ({ constraints }) => {
    const version = /^[1-8]$/.test(String(constraints[0])) ? String(constraints[0]) : '[1-8]';
    return { type: 'string', pattern: `^${hex(8)}-${hex(4)}-${version}${hex(3)}-[89abAB]${hex(3)}-${hex(12)}$` };
  },
  isDay: { type: 'string', pattern: dayPattern },
  isMoney: { type: 'string', pattern: moneyPattern },
  isPercent: { type: 'string', pattern: percentPattern },
  isMoment: { type: 'string', pattern: momentPattern },
  isISO4217CurrencyCode: { type: 'string', pattern: '^[A-Z]{3}$' },
  isUniqueKey: { type: 'string', pattern: '^\\s*\\S+\\s*$' },
  // The type comes from another rule of the same field.
  isNotEmpty: { minLength: 1 },
  min: ({ constraints }) => ({ minimum: constraints[0] as number }),
  max: ({ constraints }) => ({ maximum: constraints[0] as number }),
  isPositive: { exclusiveMinimum: 0 },
  isNegative: { exclusiveMaximum: 0 },
  isDivisibleBy: ({ constraints }) => ({ multipleOf: constraints[0] as number }),
  isIn: ({ constraints }) => ({ enum: [...(constraints[0] as readonly unknown[])] }),
  isNotIn: ({ constraints }) => ({ not: { enum: [...(constraints[0] as readonly unknown[])] } }),
  isEnum: ({ constraints }) => ({ enum: Object.values(constraints[0] as object) as unknown[] }),
  equals: ({ constraints }) => ({ enum: [constraints[0]] }),
  notEquals: ({ constraints }) => ({ not: { enum: [constraints[0]] } }),
};

/**
 * Where the library's own translation says something else than the validator: formats instead of the pattern that is
 * checked, a `type: number` that hides the whole number, references that do not point into `$defs`. A rule that JSON
 * Schema cannot state becomes the type of the field alone; the server checks it.
 */
export const schemaRules = rules as Converters;

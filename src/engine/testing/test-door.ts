import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { formRules, textFieldsOf, tidyText } from '../fields/index.js';
import type { Json, JsonObject } from '../json.js';
import { isPersonalReference, personalFieldsOf, type PersonalReference } from '../personal.js';
import type { FormClass } from '../process-definition.js';

export type Taken =
  { readonly ok: true; readonly data: JsonObject } | { readonly ok: false; readonly problems: string[] };

const isPlain = (form: FormClass): boolean => formRules(form).length === 0;

const sentences = (errors: readonly ValidationError[], path = ''): string[] =>
  errors.flatMap((error) => [
    ...Object.values(error.constraints ?? {}).map((message) => `${path}${error.property}: ${message}`),
    ...sentences(error.children ?? [], `${path}${error.property}.`),
  ]);

/** What charts hand to each other: the references that they hold of personal values, which passed the door before. */
const referencesOf = (form: FormClass, data: object): JsonObject =>
  Object.fromEntries(
    Object.entries(data as JsonObject).filter(
      ([field, value]) => personalFieldsOf(form).includes(field) && isPersonalReference(value),
    ),
  );

/**
 * Validates a payload against its form class as the door does: unknown fields are refused. What a chart hands on may
 * have references in place of personal values.
 */
export function validated(form: FormClass | undefined, data: object): Taken {
  if (!form) {
    const unknown = Object.keys(data);
    return unknown.length === 0
      ? { ok: true, data: {} }
      : { ok: false, problems: unknown.map((field) => `${field}: the event takes no data`) };
  }
  const references = referencesOf(form, data);
  const anyText = Object.fromEntries(Object.keys(references).map((field) => [field, 'personal']));
  const filled = plainToInstance(form, tidied(form, { ...data, ...anyText }));
  const errors = validateSync(filled, {
    whitelist: true,
    forbidNonWhitelisted: true,
    // A form without fields has no rules, which class-validator would take for an unknown class.
    forbidUnknownValues: !isPlain(form),
  });
  if (errors.length > 0) return { ok: false, problems: sentences(errors) };
  return { ok: true, data: { ...(JSON.parse(JSON.stringify(filled)) as JsonObject), ...references } };
}

/** Its texts as the door takes them: without blanks at their ends, and absent when they show nothing. */
function tidied(form: FormClass, data: object): object {
  const texts = textFieldsOf(form);
  return Object.fromEntries(
    Object.entries(data).map(([field, value]: [string, unknown]) => [
      field,
      texts.has(field) && typeof value === 'string' ? tidyText(value) || undefined : value,
    ]),
  );
}

/** Puts a reference in the place of each personal value; the same value always gets the same reference. */
export function withReferences(form: FormClass | undefined, data: JsonObject): JsonObject {
  const replaced: Record<string, Json | undefined> = { ...data };
  for (const field of form ? personalFieldsOf(form) : []) {
    const value = data[field];
    if (value !== undefined && value !== null && !isPersonalReference(value))
      replaced[field] = { ...fakeReference(field, value) };
  }
  return replaced;
}

/** What the case holds of a remark: it can be erased. */
export const heldRemark = (remark: string): PersonalReference => fakeReference('remark', remark);

/** The reference that stands for a personal value in a spec. */
export const fakeReference = (field: string, value: unknown): PersonalReference => ({
  $personal: `personal-${field}`,
  commitment: `commitment-of-${JSON.stringify(value)}`,
});

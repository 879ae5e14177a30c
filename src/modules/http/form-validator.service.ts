import { Injectable } from '@nestjs/common';
import type { FormClass, Json, JsonObject } from '../../engine/index.js';
import type { FormError } from './form-error.js';
import { formPlan, type FieldCheck, type FormField } from './form-plan.js';
import { formSentence } from './form-sentences.js';

export type FormValidation =
  { readonly ok: true; readonly value: JsonObject } | { readonly ok: false; readonly errors: readonly FormError[] };

/** Deeper values are no forms; the limit keeps the walk off the end of the stack. */
const maxDepth = 32;

/** Keys that could reach a prototype; no form has them. */
const dangerous: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Checks submitted forms against their classes with the constraints of class-validator. Unknown fields are refused, a
 * list is refused where one object is expected and the other way round, null counts as absent for an optional field.
 */
@Injectable()
export class FormValidator {
  /** The form as plain JSON with the declared fields and initial values only, or everything that is wrong with it. */
  validate(form: FormClass, data: unknown): FormValidation {
    const errors: FormError[] = [];
    const value = checkForm(form, data, '', 0, errors);
    return errors.length === 0 ? { ok: true, value } : { ok: false, errors };
  }
}

const wrong = (path: string, rule: string, constraints?: readonly unknown[]): FormError => ({
  path,
  rule,
  message: formSentence(rule, constraints),
});

const below = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);

function checkForm(form: FormClass, data: unknown, path: string, depth: number, errors: FormError[]): JsonObject {
  if (!isRecord(data)) {
    errors.push(wrong(path, 'isObject'));
    return {};
  }
  const { fields } = formPlan(form);
  const filled = new form() as Record<string, unknown>;
  for (const name of Object.keys(data)) {
    if (fields.has(name)) filled[name] = data[name] ?? filled[name];
    else errors.push(wrong(below(path, name), 'whitelistValidation'));
  }
  const value: Record<string, Json> = {};
  for (const field of fields.values()) {
    const checked = checkField(field, filled, below(path, field.name), depth, errors);
    if (checked !== undefined) value[field.name] = checked;
  }
  return value;
}

function checkField(
  field: FormField,
  filled: Readonly<Record<string, unknown>>,
  path: string,
  depth: number,
  errors: FormError[],
): Json | undefined {
  const value = filled[field.name];
  const present = value !== undefined && value !== null;
  if (!present && field.optional) return undefined;
  if (!field.conditions.every((holds) => holds(filled, value))) {
    if (present) errors.push(wrong(path, 'validateIf'));
    return undefined;
  }
  if (!present) {
    if (field.nested || field.list || field.checks.some((check) => !check.holds(value, filled)))
      errors.push(wrong(path, 'isDefined'));
    return undefined;
  }
  if (field.list && !Array.isArray(value)) {
    errors.push(wrong(path, 'isArray'));
    return undefined;
  }
  for (const check of field.checks) apply(check, value, filled, path, errors);
  if (!field.nested) return plain(value, path, depth + 1, errors);
  const { nested } = field;
  if (depth >= maxDepth) errors.push(wrong(path, 'maxDepth', [maxDepth]));
  else if (!Array.isArray(value) || !field.list) return checkForm(nested, value, path, depth + 1, errors);
  else return value.map((item, index) => checkForm(nested, item, below(path, index), depth + 1, errors));
  return undefined;
}

function apply(check: FieldCheck, value: unknown, filled: object, path: string, errors: FormError[]): void {
  if (!check.each || !Array.isArray(value)) {
    if (!check.holds(value, filled)) errors.push(wrong(path, check.rule, check.constraints));
    return;
  }
  value.forEach((item: unknown, index) => {
    if (check.holds(item, filled)) return;
    errors.push(wrong(below(path, index), check.rule, check.constraints));
  });
}

/** A value that no nested form describes: taken as it is, unless it is too deep or names a dangerous key. */
function plain(value: unknown, path: string, depth: number, errors: FormError[]): Json {
  if (typeof value !== 'object' || value === null) return value as Json;
  if (depth > maxDepth) errors.push(wrong(path, 'maxDepth', [maxDepth]));
  else if (Array.isArray(value)) value.forEach((item, index) => plain(item, below(path, index), depth + 1, errors));
  else {
    for (const [name, item] of Object.entries(value)) {
      if (dangerous.has(name)) errors.push(wrong(below(path, name), 'whitelistValidation'));
      else plain(item, below(path, name), depth + 1, errors);
    }
  }
  return value as Json;
}

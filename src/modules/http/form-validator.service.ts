import { Injectable } from '@nestjs/common';
import type { FormClass, Json, JsonObject } from '../../engine/index.js';
import type { FormError } from './form-error.js';
import { formPlan, type FieldCheck, type FormField } from './form-plan.js';
import { formSentence } from './form-sentences.js';
import { deepestNesting } from './json-limits.js';

export type FormValidation =
  { readonly ok: true; readonly value: JsonObject } | { readonly ok: false; readonly errors: readonly FormError[] };

/** What null does in an optional field: it counts as absent, or it is kept, to clear what was there. */
export type Nulls = 'absent' | 'kept';

/** Keys that could reach a prototype; no form has them. */
const dangerous: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Checks submitted forms against their classes with the constraints of class-validator. Unknown fields are refused, a
 * list is refused where one object is expected and the other way round. The cost is linear in the size of the payload,
 * whatever its shape: a text or list that is too long is looked at no further.
 */
@Injectable()
export class FormValidator {
  /** The form as plain JSON with the declared fields and initial values only, or everything that is wrong with it. */
  validate(form: FormClass, data: unknown, nulls: Nulls = 'absent'): FormValidation {
    const errors: FormError[] = [];
    const value = checkForm(form, data, '', 0, { errors, nulls });
    return errors.length === 0 ? { ok: true, value } : { ok: false, errors };
  }
}

interface Check {
  readonly errors: FormError[];
  readonly nulls: Nulls;
}

const wrong = (path: string, rule: string, constraints?: readonly unknown[]): FormError => ({
  path,
  rule,
  message: formSentence(rule, constraints),
});

const kindOf = (value: unknown): FieldCheck['limits'] | undefined =>
  typeof value === 'string' ? 'text' : Array.isArray(value) ? 'list' : undefined;

const below = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);

function checkForm(form: FormClass, data: unknown, path: string, depth: number, check: Check): JsonObject {
  const { errors, nulls } = check;
  if (!isRecord(data)) {
    errors.push(wrong(path, 'isObject'));
    return {};
  }
  const { fields } = formPlan(form);
  const filled = new form() as Record<string, unknown>;
  for (const name of Object.keys(data)) {
    if (fields.has(name)) filled[name] = data[name] ?? filled[name] ?? (nulls === 'kept' ? null : undefined);
    else errors.push(wrong(below(path, name), 'whitelistValidation'));
  }
  const value: Record<string, Json> = {};
  for (const field of fields.values()) {
    const checked = checkField(field, filled, below(path, field.name), depth, check);
    if (checked !== undefined) value[field.name] = checked;
    else if (nulls === 'kept' && field.optional && data[field.name] === null) value[field.name] = null;
  }
  return value;
}

function checkField(
  field: FormField,
  filled: Readonly<Record<string, unknown>>,
  path: string,
  depth: number,
  check: Check,
): Json | undefined {
  const { errors } = check;
  const value = filled[field.name];
  const present = value !== undefined && value !== null;
  if (!present && field.optional) return undefined;
  if (!field.conditions.every((holds) => holds(filled, value))) {
    if (present) errors.push(wrong(path, 'validateIf'));
    return undefined;
  }
  if (!present) {
    if (field.nested || field.list || field.checks.some((rule) => !rule.holds(value, filled)))
      errors.push(wrong(path, 'isDefined'));
    return undefined;
  }
  if (field.list && !Array.isArray(value)) {
    errors.push(wrong(path, 'isArray'));
    return undefined;
  }
  for (const rule of field.checks) {
    if (!apply(rule, value, filled, path, errors) && rule.limits === kindOf(value)) return undefined;
  }
  if (field.isId && typeof value === 'string') return value.toLowerCase();
  if (!field.nested) return plain(value, path, depth + 1, errors);
  const { nested } = field;
  if (depth >= deepestNesting) errors.push(wrong(path, 'maxDepth', [deepestNesting]));
  else if (!Array.isArray(value) || !field.list) return checkForm(nested, value, path, depth + 1, check);
  else return value.map((item, index) => checkForm(nested, item, below(path, index), depth + 1, check));
  return undefined;
}

/** Whether the rule holds; each fault is added to the errors. */
function apply(rule: FieldCheck, value: unknown, filled: object, path: string, errors: FormError[]): boolean {
  const before = errors.length;
  if (!rule.each || !Array.isArray(value)) {
    if (!rule.holds(value, filled)) errors.push(wrong(path, rule.rule, rule.constraints));
  } else {
    value.forEach((item: unknown, index) => {
      if (!rule.holds(item, filled)) errors.push(wrong(below(path, index), rule.rule, rule.constraints));
    });
  }
  return errors.length === before;
}

/** A value that no nested form describes: taken as it is, unless it is too deep or names a dangerous key. */
function plain(value: unknown, path: string, depth: number, errors: FormError[]): Json {
  if (typeof value !== 'object' || value === null) return value as Json;
  if (depth > deepestNesting) errors.push(wrong(path, 'maxDepth', [deepestNesting]));
  else if (Array.isArray(value)) value.forEach((item, index) => plain(item, below(path, index), depth + 1, errors));
  else {
    for (const [name, item] of Object.entries(value)) {
      if (dangerous.has(name)) errors.push(wrong(below(path, name), 'whitelistValidation'));
      else plain(item, below(path, name), depth + 1, errors);
    }
  }
  return value as Json;
}

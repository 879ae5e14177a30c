import { Injectable } from '@nestjs/common';
import {
  isPersonalReference,
  personalFieldsOf,
  tidyText,
  type DirectoryNames,
  type DirectoryReference,
  type FormClass,
  type Json,
  type JsonObject,
} from '../../engine/index.js';
import type { FormError } from './form-error.js';
import { formPlan, refusesEmpty, type FieldCheck, type FormField } from './form-plan.js';
import { formSentence } from './form-sentences.js';
import { idForm } from './id-form.js';
import { titled } from './titled-error.js';
import { deepestNesting } from './nesting.js';
import { isAboutShape } from './shape-rules.js';

export type FormValidation =
  { readonly ok: true; readonly value: JsonObject } | { readonly ok: false; readonly errors: readonly FormError[] };

/** Keys that could reach a prototype; no form has them. */
const dangerous: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Checks submitted forms against their classes with the constraints of class-validator. Unknown fields are refused, a
 * list is refused where one object is expected and the other way round. Texts are tidied: blanks at their ends go, and
 * one that shows nothing is none. For an optional field null is absence. The cost is linear in the size of the payload,
 * whatever its shape: a text or list that is too long is looked at no further.
 */
@Injectable()
export class FormValidator {
  /**
   * The form as plain JSON with the declared fields and initial values only, or everything that is wrong with it.
   *
   * @param names where the people and departments that the form names are looked up; without it they are not
   */
  validate(form: FormClass, data: unknown, names?: DirectoryNames): FormValidation {
    return this.check(form, data, { names, handedOn: false });
  }

  /**
   * The form as one process hands it to another one: its personal values may be references by now, and whom it names
   * was looked up when a person filled it in.
   */
  validateHandedOn(form: FormClass, data: JsonObject): FormValidation {
    return this.check(form, data, { names: undefined, handedOn: true });
  }

  private check(form: FormClass, data: unknown, from: Pick<Place, 'names' | 'handedOn'>): FormValidation {
    const errors: FormError[] = [];
    const value = checkForm(form, data, { path: '', depth: 0, ...from, errors });
    return errors.length === 0 ? { ok: true, value } : { ok: false, errors: errors.map((one) => titled(form, one)) };
  }
}

/** Where a check stands, and what it works with. */
interface Place {
  readonly path: string;
  readonly depth: number;
  readonly names: DirectoryNames | undefined;
  /** Whether references may stand for personal values. From a person they never may. */
  readonly handedOn: boolean;
  readonly errors: FormError[];
}

const wrong = (path: string, rule: string, known?: Partial<FieldCheck>, value?: unknown): FormError => ({
  path,
  rule,
  message: formSentence(rule, known, value),
});

const kindOf = (value: unknown): FieldCheck['limits'] | undefined =>
  typeof value === 'string' ? 'text' : Array.isArray(value) ? 'list' : undefined;

const below = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);

const inside = (place: Place, name: string | number): Place => ({
  ...place,
  path: below(place.path, name),
  depth: place.depth + 1,
});

function checkForm(form: FormClass, data: unknown, place: Place): JsonObject {
  const { path, errors } = place;
  if (!isRecord(data)) {
    errors.push(wrong(path, 'isObject'));
    return {};
  }
  const { fields } = formPlan(form);
  const filled = new form() as Record<string, unknown>;
  for (const name of Object.keys(data)) {
    const field = fields.get(name);
    if (field) filled[name] = taken(field, data[name]) ?? filled[name];
    else errors.push(wrong(below(path, name), 'whitelistValidation'));
  }
  const value: Record<string, Json> = {};
  const personal = place.handedOn ? personalFieldsOf(form) : [];
  for (const field of fields.values()) {
    const given = data[field.name] as Json | undefined;
    const checked =
      personal.includes(field.name) && isPersonalReference(given) ? given : checkField(field, filled, place);
    if (checked !== undefined) value[field.name] = checked;
    else if (field.clearedByNull && data[field.name] === null) value[field.name] = null;
  }
  return value;
}

/** What a field is given: tidied where it is a text, `undefined` for one that is blank and may be; ids and currencies as they are stored. */
function taken(field: FormField, value: unknown): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown) => (typeof item === 'string' ? inForm(field, item) : item));
  if (typeof value !== 'string') return value;
  const text = inForm(field, value);
  return text || !field.text || refusesEmpty(field) ? text : undefined;
}

function inForm({ text, isId, isCurrency }: FormField, value: string): string {
  const tidied = text ? tidyText(value) : value;
  return isId ? idForm(tidied) : isCurrency ? tidied.toUpperCase() : tidied;
}

function checkField(field: FormField, filled: Readonly<Record<string, unknown>>, place: Place): Json | undefined {
  const { errors } = place;
  const path = below(place.path, field.name);
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
  const shape = field.checks.find((one) => isAboutShape(one.rule) && !one.each && !one.holds(value, filled));
  if (shape) {
    errors.push(wrong(path, shape.rule, shape, value));
    return undefined;
  }
  for (const rule of field.checks) {
    if (!apply(rule, value, filled, path, errors) && rule.limits === kindOf(value)) return undefined;
  }
  if (field.text && Array.isArray(value)) refuseBlankItems(value, path, errors);
  if (field.names) return named(field.names, value, path, place);
  if (!field.nested) return plain(value, path, place.depth + 1, errors);
  const { nested } = field;
  const here = inside(place, field.name);
  if (place.depth >= deepestNesting) errors.push(wrong(path, 'maxDepth', { constraints: [deepestNesting] }));
  else if (!Array.isArray(value) || !field.list) return checkForm(nested, value, here);
  else return value.map((item, index) => checkForm(nested, item, { ...here, path: below(path, index) }));
  return undefined;
}

function refuseBlankItems(items: readonly unknown[], path: string, errors: FormError[]): void {
  items.forEach((item, index) => {
    if (item === '') errors.push(wrong(below(path, index), 'isNotEmpty'));
  });
}

const lookups = { person: 'activePerson', department: 'departmentNamed' } as const;
const nameRules = { person: 'isPerson', department: 'isDepartment' } as const;

/** The id of whom or what the field names. */
function named(kind: DirectoryReference, value: unknown, path: string, place: Place): Json {
  const { names, errors } = place;
  if (Array.isArray(value)) return namedEach(kind, value, path, place);
  if (!names || typeof value !== 'string') return value as Json;
  const found = names[lookups[kind]](value);
  if (found === undefined) errors.push(wrong(path, nameRules[kind]));
  return found ?? value;
}

/** The same person may be named by id and by username: he is one. */
function namedEach(kind: DirectoryReference, values: readonly unknown[], path: string, place: Place): Json {
  return [...new Set(values.map((one, index) => named(kind, one, below(path, index), place)))];
}

/** Whether the rule holds; each fault is added to the errors. */
function apply(rule: FieldCheck, value: unknown, filled: object, path: string, errors: FormError[]): boolean {
  const before = errors.length;
  if (!rule.each || !Array.isArray(value)) {
    if (!rule.holds(value, filled)) errors.push(wrong(path, rule.rule, rule, value));
  } else {
    value.forEach((item: unknown, index) => {
      if (!rule.holds(item, filled)) errors.push(wrong(below(path, index), rule.rule, rule, item));
    });
  }
  return errors.length === before;
}

/** A value that no nested form describes: taken as it is, unless it is too deep or names a dangerous key. */
function plain(value: unknown, path: string, depth: number, errors: FormError[]): Json {
  if (typeof value !== 'object' || value === null) return value as Json;
  if (depth > deepestNesting) errors.push(wrong(path, 'maxDepth', { constraints: [deepestNesting] }));
  else if (Array.isArray(value)) value.forEach((item, index) => plain(item, below(path, index), depth + 1, errors));
  else {
    for (const [name, item] of Object.entries(value)) {
      if (dangerous.has(name)) errors.push(wrong(below(path, name), 'whitelistValidation'));
      else plain(item, below(path, name), depth + 1, errors);
    }
  }
  return value as Json;
}

import { FieldMarks } from './fields/field-marks.js';
import { isObject, type Json, type JsonObject } from './json.js';

const personalFields = new FieldMarks<true>();

/**
 * Marks a form field as personal data, as `@Personal()` says it. Its value goes to the vault; context, history and snapshots hold only
 * `{"$personal": id, "commitment": hash}`. A chart never decides on it, but it may ask whether it {@link isGiven}.
 */
export const markPersonal = (): PropertyDecorator => personalFields.decorator(true);

/** The personal fields of a form class, those of its parents included. */
export const personalFieldsOf = (form: abstract new () => object): readonly string[] => [
  ...personalFields.of(form).keys(),
];

/** What stands in a form, a context or a record in place of a personal value. */
export interface PersonalReference {
  readonly $personal: string;
  readonly commitment: string;
}

/** Whether somebody has filled in a field: all that a chart may know of a personal one. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** Whether a JSON value stands for a personal value: exactly the two members of a {@link PersonalReference}. */
export const isPersonalReference = (value: Json | undefined): value is JsonObject & PersonalReference =>
  isObject(value) &&
  typeof value.$personal === 'string' &&
  typeof value.commitment === 'string' &&
  Object.keys(value).length === 2;

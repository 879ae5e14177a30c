import { allOf } from '../../fields/all-of.js';
import { markPersonal } from '../../personal.js';
import type { PersonalText } from '../held.js';
import type { FieldWord } from './field-word.js';

/** What the field holds goes to the vault, and can be erased: before another word, or around it. */
export function Personal(): PropertyDecorator;
export function Personal(field: FieldWord<string>): FieldWord<PersonalText>;
export function Personal(field: PropertyDecorator = allOf()): PropertyDecorator {
  return allOf(field, markPersonal());
}

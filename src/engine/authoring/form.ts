import type { Fields, FormOf } from './fields/index.js';
import { formOf } from './form-of.js';

/**
 * A form that one place uses, said there by its fields: `request: form({ month: Day('月份首日', 'First day') })`; or by
 * what it has besides those of another form: `form(ComplaintRecord, { … })`.
 */
export function form<const Said extends Fields>(fields: Said): new () => FormOf<Said>;
export function form<Parent extends object, const Said extends Fields>(
  parent: new () => Parent,
  fields: Said,
): new () => Parent & FormOf<Said>;
export function form(...said: [Fields] | [new () => object, Fields]): new () => object {
  return said.length === 1 ? formOf('Form', said[0]) : formOf('Form', said[1], said[0]);
}

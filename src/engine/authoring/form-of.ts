import type { Fields, FormOf } from './fields/index.js';

/** The class of a form out of its fields, after those of its parent. */
export function formOf<const Said extends Fields>(
  name: string,
  fields: Said,
  Parent: new () => object = Object,
): new () => FormOf<Said> {
  const Form = class extends Parent {};
  Object.defineProperty(Form, 'name', { value: name });
  for (const [field, word] of Object.entries(fields)) word(Form.prototype, field);
  return Form as new () => FormOf<Said>;
}

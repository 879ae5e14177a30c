import { formRules } from '../fields/form-rules.js';
import { Optional } from './fields/index.js';

type Form<Fields> = new () => Fields;

/** A form whose fields may each be left out: what a requester corrects before he submits his request again. */
export function changesOf<Fields extends object>(form: Form<Fields>): Form<Partial<Fields>> {
  const Changes = class extends (form as Form<object>) {};
  Object.defineProperty(Changes, 'name', { value: `${form.name}Changes` });
  for (const name of new Set(formRules(form).map(({ propertyName }) => propertyName)))
    Optional()(Changes.prototype as object, name);
  return Changes as Form<Partial<Fields>>;
}

import type { FormClass, LocalizedText } from '../../engine/index.js';
import type { FormError } from './form-error.js';
import { formPlan } from './form-plan.js';

/** The title of the field that a path leads to; of the innermost one that has one. */
function titleAt(form: FormClass, path: string): LocalizedText | undefined {
  let [fields, title] = [formPlan(form).fields, undefined as LocalizedText | undefined];
  for (const name of path.split('.')) {
    const field = fields.get(name);
    // A position in a list, or what no form describes.
    if (!field) continue;
    title = field.title ?? title;
    if (field.nested) ({ fields } = formPlan(field.nested));
  }
  return title;
}

/** The fault with the field called as the form shows it. */
export function titled(form: FormClass, error: FormError): FormError {
  const title = titleAt(form, error.path);
  if (!title) return error;
  const { zh, en } = error.message;
  return { ...error, title, message: { zh: `${title.zh}：${zh}`, en: `${title.en}: ${en}` } };
}

import { ValidationTypes } from 'class-validator';
import { nestedForm } from '../nested-form.js';
import type { FormClass } from '../process-definition.js';
import { formRules } from '../fields/index.js';

/** These forms and all that are nested in them, each once. */
export function formsIn(forms: readonly FormClass[]): readonly FormClass[] {
  const found = new Set(forms);
  // A set hands out what is added on the way, so this comes to the forms nested in nested ones, and to each form once.
  for (const form of found) for (const nested of nestedForms(form)) found.add(nested);
  return [...found];
}

const nestedForms = (form: FormClass): readonly FormClass[] =>
  formRules(form)
    .filter(({ type }) => type === ValidationTypes.NESTED_VALIDATION)
    .map(({ propertyName, each }) => nestedForm(form, propertyName, each));

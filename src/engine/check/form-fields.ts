import { formRules } from '../fields/index.js';
import type { FormClass } from '../process-definition.js';

/** The fields of a form by name. */
export const fieldsOf = (form: FormClass): readonly string[] => [
  ...new Set(formRules(form).map(({ propertyName }) => propertyName)),
];

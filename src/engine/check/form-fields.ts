import { getMetadataStorage } from 'class-validator';
import type { FormClass } from '../process-definition.js';

/** The rules that class-validator knows of a form, those of its parents included. */
export const rulesOf = (form: FormClass) => getMetadataStorage().getTargetValidationMetadatas(form, '', true, false);

/** The fields of a form by name. */
export const fieldsOf = (form: FormClass): readonly string[] => [
  ...new Set(rulesOf(form).map(({ propertyName }) => propertyName)),
];

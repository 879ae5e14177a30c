import { getMetadataStorage } from 'class-validator';

type FormClass = new () => object;

/** What one decorator of class-validator says of one field. */
export type FormRule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

const known = new WeakMap<FormClass, readonly FormRule[]>();

/**
 * The rules that class-validator knows of a form, those of its parents included; read once, when the form is complete.
 * class-validator itself looks through every registered class each time, which costs more with every process.
 */
export function formRules(form: FormClass): readonly FormRule[] {
  const found = known.get(form) ?? getMetadataStorage().getTargetValidationMetadatas(form, '', true, false);
  known.set(form, found);
  return found;
}

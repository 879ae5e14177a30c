import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { personalFieldsOf, type FormClass } from '../../engine/index.js';

/** Where personal values are in a form: its own fields, and the forms nested in it. */
export interface PersonalPlan {
  readonly fields: readonly string[];
  readonly nested: ReadonlyMap<string, PersonalPlan>;
}

const plans = new WeakMap<FormClass, PersonalPlan>();

/** Read once for each form class; a form may nest itself. */
export function personalPlan(form: FormClass): PersonalPlan {
  const known = plans.get(form);
  if (known) return known;
  const nested = new Map<string, PersonalPlan>();
  const plan = { fields: personalFieldsOf(form), nested };
  plans.set(form, plan);
  for (const { type, propertyName } of getMetadataStorage().getTargetValidationMetadatas(form, '', true, false)) {
    if (type !== ValidationTypes.NESTED_VALIDATION) continue;
    const inner = nestedClass(form, propertyName);
    if (inner) nested.set(propertyName, personalPlan(inner));
  }
  return plan;
}

/** class-transformer tells the class behind a nested field only by making one. */
function nestedClass(form: FormClass, field: string): FormClass | undefined {
  const probe = plainToInstance(form, { [field]: {} }) as Readonly<Record<string, object | undefined>>;
  const made = probe[field]?.constructor as FormClass | undefined;
  return made === Object ? undefined : made;
}

import { personalFieldsOf, type FormClass } from '../../engine/index.js';
import { formPlan } from '../forms/index.js';

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
  for (const { name, nested: inner } of formPlan(form).fields.values())
    if (inner) nested.set(name, personalPlan(inner));
  return plan;
}

import { fieldDescriptionsOf, isObject, type FormClass, type Json, type JsonObject } from '../../engine/index.js';
import { formPlan } from './form-plan.js';

/** Where a form names files: its own fields, and the forms nested in it. */
interface AttachmentPlan {
  readonly fields: readonly string[];
  readonly nested: readonly (readonly [string, AttachmentPlan])[];
  /** Whether there are any at all, however deep: of most forms nothing has to be looked through. */
  readonly isEmpty: boolean;
}

/** A file that a form names, and where. */
export interface NamedAttachment {
  readonly path: string;
  readonly id: string;
}

const plans = new WeakMap<FormClass, AttachmentPlan>();

/** Every file that the data of a form names, in order. The data may be of any shape. */
export function attachmentsIn(form: FormClass, data: Json): readonly NamedAttachment[] {
  const plan = planOf(form);
  if (plan.isEmpty || !isObject(data)) return [];
  const found: NamedAttachment[] = [];
  collect(plan, data, '', found);
  return found;
}

function planOf(form: FormClass, above: readonly FormClass[] = []): AttachmentPlan {
  const known = plans.get(form);
  if (known) return known;
  const descriptions = fieldDescriptionsOf(form);
  const fields = [...descriptions].flatMap(([name, { kind }]) => (kind === 'attachment' ? [name] : []));
  // A form that nests itself names no files in itself that it does not name above.
  const nested = [...formPlan(form).fields.values()].flatMap(({ name, nested: inner }) =>
    inner && inner !== form && !above.includes(inner) ? [[name, planOf(inner, [...above, form])] as const] : [],
  );
  const plan = { fields, nested, isEmpty: fields.length === 0 && nested.every(([, { isEmpty }]) => isEmpty) };
  plans.set(form, plan);
  return plan;
}

function collect(plan: AttachmentPlan, data: JsonObject, path: string, found: NamedAttachment[]): void {
  for (const name of plan.fields) {
    const id = data[name];
    if (typeof id === 'string') found.push({ path: path + name, id });
  }
  for (const [name, inner] of plan.nested) {
    const value = data[name];
    if (Array.isArray(value)) {
      value.forEach((item: Json, index) => {
        if (isObject(item)) collect(inner, item, `${path}${name}.${index}.`, found);
      });
    } else if (value !== undefined && isObject(value)) collect(inner, value, `${path}${name}.`, found);
  }
}

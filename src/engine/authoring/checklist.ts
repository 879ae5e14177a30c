import type { FormClass } from '../process-definition.js';
import { fieldTitlesOf } from '../titled.js';
import { fieldDescriptionsOf } from './fields/index.js';
import type { Held } from './held.js';
import type { Found } from './rule.js';

interface Checked<Form, Policy> {
  readonly data: Held<Form>;
  readonly policy: Policy;
}

/**
 * A rule: every `@Flag` of the event's form is ticked. Its sentence names those that are not.
 *
 * @param on the event whose form it is
 * @param clause where the manual says so
 * @param needed which of them the manual in force asks for, and what is known besides; all of them when absent
 */
export const checklist = <const Type extends string, Form extends object, Policy = unknown>(
  on: Type,
  form: new () => Form,
  clause?: string,
  needed?: (known: Checked<Form, Policy>) => readonly string[],
) => ({
  on,
  holds: (known: Checked<Form, Policy>): true | Found => unticked(form, known.data, needed?.(known)) ?? true,
  zh: `须逐项合格${clause ? `（${clause}）` : ''}，未合格：{unticked}。`,
  en: `Expected every item to be ticked${clause ? ` (${clause})` : ''}, but these are not: {unticked}.`,
});

function unticked(form: FormClass, data: object, needed?: readonly string[]): Found | null {
  const titles = fieldTitlesOf(form);
  const ticked = data as Readonly<Record<string, unknown>>;
  const open = [...fieldDescriptionsOf(form)].filter(
    ([field, { kind }]) => kind === 'flag' && (needed?.includes(field) ?? true) && ticked[field] !== true,
  );
  return open.length === 0
    ? null
    : { unticked: open.map(([field]) => ({ zh: field, en: field, ...titles.get(field) })) };
}

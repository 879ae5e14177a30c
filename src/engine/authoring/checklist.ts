import type { FormClass } from '../process-definition.js';
import { fieldTitlesOf } from '../titled.js';
import { fieldDescriptionsOf } from './fields/index.js';
import type { Held } from './held.js';
import type { Found } from './rule.js';

interface Checked<Form> {
  readonly data: Held<Form>;
}

/**
 * A rule: every `@Flag` of the event's form is ticked. Its sentence names those that are not.
 *
 * @param on the event whose form it is
 * @param clause where the manual says so
 */
export const checklist = <const Type extends string, Form extends object>(
  on: Type,
  form: new () => Form,
  clause?: string,
) => ({
  on,
  holds: ({ data }: Checked<Form>): true | Found => unticked(form, data) ?? true,
  zh: `须逐项合格${clause ? `（${clause}）` : ''}，未合格：{unticked}。`,
  en: `Expected every item to be ticked${clause ? ` (${clause})` : ''}, but these are not: {unticked}.`,
});

function unticked(form: FormClass, data: object): Found | null {
  const titles = fieldTitlesOf(form);
  const open = [...fieldDescriptionsOf(form)].filter(
    ([field, { kind }]) => kind === 'flag' && (data as Readonly<Record<string, unknown>>)[field] !== true,
  );
  return open.length === 0
    ? null
    : { unticked: open.map(([field]) => ({ zh: field, en: field, ...titles.get(field) })) };
}

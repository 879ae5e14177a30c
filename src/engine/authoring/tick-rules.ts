import type { Json, JsonObject } from '../json.js';
import type { FormClass } from '../process-definition.js';
import { fieldTitlesOf } from '../titled.js';
import type { PlainRule } from './read-rule.js';
import type { Events } from './events.js';
import { ticksOf } from './fields/index.js';
import type { Found } from './rule.js';

interface Filled {
  readonly data: JsonObject;
  readonly request: JsonObject;
}

/** A rule for each event whose form has items to tick, called after it: `tickedBack` for `BACK`. */
export const tickRules = (events: Events, clause: string): Readonly<Record<string, PlainRule>> =>
  Object.fromEntries(
    Object.entries(events).flatMap(([on, { form, corrects = false, ...said }]) =>
      form && ticksOf(form).length > 0
        ? [[ruleName(on), { on, ...everyItemTicked(form, corrects, said.clause ?? clause) }]]
        : [],
    ),
  );

const ruleName = (event: string): string =>
  `ticked${event.toLowerCase().replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase())}`;

function everyItemTicked(form: FormClass, corrects: boolean, clause: string) {
  const titles = fieldTitlesOf(form);
  // What corrects a request may leave out what was ticked before.
  const filled = ({ data, request }: Filled, field: string): Json | undefined =>
    data[field] ?? (corrects ? request[field] : undefined);
  return {
    holds: (known: Filled): true | Found => {
      const open = ticksOf(form).filter((field) => filled(known, field) !== true);
      return open.length === 0 || { unticked: open.map((field) => ({ zh: field, en: field, ...titles.get(field) })) };
    },
    zh: `须逐项合格（${clause}），未合格：{unticked}。`,
    en: `Expected every item to be ticked (${clause}), but these are not: {unticked}.`,
  };
}

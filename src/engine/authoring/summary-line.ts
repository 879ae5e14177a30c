import type { SummaryLine } from '../case-description.js';
import { moneyFieldsOf } from '../fields/index.js';
import type { FormClass } from '../process-definition.js';
import { fieldTitlesOf } from '../titled.js';
import type { EventsRead } from './events.js';
import { fieldDescriptionsOf } from './fields/index.js';
import { text } from './text.js';

/** The line of a summary that shows a field of the request, or one that an event keeps: title and kind are its own. */
export function summaryLine(request: FormClass, events: EventsRead, field: string): SummaryLine {
  if (fieldTitlesOf(request).has(field)) return lineOf(request, field, `request.${field}`);
  const event = Object.values(events).find(({ keeps = [] }) => keeps.includes(field));
  return lineOf(event?.form ?? request, field, field);
}

function lineOf(form: FormClass, field: string, value: string): SummaryLine {
  const title = fieldTitlesOf(form).get(field) ?? text('', '');
  const { kind = 'text', choices = {} } = fieldDescriptionsOf(form).get(field) ?? {};
  switch (kind) {
    case 'money': {
      const of = moneyFieldsOf(form).get(field) ?? { currency: 'CNY' };
      return 'currency' in of
        ? { title, kind, value, currency: of }
        : { title, kind, value, currency: `request.${of.currencyField}` };
    }
    case 'choice':
      return { title, kind, value, choices };
    case 'label':
    case 'registerKey':
    case 'attachment':
    case 'items':
    case 'people':
      return { title, kind: 'text', value };
    default:
      return { title, kind, value };
  }
}

import type { SummaryLine } from '../case-description.js';
import { moneyFieldsOf } from '../fields/index.js';
import type { FormClass } from '../process-definition.js';
import { fieldTitlesOf } from '../titled.js';
import { fieldDescriptionsOf } from './fields/index.js';
import { text } from './text.js';

/** The line of a summary that shows a field of the request: title and kind are the field's own. */
export function summaryLine(request: FormClass, field: string): SummaryLine {
  const title = fieldTitlesOf(request).get(field) ?? text('', '');
  const { kind = 'text', choices = {} } = fieldDescriptionsOf(request).get(field) ?? {};
  const value = `request.${field}`;
  switch (kind) {
    case 'money': {
      const of = moneyFieldsOf(request).get(field) ?? { currency: 'CNY' };
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
      return { title, kind: 'text', value };
    default:
      return { title, kind, value };
  }
}

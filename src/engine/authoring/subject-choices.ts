import type { DescriptionDeclaration } from '../case-description.js';
import { directoryFieldsOf } from '../fields/directory-field.js';
import type { LocalizedText } from '../localized-text.js';
import type { FormClass } from '../process-definition.js';
import { placeholdersOf } from '../sentence.js';
import type { EventsRead } from './events.js';
import { fieldDescriptionsOf } from './fields/index.js';

/** How a subject reads what it names of the request, or kept of an event: choices by title, the directory by name. */
export function subjectChoices(
  { zh, en }: LocalizedText,
  request: FormClass,
  events: EventsRead,
): Pick<DescriptionDeclaration, 'subjectChoices' | 'subjectNames'> {
  const paths = [...new Set([...placeholdersOf(zh), ...placeholdersOf(en)])];
  const fields = paths.flatMap((path) => {
    const field = path.replace(/^request\./, '');
    const form = field === path ? Object.values(events).find(({ keeps = [] }) => keeps.includes(field))?.form : request;
    return form
      ? [{ path, choices: fieldDescriptionsOf(form).get(field)?.choices, names: directoryFieldsOf(form).get(field) }]
      : [];
  });
  const choices = fields.flatMap(({ path, choices: titles }) => (titles ? [[path, titles] as const] : []));
  const names = fields.flatMap(({ path, names: kind }) => (kind ? [[path, kind] as const] : []));
  return {
    ...(choices.length === 0 ? {} : { subjectChoices: Object.fromEntries(choices) }),
    ...(names.length === 0 ? {} : { subjectNames: Object.fromEntries(names) }),
  };
}

import type { DescriptionDeclaration } from '../case-description.js';
import type { LocalizedText } from '../localized-text.js';
import type { FormClass } from '../process-definition.js';
import { placeholdersOf } from '../sentence.js';
import type { EventsRead } from './events.js';
import { fieldDescriptionsOf } from './fields/index.js';

/** The titles of what a subject names by a choice: of the request, or kept of an event. */
export function subjectChoices(
  { zh, en }: LocalizedText,
  request: FormClass,
  events: EventsRead,
): Pick<DescriptionDeclaration, 'subjectChoices'> {
  const paths = [...new Set([...placeholdersOf(zh), ...placeholdersOf(en)])];
  const named = paths.flatMap((path) => {
    const field = path.replace(/^request\./, '');
    const form = field === path ? Object.values(events).find(({ keeps = [] }) => keeps.includes(field))?.form : request;
    const choices = form && fieldDescriptionsOf(form).get(field)?.choices;
    return choices ? [[path, choices] as const] : [];
  });
  return named.length === 0 ? {} : { subjectChoices: Object.fromEntries(named) };
}

import type { LocalizedText } from '../../localized-text.js';
import type { PolicyDeclaration } from '../../policy.js';
import type { FormClass, RegisterDeclaration } from '../../process-definition.js';
import { placeholdersOf, withPlaceholders } from '../../sentence.js';
import { fieldTitlesOf } from '../../titled.js';
import type { EventsRead } from '../events.js';
import { fieldDescriptionsOf } from '../fields/index.js';
import type { PlainRule } from '../read-rule.js';

/** What titles stand in: the forms, the parameters and the ledgers of a process. */
export interface Entitled {
  readonly request: FormClass;
  readonly policy: PolicyDeclaration;
  readonly events: EventsRead;
  readonly registers?: Readonly<Record<string, RegisterDeclaration>>;
  readonly facts?: Readonly<Record<string, { readonly register?: string }>>;
}

/**
 * A rule with titles in its sentence: `{title.request.day}` is what its form calls the field, `{title.request.kind.paid}`
 * the choice, `{title.policy.scopes}` the parameter, `{title.facts.entry}` the ledger and `{title.SUBMIT}` the event.
 */
export function withTitles(said: Entitled, rule: PlainRule, name: string): PlainRule {
  const title = (path: string): LocalizedText => {
    const found = titleAt(said, rule, path.split('.').slice(1));
    if (found) return found;
    throw new TypeError(`Expected the rule '${name}' to name something with a title, but '${path}' is none.`);
  };
  const filled = (language: 'zh' | 'en'): string =>
    withPlaceholders(rule[language], (path) => (path.startsWith('title.') ? title(path)[language] : `{${path}}`));
  return placeholdersOf(rule.zh + rule.en).some((path) => path.startsWith('title.'))
    ? { ...rule, zh: filled('zh'), en: filled('en') }
    : rule;
}

function titleAt(said: Entitled, { on }: PlainRule, [place = '', field = '', choice]: readonly string[]) {
  const { request, policy, events, registers = {}, facts = {} } = said;
  switch (place) {
    case 'request':
      return fieldTitle(request, field, choice);
    case 'data':
      return [on].flat().map((type) => fieldTitle(events[type]?.form, field, choice))[0];
    case 'context':
      return fieldTitle(Object.values(events).find(({ keeps }) => keeps?.includes(field))?.form, field, choice);
    case 'policy':
      return choice === undefined ? policy[field]?.title : policy[field]?.choices?.[choice];
    case 'facts':
      return registers[facts[field]?.register ?? '']?.title;
    default:
      return events[place]?.title;
  }
}

const fieldTitle = (
  form: FormClass | undefined,
  field: string,
  choice: string | undefined,
): LocalizedText | undefined => {
  if (!form) return undefined;
  return choice === undefined
    ? fieldTitlesOf(form).get(field)
    : fieldDescriptionsOf(form).get(field)?.choices?.[choice];
};

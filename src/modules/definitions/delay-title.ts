import { fieldTitlesOf, limitKeyOf, type LocalizedText, type ProcessDefinition } from '../../engine/index.js';

const someLimit: LocalizedText = { zh: '约定的期限', en: 'the time that was set' };

/** What people call a delay of a chart: the limit that it counts, or the date of the case that it waits for. */
export function delayTitle(definition: ProcessDefinition, delay: string): LocalizedText {
  const deadline = definition.deadlines?.[delay];
  const key = deadline && limitKeyOf(deadline);
  for (const parameter of Object.values(definition.policy)) if (parameter.key === key) return parameter.title;
  const path = typeof deadline === 'object' && 'on' in deadline ? deadline.on : delay;
  return dateTitle(definition, path) ?? someLimit;
}

/** A date is a field of the request, or of the form of an event. */
function dateTitle({ startForm, events }: ProcessDefinition, path: string): LocalizedText | undefined {
  const field = path.split('.').at(-1) ?? path;
  const forms = [startForm, ...Object.values(events).flatMap(({ form }) => form ?? [])];
  const ordered = path.startsWith('request.') ? forms : [...forms].reverse();
  return ordered.map((form) => fieldTitlesOf(form).get(field)).find((title) => title !== undefined);
}

import { fieldDescriptionsOf } from '../authoring/fields/index.js';
import { tasksOf } from '../chart.js';
import type { Json } from '../json.js';
import type { LocalizedText } from '../localized-text.js';
import { policyParametersOf } from '../policy.js';
import type { FormClass, ProcessDefinition } from '../process-definition.js';
import { valueInWords } from '../sentence.js';
import { fieldTitlesOf } from '../titled.js';
import type { ValueRead } from './condition.js';

interface Told {
  readonly title: LocalizedText;
  readonly choices?: Readonly<Record<string, LocalizedText>>;
}

/** Names a value that a rule has read, in the words of the form, the policy or the register that it stands in. */
export function titledValue(
  definition: ProcessDefinition,
  type: string,
  { path, value }: Pick<ValueRead, 'path' | 'value'>,
): ValueRead {
  const { title, choices = {} } = toldOf(definition, type, path.split('.'));
  const chosen = choices[String(value)];
  const text = chosen ?? { zh: inWords(value, 'zh'), en: inWords(value, 'en') };
  return { path, title: { ...title }, value, text: { ...text } };
}

const inWords = (value: Json, language: 'zh' | 'en'): string =>
  value === null ? { zh: '（无）', en: '(nothing)' }[language] : valueInWords(value, language);

function toldOf(definition: ProcessDefinition, type: string, path: readonly string[]): Told {
  const [first = '', second = ''] = path;
  const { policy, startForm, events } = definition;
  const form = events[type]?.form;
  switch (first) {
    case 'policy':
      return policyParametersOf(policy).get(second) ?? plain(path);
    case 'request':
      return fieldIn([startForm], path.slice(1));
    case 'data':
      return fieldIn(form ? [form, startForm] : [startForm], path.slice(1));
    case 'facts':
      return factIn(definition, second, path);
    case 'remarks':
      return tasksOf(definition).get(second)?.declaration ?? plain(path);
    case 'actor':
      return { title: { zh: '操作人', en: 'Whoever sends it' } };
    case 'initiator':
      return { title: { zh: '申请人', en: 'Requester' } };
    case 'at':
      return { title: { zh: '现在', en: 'Now' } };
    default:
      // What the case keeps of its forms stands under the name of the field.
      return fieldIn([startForm, ...Object.values(events).flatMap((event) => event.form ?? [])], path);
  }
}

function fieldIn(forms: readonly FormClass[], [field = '', ...below]: readonly string[]): Told {
  for (const form of forms) {
    const title = fieldTitlesOf(form).get(field);
    const choices = fieldDescriptionsOf(form).get(field)?.choices;
    if (title) return { title, ...(choices ? { choices } : {}) };
  }
  return plain([field, ...below]);
}

function factIn(definition: ProcessDefinition, name: string, path: readonly string[]): Told {
  const register = definition.facts?.[name]?.register ?? '';
  const title = definition.registers?.[register]?.title ?? outside[register];
  if (!title) return plain(path);
  const field = fieldIn([definition.startForm], path.slice(2)).title;
  const below = path.length > 2;
  return {
    title: { zh: below ? `${title.zh}：${field.zh}` : title.zh, en: below ? `${title.en}: ${field.en}` : title.en },
  };
}

const outside: Readonly<Record<string, LocalizedText>> = {
  'directory.people': { zh: '通讯录', en: 'Directory' },
  'calendar.due': { zh: '日历', en: 'Calendar' },
  'report.figures': { zh: '统计', en: 'Figures' },
};

const plain = (path: readonly string[]): Told => {
  const name = path.join('.');
  return { title: { zh: name, en: name } };
};

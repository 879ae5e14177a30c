import { fieldDescriptionsOf } from '../authoring/fields/index.js';
import { tasksOf } from '../chart.js';
import { directoryFieldsOf, type DirectoryReference } from '../fields/directory-field.js';
import type { Json } from '../json.js';
import { levels } from '../levels.js';
import type { LocalizedText } from '../localized-text.js';
import { toldLater } from '../named-later.js';
import { calendarFacts, holdingFacts, peopleFacts, reportFacts } from '../outside-facts.js';
import type { FormClass, ProcessDefinition } from '../process-definition.js';
import { columnOf } from '../register-columns.js';
import { roles } from '../roles.js';
import { valueInWords } from '../sentence.js';
import { fieldTitlesOf } from '../titled.js';
import type { ValueRead } from './condition.js';

interface Told {
  readonly title: LocalizedText;
  readonly choices?: Readonly<Record<string, LocalizedText>>;
  /** Whom or what the value is the id of. */
  readonly names?: DirectoryReference | undefined;
}

/** Names a value that a rule has read, in the words of the form, the policy or the register that it stands in. */
export function titledValue(
  definition: ProcessDefinition,
  type: string,
  { path, value }: Pick<ValueRead, 'path' | 'value'>,
): ValueRead {
  const told = toldOf(definition, type, path.split('.'));
  return {
    path,
    title: { ...told.title },
    value,
    text: { zh: inWords(value, told, 'zh'), en: inWords(value, told, 'en') },
  };
}

function inWords(value: Json, { choices, names }: Told, language: 'zh' | 'en'): string {
  if (value === null || (Array.isArray(value) && value.length === 0))
    return { zh: '（无）', en: '(nothing)' }[language];
  const chosen = (one: Json): Json => {
    if (choices && Object.hasOwn(choices, String(one))) return { ...choices[String(one)] };
    return typeof one === 'string' ? toldLater(one, names) : one;
  };
  return valueInWords(Array.isArray(value) ? value.map((one) => chosen(one as Json)) : chosen(value), language);
}

function toldOf(definition: ProcessDefinition, type: string, path: readonly string[]): Told {
  const [first = '', second = ''] = path;
  const { policy, startForm, events } = definition;
  const form = events[type]?.form;
  switch (first) {
    case 'policy':
      return (Object.hasOwn(policy, second) ? policy[second] : undefined) ?? plain(path);
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
    const names = directoryFieldsOf(form).get(field);
    if (title) return { title, names, ...(choices ? { choices } : {}) };
  }
  return plain([field, ...below]);
}

function factIn(definition: ProcessDefinition, name: string, path: readonly string[]): Told {
  const register = definition.facts?.[name]?.register ?? '';
  const { title, fields = {} } = outside[register] ?? { title: definition.registers?.[register]?.title };
  const [, , field] = path;
  if (!title || field === undefined) return title ? { title } : plain(path);
  const forms = [definition.startForm, ...Object.values(definition.events).flatMap((event) => event.form ?? [])];
  const { title: inner, ...told } = fields[field] ?? columnIn(forms, path.slice(2));
  return { title: { zh: `${title.zh}：${inner.zh}`, en: `${title.en}: ${inner.en}` }, ...told };
}

/** A column of a ledger bears the name of the field that it was taken from, or the one that every ledger gives it. */
function columnIn(forms: readonly FormClass[], path: readonly string[]): Told {
  const column = columnOf(path[0] ?? '');
  const isField = forms.some((form) => fieldTitlesOf(form).has(path[0] ?? ''));
  if (!column || (isField && column.choices === undefined)) return fieldIn(forms, path);
  const { title, kind, choices } = column;
  const names = kind === 'person' || kind === 'department' ? kind : undefined;
  return { title, names, ...(choices ? { choices } : {}) };
}

/** What is looked up elsewhere than in a ledger, and what there is to know of it. */
const outside: Readonly<Record<string, Told & { readonly fields: Readonly<Record<string, Told>> }>> = {
  [peopleFacts]: {
    title: { zh: '通讯录', en: 'Directory' },
    fields: {
      departmentId: { title: { zh: '部门', en: 'Department' }, names: 'department' },
      departmentHeadId: { title: { zh: '部门负责人', en: 'Head of the department' }, names: 'person' },
      supervisorId: { title: { zh: '直接上级', en: 'Direct superior' }, names: 'person' },
      level: { title: { zh: '职级', en: 'Level' }, choices: levels },
      roles: { title: { zh: '角色', en: 'Roles' }, choices: roles },
    },
  },
  [calendarFacts]: {
    title: { zh: '日历', en: 'Calendar' },
    fields: { at: { title: { zh: '时间', en: 'Time' } }, day: { title: { zh: '日期', en: 'Day' } } },
  },
  [reportFacts]: { title: { zh: '统计', en: 'Figures' }, fields: {} },
  [holdingFacts]: {
    title: { zh: '台账', en: 'Ledger' },
    fields: { keys: { title: { zh: '由其保管', en: 'In his custody' } } },
  },
};

const plain = (path: readonly string[]): Told => {
  const name = path.join('.');
  return { title: { zh: name, en: name } };
};

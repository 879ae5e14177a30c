import {
  effectivePolicy,
  roles,
  valueInWords,
  whoInWords,
  type FormClass,
  type Json,
  type JsonObject,
  type LocalizedText,
  type ProcessDefinition,
} from '../../../engine/index.js';
import { formSchema } from '../../forms/index.js';
import { chartTraits } from './chart-traits.js';
import { joined, plainText, type Trait } from './trait.js';

const words = {
  required: { zh: '必填', en: 'required' },
  output: { zh: '结果', en: 'outcome' },
  startedBy: { zh: '由谁发起', en: 'Started by' },
  everybody: { zh: '任何员工', en: 'everybody' },
  parent: { zh: '由其他流程发起', en: 'another process' },
  process: { zh: '流程', en: 'Process' },
  sources: { zh: '依据', en: 'Clauses' },
  subject: { zh: '事由', en: 'Subject' },
  profile: { zh: '默认制度版本', en: 'Default profile' },
  children: { zh: '子流程', en: 'Runs other processes' },
  services: { zh: '服务', en: 'Services' },
  modelled: { zh: '手册未规定的事项', en: 'What no manual says' },
} as const;

const known = new WeakMap<ProcessDefinition, readonly Trait[]>();

/** All that a version of a process says, in words: its chart, forms, rules, parameters and their values. */
export function traitsOf(definition: ProcessDefinition): readonly Trait[] {
  const traits = known.get(definition) ?? [
    ...chartTraits(definition),
    ...eventTraits(definition),
    ...formTraits(definition),
    ...ruleTraits(definition),
    ...policyTraits(definition),
    ...otherTraits(definition),
  ];
  known.set(definition, traits);
  return traits;
}

const eventTraits = ({ events }: ProcessDefinition): readonly Trait[] =>
  Object.entries(events).map(([type, { title, by }]) => ({
    part: 'event',
    id: type,
    title,
    text: joined([title, by ? whoInWords(by) : plainText('')]),
  }));

interface FieldSchema extends JsonObject {
  readonly 'x-title'?: { readonly zh: string; readonly en: string };
}

function fieldsOf(name: string, title: LocalizedText, form: FormClass): readonly Trait[] {
  const { properties = {}, required = [] } = formSchema(form) as {
    readonly properties?: Readonly<Record<string, FieldSchema>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([field, { 'x-title': said, title: _english, ...rules }]) => {
    const fieldTitle = said ?? plainText(field);
    const isRequired = required.includes(field) ? words.required : plainText('');
    return {
      part: 'field',
      id: `${name}.${field}`,
      title: joined([title, fieldTitle], plainText(' · ')),
      text: joined([fieldTitle, isRequired, plainText(JSON.stringify(rules))]),
    };
  });
}

const formTraits = ({ startForm, startTitle, title, events, output }: ProcessDefinition): readonly Trait[] => [
  ...fieldsOf('start', startTitle ?? title, startForm),
  ...Object.entries(events).flatMap(([type, event]) => (event.form ? fieldsOf(type, event.title, event.form) : [])),
  ...(output ? fieldsOf('output', words.output, output) : []),
];

const ruleTraits = ({ refusals = {} }: ProcessDefinition): readonly Trait[] =>
  Object.entries(refusals).map(([guard, { zh, en }]) => ({
    part: 'rule',
    id: guard,
    title: plainText(guard),
    text: { zh, en },
  }));

/** Each parameter with its source, and what each profile makes of it. */
function policyTraits({ policy, profiles }: ProcessDefinition): readonly Trait[] {
  const values = Object.entries(profiles).map(([profile, set]) => ({ profile, values: effectivePolicy(policy, set) }));
  return Object.entries(policy).flatMap(([field, { key, title, source, choices }]): Trait[] => {
    const inWords = (value: Json, language: 'zh' | 'en'): string =>
      choices?.[String(value)]?.[language] ?? valueInWords(value, language);
    return [
      { part: 'parameter', id: key, title, text: joined([title, plainText(source)]) },
      ...values.map(({ profile, values: held }): Trait => {
        const value = held[field] ?? null;
        return {
          part: 'value',
          id: `${profile} ${key}`,
          title: joined([title, plainText(profile)], plainText(' · ')),
          text: { zh: inWords(value, 'zh'), en: inWords(value, 'en') },
        };
      }),
    ];
  });
}

function startedBy({ startableBy }: ProcessDefinition): LocalizedText {
  if (startableBy === undefined) return words.everybody;
  return startableBy === 'parent' ? words.parent : joined(startableBy.map((role) => roles[role]));
}

function otherTraits(definition: ProcessDefinition): readonly Trait[] {
  const { title, sources, subject, defaultProfile, children = [], services = [], modelled = [] } = definition;
  const other = (id: keyof typeof words, text: LocalizedText): Trait => ({
    part: 'other',
    id,
    title: words[id],
    text,
  });
  return [
    ...Object.entries(definition.registers ?? {}).map(([name, register]): Trait => {
      const readers = joined(register.readers.map((role) => roles[role]));
      return { part: 'ledger', id: name, title: register.title, text: joined([register.keyTitle, readers]) };
    }),
    other('process', title),
    other('sources', plainText(sources.join('; '))),
    other('subject', subject),
    other('startedBy', startedBy(definition)),
    other('profile', plainText(defaultProfile)),
    other('children', plainText(children.join(', '))),
    other('services', plainText(services.join(', '))),
    other('modelled', joined(modelled)),
  ];
}

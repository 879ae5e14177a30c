import {
  isObject,
  roles,
  valueInWords,
  withPlaceholders,
  type FormClass,
  type Json,
  type Language,
  type LocalizedText,
  type ProcessDefinition,
} from '../../engine/index.js';
import { mermaidDiagram } from '../definitions/index.js';
import { formPlan } from '../forms/index.js';
import { heading, listUnder, paragraph, tableUnder, type Block } from './block.js';
import type { InForce } from './in-force.js';
import { labels } from './labels.js';
import { outcomes, stepRows } from './steps.js';

function startedBy({ startableBy }: ProcessDefinition, language: Language): string {
  if (startableBy === undefined) return labels.everybody[language];
  if (startableBy === 'parent') return labels.parent[language];
  return startableBy.map((role) => roles[role][language]).join({ zh: '、', en: ', ' }[language]);
}

function formRows(definition: ProcessDefinition, language: Language): readonly (readonly string[])[] {
  const row = (title: LocalizedText, form: FormClass): readonly string[] => [
    title[language],
    [...formPlan(form).fields.values()]
      .map(({ name, title: named, optional }) => `${named?.[language] ?? name}${optional ? '' : ' *'}`)
      .join({ zh: '、', en: ', ' }[language]),
  ];
  const { startForm, startTitle, title, events } = definition;
  return [
    row(startTitle ?? title, startForm),
    ...Object.values(events).flatMap(({ form, title: named }) => (form ? [row(named, form)] : [])),
  ].filter(([, fields]) => fields !== '');
}

function parameterRows({ definition, values }: InForce, language: Language): readonly (readonly string[])[] {
  const comma = { zh: '、', en: ', ' }[language];
  return Object.values(definition.policy).map(({ key, title, source, choices }) => {
    const chosen = (value: Json): string => choices?.[String(value)]?.[language] ?? valueInWords(value, language);
    const value = values[key] ?? null;
    const told =
      choices && isObject(value)
        ? Object.entries(value).map(([name, one]) => `${chosen(name)} ${chosen(one ?? null)}`)
        : [value].flat().map((one) => chosen(one as Json));
    return [title[language], told.join(comma), source];
  });
}

/** The sentences of a "no", with the numbers in force in them. */
const refusals = ({ definition, values }: InForce, language: Language): readonly string[] => {
  const byField = new Map(Object.entries(definition.policy).map(([field, { key }]) => [`policy.${field}`, key]));
  return Object.values(definition.refusals ?? {}).map((reason) =>
    withPlaceholders(reason[language], (path) => {
      const key = byField.get(path);
      return key === undefined ? '…' : valueInWords(values[key], language);
    }),
  );
};

/** One process of the rulebook. */
export function processChapter(inForce: InForce, language: Language): readonly Block[] {
  const { definition, profile, values } = inForce;
  const say = (label: LocalizedText): string => label[language];
  const colon = { zh: '：', en: ': ' }[language];
  const told = (label: LocalizedText, text: string): Block => paragraph(`${say(label)}${colon}${text}`);
  const list = (texts: readonly LocalizedText[]): readonly string[] => texts.map(say);
  const { key, version, title, sources, registers = {}, children = [], starts = [], modelled = [] } = definition;
  return [
    heading(3, `${say(title)} (${key} v${version})`, key),
    told(labels.sources, sources.join({ zh: '；', en: '; ' }[language])),
    told(labels.profile, profile),
    told(labels.startedBy, startedBy(definition, language)),
    told(labels.outcomes, outcomes(definition, language).join({ zh: '、', en: ', ' }[language])),
    ...tableUnder(
      say(labels.steps),
      list([labels.step, labels.who, labels.ways, labels.limit, labels.clause]),
      stepRows(definition, values, language),
    ),
    ...tableUnder(say(labels.forms), list([labels.form, labels.fields]), formRows(definition, language)),
    ...tableUnder(
      say(labels.parameters),
      list([labels.parameter, labels.value, labels.source]),
      parameterRows(inForce, language),
    ),
    ...listUnder(say(labels.refusals), refusals(inForce, language)),
    ...listUnder(say(labels.children), children),
    ...listUnder(say(labels.starts), starts),
    ...listUnder(
      say(labels.registers),
      Object.values(registers).map((register) => say(register.title)),
    ),
    ...listUnder(say(labels.modelled), list(modelled)),
    heading(4, say(labels.drawing)),
    { kind: 'drawing', text: mermaidDiagram(definition, language) },
  ];
}

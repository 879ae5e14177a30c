import { nearestName } from '../nearest-name.js';
import type { FormClass, ProcessDefinition, RefusalReason } from '../process-definition.js';
import { placeholdersOf } from '../sentence.js';
import { defect, type DefinitionDefect } from './defect.js';
import { fieldsOf } from './form-fields.js';

/** Refuses sentences of rules that name a value which is nowhere, or one in one language only: a person would read `?`. */
export function sentences(definition: ProcessDefinition): DefinitionDefect[] {
  const known = knownTo(definition);
  return Object.entries(definition.refusals ?? {}).flatMap(([rule, said]) => [
    ...namedIn(said).flatMap((path) => {
      const [place = '', name] = path.split('.');
      const names = known.get(place);
      return name === undefined || !names || names.includes(name) ? [] : [unknown(rule, path, place, names)];
    }),
    ...oneSided(rule, said),
  ]);
}

/** What a sentence may name after `policy.`, `request.` and `data.`. */
const knownTo = ({ policy, startForm, events }: ProcessDefinition): ReadonlyMap<string, readonly string[]> =>
  new Map([
    ['policy', Object.keys(policy)],
    ['request', fieldsOf(startForm)],
    ['data', Object.values(events).flatMap(({ form }): readonly string[] => (form ? fieldsOf(form as FormClass) : []))],
  ]);

const namedIn = ({ zh, en }: RefusalReason): readonly string[] => [
  ...new Set([zh, en].flatMap((sentence) => placeholdersOf(sentence))),
];

/** What the rule found stands in both languages, or a reader of one of them misses it. */
function oneSided(rule: string, { zh, en }: RefusalReason): DefinitionDefect[] {
  const [chinese, english] = [placeholdersOf(zh), placeholdersOf(en)];
  const missing = [
    ...chinese.filter((path) => !english.includes(path)),
    ...english.filter((path) => !chinese.includes(path)),
  ];
  return [...new Set(missing)].map((path) =>
    defect(
      'SENTENCE_VALUE_UNKNOWN',
      `${rule} ${path}`,
      `规则 ${rule} 的说明只在一种语言中提到 {${path}}。`,
      `Expected the sentence of the rule '${rule}' to name the same values in both languages, but only one names '{${path}}'.`,
    ),
  );
}

function unknown(rule: string, path: string, place: string, names: readonly string[]): DefinitionDefect {
  const meant = nearestName(
    path,
    names.map((name) => `${place}.${name}`),
  );
  return defect(
    'SENTENCE_VALUE_UNKNOWN',
    `${rule} ${path}`,
    `规则 ${rule} 的说明提到 {${path}}，但没有这个值${meant === null ? '' : `（是否指 ${meant}？）`}。`,
    `Expected the sentence of the rule '${rule}' to name a value that is there, but '{${path}}' is none${meant === null ? '' : ` (did you mean '{${meant}}'?)`}.`,
  );
}

import type { AnyStateNode } from 'xstate';
import {
  eventInWords,
  limitKeyOf,
  statesOf,
  valueInWords,
  whoInWords,
  type JsonObject,
  type Language,
  type ProcessDefinition,
  type StateMeta,
  type TaskDeclaration,
} from '../../engine/index.js';
import { chartTransitions, separationsInWords, triggerText, type ChartTransition } from '../definitions/index.js';
import { labels } from './labels.js';

const join = (language: Language, texts: readonly string[]): string => texts.join({ zh: '；', en: '; ' }[language]);

/** What a person calls a state: its title, or that of where it begins, or of what it is in. */
function titleOf(node: AnyStateNode, language: Language): string {
  const meta = node.meta as Partial<StateMeta> | undefined;
  if (meta?.title) return meta.title[language];
  const initial = node.initial?.target[0] as AnyStateNode | undefined;
  return initial && initial !== node ? titleOf(initial, language) : node.key;
}

const isWithin = (node: AnyStateNode, other: AnyStateNode): boolean =>
  node === other || (node.parent !== undefined && isWithin(node.parent as AnyStateNode, other));

function signers({ signers: how = 'any' }: TaskDeclaration, language: Language): string {
  if (how === 'any') return '';
  const words = typeof how === 'string' ? labels[how][language] : `${labels.votes[language]} ${String(how.votes)}`;
  return { zh: `（${words}）`, en: ` (${words})` }[language];
}

function who(definition: ProcessDefinition, task: TaskDeclaration, language: Language): string {
  const office = whoInWords(task.assignment)[language] + signers(task, language);
  return join(language, [office, ...separationsInWords(definition, task).map((said) => said[language])]);
}

function limit({ deadline }: TaskDeclaration, values: JsonObject, language: Language): string {
  if (deadline === undefined) return '';
  const key = limitKeyOf(deadline);
  return key === undefined ? '' : valueInWords(values[key], language);
}

/** Where each way leads that is open in a state, of its own or of what it is in. */
function ways(
  definition: ProcessDefinition,
  transitions: readonly ChartTransition[],
  node: AnyStateNode,
  language: Language,
): string {
  const found = new Map<string, Set<string>>();
  for (const { from, to, trigger } of transitions) {
    // Where parallel work comes together, and where a state is only passed through, nobody does anything.
    if (to === null || !isWithin(node, from) || trigger.kind === 'stateDone' || trigger.kind === 'always') continue;
    const way =
      trigger.kind === 'event'
        ? eventInWords(definition, trigger.event)[language]
        : triggerText(definition, { trigger, from }, language);
    found.set(way, (found.get(way) ?? new Set()).add(titleOf(to, language)));
  }
  return join(
    language,
    [...found].map(([way, targets]) => `${way} → ${[...targets].join(' / ')}`),
  );
}

/**
 * The steps of a process, a row each: title, who, what may be done and where it leads, limit, clause.
 *
 * @param values the parameters in force, by key
 */
export function stepRows(
  definition: ProcessDefinition,
  values: JsonObject,
  language: Language,
): readonly (readonly string[])[] {
  const transitions = chartTransitions(definition.machine);
  return statesOf(definition.machine).flatMap(({ meta, node }) => {
    const { task, clause } = meta ?? {};
    const open = ways(definition, transitions, node, language);
    if (node.type !== 'atomic' || (!task && (open === '' || (node.always ?? []).length > 0))) return [];
    return [
      [
        task?.title[language] ?? titleOf(node, language),
        task ? who(definition, task, language) : '',
        open,
        task ? limit(task, values, language) : '',
        task?.clause ?? clause ?? '',
      ],
    ];
  });
}

/** How a case may end. */
export const outcomes = ({ machine }: ProcessDefinition, language: Language): readonly string[] => [
  ...new Set(
    (Object.values(machine.states) as AnyStateNode[])
      .filter(({ type }) => type === 'final')
      .map((node) => titleOf(node, language)),
  ),
];

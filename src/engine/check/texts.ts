import type { AnyStateNode } from 'xstate';
import { statesOf } from '../chart.js';
import { guardPart, holds, meantWays, namesHoldingBack, namesIn, partsIn, type GuardAtom } from '../guard-parts.js';
import type { LocalizedText } from '../localized-text.js';
import type { ProcessDefinition } from '../process-definition.js';
import { allNodes, eventTransitions, withAncestors } from './chart-parts.js';
import { defect, type DefinitionDefect } from './defect.js';

/** Refuses what a person would read in one language only, or not at all. */
export function texts(definition: ProcessDefinition): DefinitionDefect[] {
  return [...titles(definition), ...refusals(definition)];
}

function titles(definition: ProcessDefinition): DefinitionDefect[] {
  const {
    key,
    title,
    startTitle,
    events,
    registers = {},
    refusals: said = {},
    machine,
    policy,
    summary,
    modelled,
  } = definition;
  const wanted: [string, unknown][] = [
    [key, title],
    ...(startTitle ? ([['startTitle', startTitle]] as const) : []).map(([name, text]): [string, unknown] => [
      name,
      text,
    ]),
    ...Object.entries(events).map(([type, event]): [string, unknown] => [type, event.title]),
    ...Object.entries(registers).flatMap(([name, register]): [string, unknown][] => [
      [name, register.title],
      [name, register.keyTitle],
    ]),
    ...Object.entries(said),
    ...(modelled ?? []).map((text): [string, unknown] => ['modelled', text]),
    ...(summary ?? []).map((line): [string, unknown] => [line.value, line.title]),
    ...statesOf(machine).flatMap(({ path, meta }): [string, unknown][] =>
      meta ? [[path, meta.title], ...(meta.task ? [[path, meta.task.title] as [string, unknown]] : [])] : [],
    ),
    ...Object.values(policy).map((parameter): [string, unknown] => [parameter.key, parameter.title]),
  ];
  const missing = new Set(wanted.filter(([, text]) => !isBoth(text)).map(([subject]) => subject));
  return [...missing].map((subject) =>
    defect(
      'TITLE_MISSING',
      subject,
      `「${subject}」缺少中文或英文文字。`,
      `Expected '${subject}' to have a text in Chinese and in English, but one is missing.`,
    ),
  );
}

/** Whether a text is there in both languages. */
export const isBoth = (text: unknown): boolean => {
  const { zh, en } = (text ?? {}) as Partial<Record<keyof LocalizedText, unknown>>;
  return [zh, en].every((one) => typeof one === 'string' && one.trim() !== '');
};

/**
 * A guard that may refuse a person's event must say why. One that only chooses the way refuses nothing: whatever the
 * guards say, some transition of the state or of those around it takes the event.
 */
function refusals(definition: ProcessDefinition): DefinitionDefect[] {
  const { machine, events, refusals: said = {} } = definition;
  const leaves = allNodes(machine).filter(({ type }) => type === 'atomic');
  const silent = leaves.flatMap((node) => Object.keys(events).flatMap((type) => refusing(definition, node, type)));
  const provided = machine.implementations.guards as Record<string, unknown>;
  return [...new Set(silent)]
    .filter((name) => Object.hasOwn(provided, name) && !Object.hasOwn(said, name))
    .map((name) =>
      defect(
        'REFUSAL_MISSING',
        name,
        `守卫 ${name} 拒绝时没有说明；请写成带说明的规则（rules）。`,
        `Expected the guard '${name}' to say why it refuses, but it does not: make it a rule with its sentence.`,
      ),
    );
}

/** The guards that may hold an event back in a state. */
function refusing({ machine, refusals: said }: ProcessDefinition, node: AnyStateNode, type: string): readonly string[] {
  const provided = machine.implementations.guards as Record<string, unknown>;
  const transitions = withAncestors(node).flatMap((one) => eventTransitions(one).get(type) ?? []);
  if (transitions.length === 0 || transitions.some(({ guard }) => guard === undefined)) return [];
  const parts = transitions.map(({ guard }) => guardPart(guard, provided));
  const questions = [...new Set(parts.flatMap(partsIn).map(questionOf))].filter((question) => question !== ownTask);
  if (questions.length > questionsAtMost) return parts.flatMap(namesIn).map(({ name }) => name);
  const found = new Set<string>();
  for (let answers = 0; answers < 2 ** questions.length; answers += 1) {
    // Whether the event is about this task is for its sender to say.
    const answer = (atom: GuardAtom): boolean =>
      questionOf(atom) === ownTask || ((answers >> questions.indexOf(questionOf(atom))) & 1) === 1;
    if (parts.some((part) => holds(part, answer))) continue;
    const heldBack = parts.map((part) => namesHoldingBack(part, answer));
    for (const name of meantWays(heldBack, said).flat()) found.add(name);
  }
  found.delete('decides');
  return [...found];
}

/** Twelve independent guards on one event: no manual asks for more, and it bounds the work. */
const questionsAtMost = 12;

const ownTask = 'decides';

/** The same guard with the same parameters asks the same question. */
const questionOf = (atom: GuardAtom): unknown => {
  if (atom.kind === 'inline') return atom.predicate;
  if (atom.name === ownTask) return ownTask;
  return typeof atom.params === 'function' ? atom.params : `${atom.name} ${JSON.stringify(atom.params) ?? ''}`;
};

import type { AnyStateNode } from 'xstate';
import { statesOf } from '../chart.js';
import { guardPart, namesIn } from '../guard-parts.js';
import type { LocalizedText } from '../localized-text.js';
import { policyParametersOf } from '../policy.js';
import type { ProcessDefinition } from '../process-definition.js';
import { allNodes, eventTransitions } from './chart-parts.js';
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
    ...[...policyParametersOf(policy).values()].map((parameter): [string, unknown] => [parameter.key, parameter.title]),
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

/** A guard that may refuse a person's event must say why; one with another branch to fall back to refuses nothing. */
function refusals(definition: ProcessDefinition): DefinitionDefect[] {
  const silent = new Set(allNodes(definition.machine).flatMap((node) => refusing(definition, node)));
  return [...silent]
    .filter((name) => name !== 'decides' && !Object.hasOwn(definition.refusals ?? {}, name))
    .map((name) =>
      defect(
        'REFUSAL_MISSING',
        name,
        `守卫 ${name} 拒绝时没有说明（refusals）。`,
        `Expected the guard '${name}' to say why it refuses (refusals), but it does not.`,
      ),
    );
}

function refusing({ events, machine }: ProcessDefinition, node: AnyStateNode): readonly string[] {
  const implementations = machine.implementations.guards as Record<string, unknown>;
  return [...eventTransitions(node)]
    .filter(([type]) => Object.hasOwn(events, type))
    .filter(([, transitions]) => transitions.every(({ guard }) => !alwaysTaken(guard, implementations)))
    .flatMap(([, transitions]) => transitions)
    .flatMap(({ guard }) => (guard === undefined ? [] : namesIn(guardPart(guard, implementations))))
    .map(({ name }) => name);
}

/** No guard, or only the question whether it is about this task, which its sender answers. */
const alwaysTaken = (guard: unknown, implementations: Readonly<Record<string, unknown>>): boolean => {
  if (guard === undefined) return true;
  const part = guardPart(guard, implementations);
  return part.kind === 'named' && part.name === 'decides';
};

import { limitKeyOf } from '../deadline.js';
import type { ProcessDefinition } from '../process-definition.js';
import { isOutside, reportFacts } from '../outside-facts.js';
import { actionName, actionsOf, allNodes, allTransitions } from './chart-parts.js';
import { defect, type DefinitionDefect } from './defect.js';

/** Refuses declarations of facts, registers, deadlines, children and services that name what is not there. */
export function declarations(
  definition: ProcessDefinition,
  processes?: readonly ProcessDefinition[],
): DefinitionDefect[] {
  return [
    ...facts(definition),
    ...figures(definition),
    ...registers(definition),
    ...deadlines(definition),
    ...invokes(definition, processes),
  ];
}

const unknown = (subject: string, name: string, what: { zh: string; en: string }): DefinitionDefect =>
  defect(
    'DECLARATION_UNKNOWN',
    name,
    `「${subject}」提到的「${name}」不是${what.zh}。`,
    `Expected '${subject}' to name ${what.en}, but '${name}' is not one.`,
  );

function facts({ facts: declared = {}, events, registers: known = {} }: ProcessDefinition): DefinitionDefect[] {
  return Object.entries(declared).flatMap(([name, { on, register }]) => [
    ...on
      .filter((type) => !Object.hasOwn(events, type))
      .map((type) => unknown(name, type, { zh: '已声明的事件', en: 'a declared event' })),
    ...(isOutside(register) || Object.hasOwn(known, register)
      ? []
      : [unknown(name, register, { zh: '已声明的台账', en: 'a declared register' })]),
  ]);
}

/** A report is computed from a register of the process, and only a process with a report asks for its figures. */
function figures({ key, report, registers: known = {}, facts: declared = {} }: ProcessDefinition): DefinitionDefect[] {
  if (report)
    return Object.hasOwn(known, report.register)
      ? []
      : [unknown('report', report.register, { zh: '已声明的台账', en: 'a declared register' })];
  return Object.entries(declared)
    .filter(([, { register }]) => register === reportFacts)
    .map(([name]) => unknown(name, key, { zh: '声明了报表的流程', en: 'a process with a report' }));
}

/** Only parameters that are written out can be read; those that are computed show when the chart runs. */
function registers({ machine, registers: known = {} }: ProcessDefinition): DefinitionDefect[] {
  const written = allNodes(machine)
    .flatMap((node) => [
      ...actionsOf(node.config.entry),
      ...actionsOf(node.config.exit),
      ...allTransitions(node).flatMap(({ actions }) => actions),
    ])
    .filter((action) => actionName(action) === 'enterRegister')
    .map((action) => (action as { params?: { register?: unknown } }).params)
    .flatMap((params) => (typeof params === 'object' && typeof params.register === 'string' ? [params.register] : []));
  return [...new Set(written)]
    .filter((register) => !Object.hasOwn(known, register))
    .map((register) => unknown('enterRegister', register, { zh: '已声明的台账', en: 'a declared register' }));
}

function deadlines({ machine, deadlines: declared = {}, policy }: ProcessDefinition): DefinitionDefect[] {
  const keys = new Set(Object.values(policy).map(({ key }) => key));
  const delays = new Set(allNodes(machine).flatMap((node) => node.after.map(({ delay }) => String(delay))));
  return Object.entries(declared).flatMap(([delay, deadline]) => [
    ...(delays.has(delay) ? [] : [unknown('deadlines', delay, { zh: '状态图中的延时', en: 'a delay of the chart' })]),
    ...[limitKeyOf(deadline) ?? []]
      .flat()
      .filter((key) => !keys.has(key))
      .map((key) =>
        defect(
          'POLICY_KEY_UNKNOWN',
          key,
          `延时 ${delay} 的 ${key} 不是制度参数。`,
          `Expected the limit of the delay '${delay}' to be a key of the policy, but '${key}' is not.`,
        ),
      ),
  ]);
}

function invokes(definition: ProcessDefinition, processes?: readonly ProcessDefinition[]): DefinitionDefect[] {
  const { machine, children = [], services = [], starts = [] } = definition;
  const invoked = new Set(allNodes(machine).flatMap((node) => node.invoke.map(({ src }) => String(src))));
  const declared = [...children, ...services];
  return [
    ...declared
      .filter((name) => !invoked.has(name))
      .map((name) => unknown('children, services', name, { zh: '状态图所调用的', en: 'what the chart invokes' })),
    ...[...invoked]
      .filter((src) => declared.filter((name) => name === src).length !== 1)
      .map((src) =>
        unknown('invoke', src, { zh: '恰好声明一次的子流程或服务', en: 'a child or a service, declared once' }),
      ),
    ...[...children, ...starts]
      .filter((child) => processes?.every(({ key }) => key !== child))
      .map((child) =>
        defect(
          'PROCESS_UNKNOWN',
          child,
          `所发起的流程「${child}」不存在。`,
          `Expected '${child}', which it starts, to be a known process, but it is not.`,
        ),
      ),
  ];
}

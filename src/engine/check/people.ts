import { entryFault } from './separated-entries.js';
import type { Assignment } from '../assignment.js';
import { statesOf, tasksOf, type DescribedState } from '../chart.js';
import { limitKeyOf } from '../deadline.js';
import { nearestName } from '../nearest-name.js';
import type { ProcessDefinition } from '../process-definition.js';
import { isRole } from '../roles.js';
import type { StateMeta, TaskDeclaration } from '../task.js';
import { actionName, actionsOf } from './chart-parts.js';
import { defect, type DefinitionDefect } from './defect.js';

/** Refuses tasks that nobody gets, that have no time limit and no reason for it, or that are not opened and closed. */
export function people(definition: ProcessDefinition): DefinitionDefect[] {
  const waiting = statesOf(definition.machine).filter(({ meta }) => meta?.task);
  const keys = waiting.map(({ meta }) => meta?.task?.key ?? '');
  const defects = waiting.flatMap((state) => {
    const task = state.meta?.task as TaskDeclaration;
    return [
      ...assignmentOf(definition, task, state.path),
      ...deadlineOf(definition, task),
      ...openedAndClosed(task, state),
      ...signersOf(task),
      ...(task.separateFrom ?? []).flatMap((key) => unknownTask(task.key, key, definition)),
      ...(task.separateFromEntry ?? []).flatMap((fact) => entryFault(definition, task.key, fact)),
    ];
  });
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [
    ...onRoot(definition),
    ...defects,
    ...twice.map((key) =>
      defect(
        'TASK_KEY_TWICE',
        key,
        `任务键「${key}」重复。`,
        `Expected one state with the task key '${key}', but found several.`,
      ),
    ),
    ...rolesOf(definition),
  ];
}

function onRoot({ machine, key }: ProcessDefinition): DefinitionDefect[] {
  const { task } = (machine.root.meta ?? {}) as StateMeta;
  return task === undefined
    ? []
    : [
        defect(
          'TASK_ON_ROOT',
          task.key,
          `流程「${key}」的 humanTask「${task.key}」写在状态图的最外层；请移入一个状态。`,
          `Expected the humanTask '${task.key}' of '${key}' to stand in a state, but it stands on the machine itself: move it into a state.`,
        ),
      ];
}

/** Whom an assignment of each kind is about, and whether it says so: the rest is for the directory to answer. */
const complete: { readonly [Kind in Assignment['kind']]: (of: never, definition: ProcessDefinition) => boolean } = {
  initiator: () => true,
  user: () => true,
  users: () => true,
  role: () => true,
  roleIn: () => true,
  directSupervisorOf: () => true,
  departmentHeadOf: () => true,
  firstOf: (of: Choice, definition) => of.options.length > 0 && of.options.every((one) => isComplete(one, definition)),
  anyOf: (of: Choice, definition) => of.options.length > 0 && of.options.every((one) => isComplete(one, definition)),
  andAbove: ({ of }: { of: Assignment }, definition) => isComplete(of, definition),
  lineUpTo: () => true,
  deciderOf: () => true,
  byPolicy: ({ field }: { field: string }, definition) => isComplete(ofPolicy(definition, field), definition),
};

type Choice = { readonly options: readonly Assignment[] };

const ofPolicy = ({ policy }: ProcessDefinition, field: string): Assignment | undefined =>
  policy[field]?.default as Assignment | undefined;

const isComplete = (assignment: Assignment | undefined, definition: ProcessDefinition): boolean =>
  assignment !== undefined &&
  Object.hasOwn(complete, assignment.kind) &&
  complete[assignment.kind](assignment as never, definition);

const assignmentOf = (definition: ProcessDefinition, task: TaskDeclaration, path: string): DefinitionDefect[] => {
  const { assignment } = task as { assignment?: Assignment };
  return assignment && isComplete(assignment, definition)
    ? unknownRoles(assignment, task.key, definition)
    : [
        defect(
          'TASK_WITHOUT_ASSIGNMENT',
          task.key,
          `状态「${path}」等待人员处理，但任务未指派。`,
          `Expected the state '${path}' to say who decides it, but it has no assignment.`,
        ),
      ];
};

function unknownRoles(assignment: Assignment, subject: string, definition: ProcessDefinition): DefinitionDefect[] {
  switch (assignment.kind) {
    case 'firstOf':
    case 'anyOf':
      return assignment.options.flatMap((option) => unknownRoles(option, subject, definition));
    case 'andAbove':
      return unknownRoles(assignment.of, subject, definition);
    case 'deciderOf':
      return unknownTask(subject, assignment.task, definition);
    case 'byPolicy': {
      const chosen = ofPolicy(definition, assignment.field);
      return chosen ? unknownRoles(chosen, subject, definition) : [];
    }
    default:
      return 'role' in assignment ? unknownRole(assignment.role, subject) : [];
  }
}

const unknownRole = (role: string, subject: string): DefinitionDefect[] =>
  isRole(role)
    ? []
    : [
        defect(
          'ROLE_UNKNOWN',
          role,
          `「${subject}」使用了未知角色 ${role}。`,
          `Expected a known role in '${subject}', but found '${role}'.`,
        ),
      ];

function rolesOf(definition: ProcessDefinition): DefinitionDefect[] {
  const { startableBy, registers, events } = definition;
  return [
    ...(Array.isArray(startableBy) ? startableBy.flatMap((role: string) => unknownRole(role, 'startableBy')) : []),
    ...Object.entries(registers ?? {}).flatMap(([name, { readers }]) =>
      readers.flatMap((role) => unknownRole(role, name)),
    ),
    ...Object.entries(events).flatMap(([type, { by }]) => (by ? unknownRoles(by, type, definition) : [])),
  ];
}

function deadlineOf(
  definition: ProcessDefinition,
  { key, deadline, noDeadline, reminders }: TaskDeclaration,
): DefinitionDefect[] {
  if (deadline && noDeadline)
    return [
      defect(
        'TASK_WITH_DEADLINE_AND_REASON',
        key,
        `任务「${key}」既有时限又说明没有时限。`,
        `Expected the task '${key}' to have a deadline or a reason for having none, but it has both.`,
      ),
    ];
  if (!deadline && !noDeadline)
    return [
      defect(
        'TASK_WITHOUT_DEADLINE',
        key,
        `任务「${key}」没有时限，也没有说明原因（noDeadline）。`,
        `Expected the task '${key}' to have a deadline or a reason for having none, but it has neither.`,
      ),
    ];
  const known = Object.values(definition.policy).map((parameter) => parameter.key);
  const named = [deadline && limitKeyOf(deadline), reminders === false ? undefined : reminders];
  return named.flatMap((one) =>
    one === undefined || known.includes(one)
      ? []
      : [
          defect(
            'POLICY_KEY_UNKNOWN',
            one,
            `任务「${key}」的时限或提醒 ${one} 不是制度参数。`,
            `Expected the deadline or the reminders of '${key}' to be a key of the policy, but '${one}' is not.`,
          ),
        ],
  );
}

function openedAndClosed({ key }: TaskDeclaration, { node, path }: DescribedState): DefinitionDefect[] {
  const named = (actions: unknown, name: string): readonly string[] =>
    actionsOf(actions)
      .filter((action) => actionName(action) === name)
      .map((action) => String((action as { params?: { task?: unknown } }).params?.task));
  const isPaired = (actions: unknown, name: string): boolean => {
    const tasks = named(actions, name);
    return tasks.length === 1 && tasks[0] === key;
  };
  return isPaired(node.config.entry, 'openTask') && isPaired(node.config.exit, 'closeTask')
    ? []
    : [
        defect(
          'TASK_NOT_OPENED',
          key,
          `状态「${path}」须在进入时 openTask、离开时 closeTask，且任务键为「${key}」；请使用 humanTask。`,
          `Expected the state '${path}' to open the task '${key}' on entry and to close it on exit, but it does not: use humanTask.`,
        ),
      ];
}

const signersOf = ({ key, signers = 'any' }: TaskDeclaration): DefinitionDefect[] =>
  (
    typeof signers === 'string'
      ? ['any', 'all', 'sequential'].includes(signers)
      : signers.votes.ratio > 0 &&
        signers.votes.ratio <= 1 &&
        Object.entries(signers.votes.weights ?? {}).every(
          ([role, weight]) => isRole(role) && weight >= 0.001 && weight <= 1_000_000,
        )
  )
    ? []
    : [
        defect(
          'SIGNERS_INVALID',
          key,
          `任务「${key}」的会签方式须为 any、all、sequential 或 votes；票签的比例须大于 0 且不超过 1，权重须按已知角色给出，介于 0.001 与 1000000 之间。`,
          `Expected the signers of '${key}' to be any, all, sequential or votes with a ratio above 0 and up to 1 and weights of known roles from 0.001 to 1000000, but found ${JSON.stringify(signers)}.`,
        ),
      ];

function unknownTask(subject: string, key: string, definition: ProcessDefinition): DefinitionDefect[] {
  const keys = [...tasksOf(definition).keys()];
  if (keys.includes(key)) return [];
  const meant = nearestName(key, keys);
  return [
    defect(
      'TASK_UNKNOWN',
      key,
      `「${subject}」提到不存在的任务「${key}」${meant === null ? '' : `（是否指 ${meant}？）`}。`,
      `Expected a task of the process in '${subject}', but '${key}' is not one${meant === null ? '' : ` (did you mean '${meant}'?)`}.`,
    ),
  ];
}

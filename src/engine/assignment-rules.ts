import type { Assignment, PersonReference } from './assignment.js';
import { statesOf, tasksOf } from './chart.js';
import { isObject, type Json } from './json.js';
import type { ProcessDefinition } from './process-definition.js';
import { isRole } from './roles.js';

/** What the members of an assignment may name in one process. */
interface Nameable {
  readonly isTask: (key: string) => boolean;
  readonly isPath: (path: string) => boolean;
}

type Check = (value: unknown, nameable: Nameable) => boolean;

const isRoleName: Check = (value) => typeof value === 'string' && isRole(value);
const isName: Check = (value) => typeof value === 'string' && value.trim() !== '';
const isPath: Check = (value, { isPath: known }) =>
  Array.isArray(value) && value.every((part) => typeof part === 'string') && known(value.join('.'));
const isPerson: Check = (value, nameable) => isKind(personKinds, value, nameable);
const isAssignmentOf: Check = (value, nameable) => isKind(kinds, value, nameable);
const areOptions: Check = (value, nameable) =>
  Array.isArray(value) && value.length > 0 && value.every((one) => isAssignmentOf(one, nameable));

type Members = Readonly<Record<string, Check>>;

const personKinds: Readonly<Record<PersonReference['kind'], Members>> = { initiator: {}, user: { path: isPath } };

/** The members of each kind. What a policy names cannot refer to the policy again. */
const kinds: Readonly<Record<Exclude<Assignment['kind'], 'byPolicy'>, Members>> = {
  ...personKinds,
  users: { path: isPath, field: isName },
  role: { role: isRoleName },
  roleIn: { department: isName, role: isRoleName },
  directSupervisorOf: { of: isPerson },
  departmentHeadOf: { of: isPerson },
  firstOf: { options: areOptions },
  anyOf: { options: areOptions },
  andAbove: { of: isAssignmentOf },
  lineUpTo: { of: isPerson, role: isRoleName },
  deciderOf: { task: (value, { isTask }) => typeof value === 'string' && isTask(value) },
};

function isKind(known: Readonly<Record<string, Members>>, value: unknown, nameable: Nameable): boolean {
  if (!isObject(value)) return false;
  const { kind, ...members } = value;
  if (typeof kind !== 'string' || !Object.hasOwn(known, kind)) return false;
  const expected = known[kind] ?? {};
  return (
    Object.keys(members).length === Object.keys(expected).length &&
    Object.entries(expected).every(([name, check]) => Object.hasOwn(members, name) && check(members[name], nameable))
  );
}

/** Whether a value is an assignment at all, whatever the process knows. */
export const isAssignment = (value: unknown): boolean =>
  isAssignmentOf(value, { isTask: () => true, isPath: () => true });

/** The assignment names roles of the rulebook, tasks of the process, and people whom its declarations find in a case. */
export function fitsProcess(assignment: Json | undefined, definition: ProcessDefinition): boolean {
  const paths = new Set(declaredIn(definition).flatMap(pathsIn));
  const tasks = tasksOf(definition);
  return isAssignmentOf(assignment, { isTask: (key) => tasks.has(key), isPath: (path) => paths.has(path) });
}

/** Whether the default of a parameter says whom a task goes to. */
export const namesPeople = (value: unknown): boolean => isObject(value) && 'kind' in value;

const declaredIn = ({ machine, events, policy, profiles }: ProcessDefinition): readonly unknown[] => [
  ...statesOf(machine).map(({ meta }) => meta?.task?.assignment),
  ...Object.values(events).map(({ by }) => by),
  ...Object.values(policy).map((parameter) => parameter.default),
  ...Object.values(profiles).flatMap((values) => Object.values(values)),
];

/** The paths of the people of a case in an assignment, however deep. */
export function pathsIn(assignment: unknown): readonly string[] {
  if (typeof assignment !== 'object' || assignment === null) return [];
  const { kind, path } = assignment as { readonly kind?: unknown; readonly path?: unknown };
  if ((kind === 'user' || kind === 'users') && Array.isArray(path)) return [path.join('.')];
  return Object.values(assignment).flatMap(pathsIn);
}

/** The departments (ids) that an assignment names, however deep. */
export function departmentsIn(assignment: unknown): readonly string[] {
  if (typeof assignment !== 'object' || assignment === null) return [];
  const { kind, department } = assignment as { readonly kind?: unknown; readonly department?: unknown };
  if (kind === 'roleIn' && typeof department === 'string') return [department];
  return Object.values(assignment).flatMap(departmentsIn);
}

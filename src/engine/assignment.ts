import type { Role } from './roles.js';

/** Who a person is in relation to the case. */
export type PersonReference =
  { readonly kind: 'initiator' } | { readonly kind: 'user'; readonly path: readonly string[] };

/** One of them, or everybody whom a table of the case names. */
export type PeopleReference =
  PersonReference | { readonly kind: 'users'; readonly path: readonly string[]; readonly field: string };

/**
 * Who a task goes to, as data. `peopleOf` resolves it against the directory when the task opens and the answer is
 * recorded, so that a later change of the directory never changes what happened.
 */
export type Assignment =
  | PeopleReference
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'roleIn'; readonly department: string; readonly role: Role }
  | { readonly kind: 'directSupervisorOf'; readonly of: PersonReference }
  | { readonly kind: 'departmentHeadOf'; readonly of: PersonReference }
  | { readonly kind: 'firstOf' | 'anyOf'; readonly options: readonly Assignment[] }
  | { readonly kind: 'andAbove'; readonly of: Assignment }
  | { readonly kind: 'lineUpTo'; readonly of: PersonReference; readonly role: Role }
  | { readonly kind: 'deciderOf'; readonly task: string }
  | { readonly kind: 'byPolicy'; readonly field: string };

/** The person who started the case. */
export const initiator = (): PersonReference => ({ kind: 'initiator' });

/** Everybody who holds the role. */
export const role = (name: Role): Assignment => ({ kind: 'role', role: name });

/** Everybody of one department (its id) who holds the role. */
export const roleIn = (department: string, name: Role): Assignment => ({ kind: 'roleIn', department, role: name });

export const directSupervisorOf = (of: PersonReference): Assignment => ({ kind: 'directSupervisorOf', of });

export const departmentHeadOf = (of: PersonReference): Assignment => ({ kind: 'departmentHeadOf', of });

/** The first option that finds somebody. */
export const firstOf = (...options: Assignment[]): Assignment => ({ kind: 'firstOf', options });

/** Everybody whom one of the options finds. */
export const anyOf = (...options: Assignment[]): Assignment => ({ kind: 'anyOf', options });

/** Those people and everybody above them in the line of superiors: 部门负责人及以上. */
export const andAbove = (of: Assignment): Assignment => ({ kind: 'andAbove', of });

/**
 * The superiors of a person, the nearest first, up to the first who holds the role, or to the top where nobody does:
 * 逐级审批. With `signers: 'sequential'` one after the other signs.
 */
export const lineUpTo = (of: PersonReference, name: Role): Assignment => ({ kind: 'lineUpTo', of, role: name });

/** Whoever has decided the task with this key in this case. */
export const deciderOf = (task: string): Assignment => ({ kind: 'deciderOf', task });

/** The fields of a policy that say whom something goes to. */
export type AssigneeOf<Policy> = {
  [Field in keyof Policy]: Policy[Field] extends Assignment ? Field : never;
}[keyof Policy] &
  string;

/** Whom the manual in force names: an assignment that stands in a field of the policy, so that a profile can choose it. */
export const byPolicy = <Policy>(field: AssigneeOf<Policy>): Assignment => ({ kind: 'byPolicy', field });

/**
 * A person whose id stands in the case: `user('successorId')`, `user('request.headId')`. The check of the definition says
 * where there is no such property.
 */
export const user = (path: string): PersonReference => ({ kind: 'user', path: path.split('.') });

/**
 * Everybody whom a table of the case names, each once: `users('members', 'memberId')`.
 *
 * @param field of each row: the id of a person
 */
export const users = (path: string, field: string): PeopleReference => ({
  kind: 'users',
  path: path.split('.'),
  field,
});

import { isSameJson, type Json, type JsonObject } from '../../engine/index.js';
import type {
  DirectoryChange,
  DirectoryContents,
  RecordSubject,
  StoredDelegation,
  StoredDepartment,
  StoredUser,
} from '../../persistence/index.js';
import { delegationOf } from './delegation.js';

/** What one change of the directory says in the log of the organisation. */
export interface DirectoryRecord extends Pick<RecordSubject, 'kind' | 'subject'> {
  readonly setting: JsonObject & { readonly before: Json; readonly after: Json };
}

/**
 * The records of a change: one for each person, password, department and role that is another one afterwards. Names and
 * usernames stand in the directory alone; a record refers to people by id, and never holds a hash.
 */
export const recordsOf = (before: DirectoryContents, change: DirectoryChange): readonly DirectoryRecord[] => [
  ...ofUsers(before, change),
  ...ofDepartments(before, change),
  ...ofRoles(before, change),
  ...ofDelegations(before, change),
];

function* ofUsers({ users }: DirectoryContents, { users: changed = [] }: DirectoryChange): Iterable<DirectoryRecord> {
  const known = new Map(users.map((user) => [user.id, user]));
  for (const user of changed) {
    const former = known.get(user.id);
    const [before, after] = [former ? userFields(former) : null, userFields(user)];
    const renamed = former !== undefined && former.name !== user.name;
    if (renamed || !isSameJson(before, after))
      yield {
        kind: 'userSet',
        subject: user.id,
        setting: { before, after, ...(renamed ? { renamed } : {}) },
      };
    if ((former?.passwordHash ?? null) !== user.passwordHash)
      yield {
        kind: 'passwordSet',
        subject: user.id,
        setting: { before: passwordFields(former), after: passwordFields(user) },
      };
  }
}

const userFields = ({ departmentId, supervisorId, level, active }: StoredUser): JsonObject => ({
  departmentId,
  supervisorId,
  level,
  active,
});

const passwordFields = (user: StoredUser | undefined): JsonObject => ({
  has: (user?.passwordHash ?? null) !== null,
  setBy: user?.passwordSetBy ?? null,
});

function* ofDepartments(
  { departments }: DirectoryContents,
  { departments: changed = [] }: DirectoryChange,
): Iterable<DirectoryRecord> {
  const known = new Map(departments.map((one) => [one.id, one]));
  for (const department of changed) {
    const former = known.get(department.id);
    const [before, after] = [former ? departmentFields(former) : null, departmentFields(department)];
    if (!isSameJson(before, after)) yield { kind: 'departmentSet', subject: department.id, setting: { before, after } };
  }
}

const departmentFields = ({ nameZh, nameEn, parentId, headId }: StoredDepartment): JsonObject => ({
  name: { zh: nameZh, en: nameEn },
  parentId,
  headId,
});

function* ofRoles({ assignments }: DirectoryContents, { members = [] }: DirectoryChange): Iterable<DirectoryRecord> {
  for (const { role, userIds } of members) {
    const before = assignments.flatMap((one) => (one.role === role ? [one.userId] : [])).sort();
    const after = [...userIds].sort();
    if (!isSameJson(before, after)) yield { kind: 'roleSet', subject: role, setting: { before, after } };
  }
}

function* ofDelegations(
  { delegations }: DirectoryContents,
  { delegations: changed = [] }: DirectoryChange,
): Iterable<DirectoryRecord> {
  const known = new Map(delegations.map((one) => [one.id, one]));
  for (const delegation of changed) {
    const former = known.get(delegation.id);
    const [before, after] = [former ? delegationFields(former) : null, delegationFields(delegation)];
    if (!isSameJson(before, after)) yield { kind: 'delegationSet', subject: delegation.id, setting: { before, after } };
  }
}

function delegationFields(stored: StoredDelegation): JsonObject {
  const { principalId, deputyId, startsAt, endsAt, processes, endedAt } = delegationOf(stored);
  return { principalId, deputyId, startsAt, endsAt, processes, endedAt };
}

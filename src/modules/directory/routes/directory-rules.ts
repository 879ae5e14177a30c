import type { LocalizedText } from '../../../engine/index.js';
import type { DirectoryContents, StoredDepartment, StoredUser } from '../../../persistence/index.js';
import type { FieldError } from '../../forms/index.js';

const fault = (path: string, rule: string, message: LocalizedText): FieldError => ({ path, rule, message });

const unknown = (path: string, zh: string, en: string): FieldError =>
  fault(path, 'exists', { zh: `应为已有的${zh}，但没有。`, en: `Expected ${en} that exists, but there is none.` });

/** Whether going up from `start` comes to `id`. Ends also where rows already run in a circle. */
function leadsTo(id: string, start: string | null, above: (id: string) => string | null | undefined): boolean {
  const seen = new Set<string>();
  for (let at: string | null | undefined = start; at && !seen.has(at); at = above(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** What is wrong with a user as he would be stored: a department or superior that is not there, a circle of superiors. */
export function faultsOfUser(user: StoredUser, { users, departments }: DirectoryContents): readonly FieldError[] {
  const { id, departmentId, supervisorId } = user;
  const people = new Map(users.map((one) => [one.id, one]));
  const faults: FieldError[] = [];
  if (departmentId !== null && !departments.some((department) => department.id === departmentId)) {
    faults.push(unknown('departmentId', '部门', 'a department'));
  }
  if (leadsTo(id, supervisorId, (at) => people.get(at)?.supervisorId)) {
    const message = {
      zh: '上级不得是本人或其下属。',
      en: 'Expected a superior who is neither this person nor below him.',
    };
    faults.push(fault('supervisorId', 'noCircle', message));
  } else if (supervisorId !== null && !people.has(supervisorId)) {
    faults.push(unknown('supervisorId', '人员', 'a person'));
  }
  return faults;
}

/** What is wrong with a department as it would be stored: a parent or head that is not there, a circle of parents. */
export function faultsOfDepartment(
  department: StoredDepartment,
  { users, departments }: DirectoryContents,
): readonly FieldError[] {
  const { id, parentId, headId } = department;
  const known = new Map(departments.map((one) => [one.id, one]));
  const faults: FieldError[] = [];
  if (leadsTo(id, parentId, (at) => known.get(at)?.parentId)) {
    const message = {
      zh: '上级部门不得是本部门或其下级。',
      en: 'Expected a parent that is neither this department nor below it.',
    };
    faults.push(fault('parentId', 'noCircle', message));
  } else if (parentId !== null && !known.has(parentId)) {
    faults.push(unknown('parentId', '部门', 'a department'));
  }
  if (headId !== null && !users.some((user) => user.id === headId)) {
    faults.push(unknown('headId', '人员', 'a person'));
  }
  return faults;
}

/** Which of the people to be given a role are not there. */
export function faultsOfMembers(userIds: readonly string[], { users }: DirectoryContents): readonly FieldError[] {
  const known = new Set(users.map(({ id }) => id));
  return userIds.flatMap((id, index) => (known.has(id) ? [] : [unknown(`userIds.${index}`, '人员', 'a person')]));
}

/** Whether somebody could still administer if exactly these people held the role and were active. */
export const somebodyAdministers = (users: readonly StoredUser[], administrators: readonly string[]): boolean =>
  users.some(({ id, active }) => active && administrators.includes(id));

import type { LocalizedText } from '../../../engine/index.js';
import type { DirectoryContents, StoredDepartment, StoredUser } from '../../../persistence/index.js';
import type { FieldError } from '../../forms/index.js';
import type { DirectoryCopy } from '../directory-copy.js';

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

/** Who and what is there. */
type Known = Pick<DirectoryCopy, 'user' | 'department'>;

function knownIn({ users, departments }: DirectoryContents): Known {
  const [people, units] = [
    new Map(users.map((one) => [one.id, one])),
    new Map(departments.map((one) => [one.id, one])),
  ];
  return { user: (id) => people.get(id), department: (id) => units.get(id) };
}

/** What is wrong with a user as he would be stored: a department or superior that is not there, a circle of superiors. */
export const faultsOfUser = (user: StoredUser, contents: DirectoryContents): readonly FieldError[] =>
  faultsOfUserAmong(user, knownIn(contents));

/** The same, of one of many: who and what is there is looked up. */
export function faultsOfUserAmong(user: StoredUser, known: Known): readonly FieldError[] {
  const { id, departmentId, supervisorId } = user;
  const faults: FieldError[] = [];
  if (departmentId !== null && !known.department(departmentId)) {
    faults.push(unknown('departmentId', '部门', 'a department'));
  }
  if (leadsTo(id, supervisorId, (at) => known.user(at)?.supervisorId)) {
    const message = {
      zh: '上级不得是本人或其下属。',
      en: 'Expected a superior who is neither this person nor below him.',
    };
    faults.push(fault('supervisorId', 'noCircle', message));
  } else if (supervisorId !== null && !known.user(supervisorId)) {
    faults.push(unknown('supervisorId', '人员', 'a person'));
  }
  return faults;
}

/** What is wrong with a department as it would be stored: a parent or head that is not there, a circle of parents. */
export const faultsOfDepartment = (department: StoredDepartment, contents: DirectoryContents): readonly FieldError[] =>
  faultsOfDepartmentAmong(department, knownIn(contents));

/** The same, of one of many: who and what is there is looked up. */
export function faultsOfDepartmentAmong(department: StoredDepartment, known: Known): readonly FieldError[] {
  const { id, parentId, headId } = department;
  const faults: FieldError[] = [];
  if (leadsTo(id, parentId, (at) => known.department(at)?.parentId)) {
    const message = {
      zh: '上级部门不得是本部门或其下级。',
      en: 'Expected a parent that is neither this department nor below it.',
    };
    faults.push(fault('parentId', 'noCircle', message));
  } else if (parentId !== null && !known.department(parentId)) {
    faults.push(unknown('parentId', '部门', 'a department'));
  }
  if (headId !== null && !known.user(headId)) {
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

import type { DirectoryContents, StoredUser } from '../../persistence/index.js';
import { DirectoryCopy } from './directory-copy.js';

const person = (id: string, given: Partial<StoredUser> = {}): StoredUser => ({
  id,
  username: `${id}.name`,
  name: id,
  departmentId: 'sales',
  supervisorId: null,
  level: 'employee',
  passwordHash: null,
  tokenEpoch: 0,
  passwordSetBy: null,
  active: true,
  ...given,
});

const copy = (given: Partial<DirectoryContents>): DirectoryCopy =>
  new DirectoryCopy({
    organisation: { id: 'org', nameZh: '', nameEn: '', timeZone: 'UTC', calendar: '', directoryVersion: 7 },
    departments: [],
    users: [],
    assignments: [],
    delegations: [],
    ...given,
  });

describe('DirectoryCopy', () => {
  it('names the people in a role in one order, whatever the order of the rows, and only the active ones', () => {
    const users = [person('c'), person('a'), person('b', { active: false })];
    const assignments = ['c', 'b', 'a'].map((userId) => ({ role: 'Cashier', userId }));
    expect(copy({ users, assignments }).peopleInRole('Cashier')).toEqual(['a', 'c']);
    expect(copy({ users, assignments }).membersOf('Cashier')).toEqual(['a', 'b', 'c']);
    expect(copy({ users, assignments }).peopleInRole('Mentor')).toEqual([]);
  });

  it('tells the roles of a person in the order of the catalogue', () => {
    const assignments = ['Cashier', 'Administrator', 'Mentor'].map((role) => ({ role, userId: 'a' }));
    expect(copy({ users: [person('a')], assignments }).rolesOf('a')).toEqual(['Administrator', 'Cashier', 'Mentor']);
  });

  it('grants nothing for a role that the product does not know or to somebody who is not there', () => {
    const assignments = [
      { role: 'Emperor', userId: 'a' },
      { role: 'constructor', userId: 'a' },
      { role: 'Cashier', userId: 'ghost' },
    ];
    expect(copy({ users: [person('a')], assignments }).rolesOf('a')).toEqual([]);
    expect(copy({ users: [person('a')], assignments }).membersOf('Cashier')).toEqual([]);
    expect(copy({ users: [person('a')], assignments }).rolesOf('ghost')).toEqual([]);
  });

  it('finds people, also inactive ones, by id and by username', () => {
    const inactive = person('b', { active: false });
    const made = copy({ users: [person('a'), inactive] });
    expect(made.person('b')).toBe(inactive);
    expect(made.userByUsername('b.name')).toBe(inactive);
    expect(made.person('b.name')).toBeUndefined();
    expect(made.userByUsername('B.name')).toBe(inactive);
  });

  it('knows who heads a department, if anybody does', () => {
    const department = { nameZh: '', nameEn: '', parentId: null };
    const departments = [
      { ...department, id: 'sales', headId: 'a' },
      { ...department, id: 'legal', headId: null },
    ];
    const made = copy({ departments });
    expect(['sales', 'legal', 'nowhere'].map((id) => made.departmentHead(id))).toEqual(['a', null, null]);
    expect(made.departments.map(({ id }) => id)).toEqual(['legal', 'sales']);
  });
});

import fc from 'fast-check';
import type { DirectoryContents, StoredDepartment, StoredUser } from '../../../persistence/index.js';
import { faultsOfDepartment, faultsOfMembers, faultsOfUser, somebodyAdministers } from './directory-rules.js';

const person = (id: string, supervisorId: string | null = null, departmentId: string | null = null): StoredUser => ({
  id,
  username: id,
  name: id,
  departmentId,
  supervisorId,
  level: 'employee',
  passwordHash: null,
  tokenEpoch: 0,
  passwordSetBy: null,
  active: true,
});

const department = (id: string, parentId: string | null = null, headId: string | null = null): StoredDepartment => ({
  id,
  nameZh: id,
  nameEn: id,
  parentId,
  headId,
});

const contents = (users: readonly StoredUser[], departments: readonly StoredDepartment[] = []): DirectoryContents => ({
  organisation: { id: 'org', nameZh: '', nameEn: '', timeZone: 'UTC', calendar: '', directoryVersion: 1 },
  departments,
  users,
  assignments: [],
  delegations: [],
});

const brief = (faults: readonly { path: string; rule: string }[]): string[] =>
  faults.map(({ path, rule }) => `${path} ${rule}`);

describe('faultsOfUser', () => {
  const staff = contents([person('gm'), person('manager', 'gm'), person('rep', 'manager')], [department('sales')]);

  it('finds nothing wrong with a department and a superior that are there', () => {
    expect(faultsOfUser(person('new', 'rep', 'sales'), staff)).toEqual([]);
    expect(faultsOfUser(person('new'), staff)).toEqual([]);
  });

  it('refuses a department and a superior that are not there', () => {
    expect(brief(faultsOfUser(person('new', 'nobody', 'nowhere'), staff))).toEqual([
      'departmentId exists',
      'supervisorId exists',
    ]);
  });

  it.each([['gm'], ['manager'], ['rep']])('refuses to put the general manager under %s', (below) => {
    expect(brief(faultsOfUser(person('gm', below), staff))).toEqual(['supervisorId noCircle']);
  });

  it('lets somebody move to another superior above him', () => {
    expect(faultsOfUser(person('rep', 'gm'), staff)).toEqual([]);
  });

  it('never lets a circle of superiors come about, whatever the moves', () => {
    const move = fc.tuple(fc.nat(5), fc.option(fc.nat(5)));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const people = new Map([0, 1, 2, 3, 4, 5].map((index) => [`p${index}`, person(`p${index}`)]));
        for (const [who, under] of moves) {
          const moved = person(`p${who}`, under === null ? null : `p${under}`);
          if (faultsOfUser(moved, contents([...people.values()])).length === 0) people.set(moved.id, moved);
        }
        for (const { id } of people.values()) {
          let above = people.get(id)?.supervisorId;
          for (let steps = 0; above; steps++, above = people.get(above)?.supervisorId) {
            expect(above).not.toBe(id);
            expect(steps).toBeLessThan(people.size);
          }
        }
      }),
    );
  });

  it('comes to an end where rows already run in a circle', () => {
    const circle = contents([person('a', 'b'), person('b', 'a')]);
    expect(faultsOfUser(person('new', 'a'), circle)).toEqual([]);
  });
});

describe('faultsOfDepartment', () => {
  const house = contents([person('gm')], [department('office'), department('sales', 'office')]);

  it('finds nothing wrong with a parent and a head that are there', () => {
    expect(faultsOfDepartment(department('new', 'sales', 'gm'), house)).toEqual([]);
  });

  it('refuses a parent and a head that are not there', () => {
    const faults = faultsOfDepartment(department('new', 'nowhere', 'nobody'), house);
    expect(brief(faults)).toEqual(['parentId exists', 'headId exists']);
  });

  it('refuses a department below itself', () => {
    expect(brief(faultsOfDepartment(department('office', 'sales'), house))).toEqual(['parentId noCircle']);
    expect(brief(faultsOfDepartment(department('new', 'new'), house))).toEqual(['parentId noCircle']);
  });
});

describe('faultsOfMembers', () => {
  it('names the position of everybody who is not there', () => {
    expect(brief(faultsOfMembers(['a', 'x', 'b', 'y'], contents([person('a'), person('b')])))).toEqual([
      'userIds.1 exists',
      'userIds.3 exists',
    ]);
  });
});

describe('somebodyAdministers', () => {
  it('counts active holders of the role only', () => {
    const left = { ...person('a'), active: false };
    expect(somebodyAdministers([left, person('b')], ['a', 'b'])).toBe(true);
    expect(somebodyAdministers([left, person('b')], ['a'])).toBe(false);
    expect(somebodyAdministers([person('b')], [])).toBe(false);
  });
});

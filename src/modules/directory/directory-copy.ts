import {
  isRole,
  normalForm,
  roles,
  type Directory,
  type DirectoryNames,
  type DirectoryPerson,
  type Role,
} from '../../engine/index.js';
import { delegationOf, isInForce, isOf, type Delegation } from './delegation.js';
import type { DirectoryContents, StoredDepartment, StoredUser } from '../../persistence/index.js';

const ascending = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const inCatalogueOrder = Object.keys(roles) as Role[];

/** One organisation's directory as of one version: immutable, answers at once. */
export class DirectoryCopy implements Directory, DirectoryNames {
  readonly version: number;
  readonly organisation: DirectoryContents['organisation'];
  /** Ascending by id, the inactive included. */
  readonly users: readonly StoredUser[];
  /** Ascending by id. */
  readonly departments: readonly StoredDepartment[];
  private readonly usersById: ReadonlyMap<string, StoredUser>;
  private readonly usersByName: ReadonlyMap<string, StoredUser>;
  private readonly departmentsById: ReadonlyMap<string, StoredDepartment>;
  private readonly members = new Map<Role, string[]>();
  private readonly departmentMembers = new Map<string, string[]>();
  private readonly rolesByPerson = new Map<string, Role[]>();
  private readonly delegationsByDeputy = new Map<string, Delegation[]>();
  private readonly delegationsByPrincipal = new Map<string, Delegation[]>();

  constructor({ organisation, departments, users, assignments, delegations }: DirectoryContents) {
    this.version = organisation.directoryVersion;
    this.organisation = organisation;
    this.users = [...users].sort((one, other) => ascending(one.id, other.id));
    this.departments = [...departments].sort((one, other) => ascending(one.id, other.id));
    this.usersById = new Map(this.users.map((user) => [user.id, user]));
    this.usersByName = new Map(this.users.map((user) => [normalForm(user.username), user]));
    this.departmentsById = new Map(this.departments.map((department) => [department.id, department]));
    for (const { id, departmentId } of this.users) {
      if (departmentId === null) continue;
      const known = this.departmentMembers.get(departmentId);
      if (known) known.push(id);
      else this.departmentMembers.set(departmentId, [id]);
    }
    this.assign(assignments);
    for (const one of delegations.map(delegationOf).sort((one, other) => ascending(one.id, other.id))) {
      for (const [held, person] of [
        [this.delegationsByDeputy, one.deputyId],
        [this.delegationsByPrincipal, one.principalId],
      ] as const) {
        const known = held.get(person);
        if (known) known.push(one);
        else held.set(person, [one]);
      }
    }
  }

  person(id: string): DirectoryPerson | undefined {
    return this.usersById.get(id);
  }

  peopleInRole(role: Role): readonly string[] {
    return this.membersOf(role).filter((id) => this.usersById.get(id)?.active);
  }

  departmentHead(departmentId: string): string | null {
    return this.departmentsById.get(departmentId)?.headId ?? null;
  }

  principalsOf(deputy: string, process: string, at: string): readonly string[] {
    const held = this.standsInFor(deputy, at).filter((one) => isOf(one, process));
    return [...new Set(held.map(({ principalId }) => principalId))];
  }

  deputiesOf(principal: string, process: string, at: string): readonly string[] {
    const held = this.delegationsByPrincipal.get(principal) ?? [];
    const stands = held.filter((one) => isOf(one, process) && this.standsInFor(one.deputyId, at).includes(one));
    return [...new Set(stands.map(({ deputyId }) => deputyId))];
  }

  /** What somebody stands in for at a moment, whoever and wherever. */
  standsInFor(deputy: string, at: string): readonly Delegation[] {
    if (!this.usersById.get(deputy)?.active) return [];
    const held = this.delegationsByDeputy.get(deputy) ?? [];
    return held.filter((one) => isInForce(one, at) && this.usersById.get(one.principalId)?.active);
  }

  user(id: string): StoredUser | undefined {
    return this.usersById.get(id);
  }

  /** Usernames are compared in their normal form. */
  userByUsername(username: string): StoredUser | undefined {
    return this.usersByName.get(normalForm(username));
  }

  /** Somebody who is named by his id or his username, the inactive included; both are compared in their normal form. */
  userNamed(named: string): StoredUser | undefined {
    return this.usersById.get(named) ?? this.usersById.get(normalForm(named)) ?? this.userByUsername(named);
  }

  /** The id of somebody who is named so; whoever is not there stays as he is named. */
  idNamed<Named extends string | null>(named: Named): string | Extract<Named, null> {
    return named === null ? (named as Extract<Named, null>) : (this.userNamed(named)?.id ?? named);
  }

  /** The id of somebody active who is named by his id or his username. */
  activePerson(named: string): string | undefined {
    const user = this.userNamed(named);
    return user?.active ? user.id : undefined;
  }

  departmentNamed(named: string): string | undefined {
    return this.departmentsById.get(named)?.id;
  }

  /** The deputyships of a person that are not over at a moment (RFC 3339), as the one or the other. */
  deputyshipsOf(userId: string, at: string): readonly Delegation[] {
    return [...this.delegationsByDeputy.values()]
      .flat()
      .filter(({ principalId, deputyId }) => principalId === userId || deputyId === userId)
      .filter(({ endsAt, endedAt }) => endedAt === null && at < endsAt);
  }

  department(id: string): StoredDepartment | undefined {
    return this.departmentsById.get(id);
  }

  /** The department of a person and those above it, the nearest first; none for somebody unknown. */
  departmentsAbove(userId: string): readonly string[] {
    const found = new Set<string>();
    let id = this.usersById.get(userId)?.departmentId ?? null;
    while (id !== null && !found.has(id)) {
      found.add(id);
      id = this.departmentsById.get(id)?.parentId ?? null;
    }
    return [...found];
  }

  /** Everybody the role was given to, the inactive included, ascending by id. */
  membersOf(role: Role): readonly string[] {
    return this.members.get(role) ?? [];
  }

  /** Everybody of a department, the inactive included, ascending by id. */
  membersOfDepartment(id: string): readonly string[] {
    return this.departmentMembers.get(id) ?? [];
  }

  /** The roles given to a person, in the order of the catalogue. */
  rolesOf(userId: string): readonly Role[] {
    return this.rolesByPerson.get(userId) ?? [];
  }

  /** A role that the product no longer knows grants nothing. */
  private assign(assignments: DirectoryContents['assignments']): void {
    const given = new Map<string, Set<string>>();
    for (const { role, userId } of assignments) {
      if (!isRole(role) || !this.usersById.has(userId)) continue;
      const people = given.get(role) ?? new Set<string>();
      given.set(role, people.add(userId));
    }
    for (const role of inCatalogueOrder) {
      const people = [...(given.get(role) ?? [])].sort(ascending);
      if (people.length > 0) this.members.set(role, people);
      for (const person of people) {
        const held = this.rolesByPerson.get(person);
        if (held) held.push(role);
        else this.rolesByPerson.set(person, [role]);
      }
    }
  }
}

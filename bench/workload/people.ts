import type { Directory, Role } from '../../src/engine/index.js';

interface Person {
  readonly id: string;
  readonly supervisor?: string;
  readonly roles: readonly Role[];
}

/** The people of the plan as the demo company has them, with ids of the usual length, for hosts without a directory. */
const people: Readonly<Record<string, Person>> = {
  gm: { id: '01980000-0000-7000-8000-000000000001', roles: ['GeneralManager'] },
  'sales.manager': { id: '01980000-0000-7000-8000-000000000002', supervisor: 'gm', roles: ['SalesManager'] },
  'sales.rep1': {
    id: '01980000-0000-7000-8000-000000000003',
    supervisor: 'sales.manager',
    roles: ['SalesRepresentative'],
  },
  'fin.reviewer': { id: '01980000-0000-7000-8000-000000000004', supervisor: 'gm', roles: ['FinanceReviewer'] },
  cashier: { id: '01980000-0000-7000-8000-000000000005', supervisor: 'gm', roles: ['Cashier'] },
};

const byId = new Map(Object.values(people).map((person) => [person.id, person]));

/** @throws Error for a username that is not in the plan. */
export function personId(username: string): string {
  const person = people[username];
  if (!person) throw new Error(`Expected a person of the benchmark's plan, but found '${username}'.`);
  return person.id;
}

export const benchDirectory: Directory = {
  person(id) {
    const person = byId.get(id);
    if (!person) return undefined;
    const supervisorId = person.supervisor === undefined ? null : personId(person.supervisor);
    return { id, departmentId: 'sales', supervisorId, level: 'employee', active: true };
  },
  peopleInRole: (role) => [...byId.values()].filter((person) => person.roles.includes(role)).map(({ id }) => id),
  departmentHead: () => null,
  principalsOf: () => [],
  deputiesOf: () => [],
  rolesOf: (id) => byId.get(id)?.roles ?? [],
};

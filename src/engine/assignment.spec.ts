import {
  andAbove,
  anyOf,
  byPolicy,
  deciderOf,
  departmentHeadOf,
  directSupervisorOf,
  firstOf,
  initiator,
  lineUpTo,
  role,
  roleIn,
  user,
  type Assignment,
} from './assignment.js';
import { assigned } from './assigned-people.js';
import { defaultCalendar } from './calendar/index.js';
import { liveSurroundings } from './surroundings.js';
import type { TaskDeclaration } from './task.js';
import { TestDirectory } from './testing/index.js';

const known = {
  context: { ownerId: 'sales.rep1', policy: { approver: role('Cashier') } },
  initiator: 'fin.reviewer',
  acts: { review: ['legal'] },
};
const owner = user('ownerId');

describe('an assignment', () => {
  it.each<[string, Assignment, readonly string[]]>([
    ['the requester', initiator(), ['fin.reviewer']],
    ['a person of the case', owner, ['sales.rep1']],
    ['a person of the case by the path to his id', user('ownerId'), ['sales.rep1']],
    ['a role', role('SealKeeper'), ['seal.keeper']],
    ['a role in a department', roleIn('hr-admin', 'AdministrationDepartment'), ['hr.head', 'admin.officer']],
    ['the direct superior', directSupervisorOf(owner), ['sales.manager']],
    ['the head of the department', departmentHeadOf(owner), ['sales.director']],
    ['the head of the department and above', andAbove(departmentHeadOf(owner)), ['sales.director', 'dgm', 'gm']],
    ['the line of superiors up to a level', lineUpTo(owner, 'SalesDirector'), ['sales.manager', 'sales.director']],
    ['a level next above', lineUpTo(owner, 'SalesManager'), ['sales.manager']],
    ['a level that nobody above holds', lineUpTo(owner, 'Cashier'), ['sales.manager', 'sales.director', 'dgm', 'gm']],
    ['whoever decided a task', deciderOf('review'), ['legal']],
    ['whom the policy names', byPolicy<{ approver: Assignment }>('approver'), ['cashier']],
    ['the first that is there', firstOf(role('Courier'), role('Cashier'), role('SealKeeper')), ['cashier']],
    ['several, each once', anyOf(role('Cashier'), initiator(), role('Cashier')), ['cashier', 'fin.reviewer']],
  ])('names %s', (_, assignment, people) => {
    expect(liveSurroundings(new TestDirectory(), defaultCalendar).people(assignment, known)).toEqual(people);
  });

  it('leaves out of a line who has left the company', () => {
    const directory = new TestDirectory({ 'sales.manager': { active: false } });
    const { people } = liveSurroundings(directory, defaultCalendar);
    expect(people(lineUpTo(owner, 'SalesDirector'), known)).toEqual(['sales.director']);
  });
});

describe('the people whom a task goes to', () => {
  const to = (assignment: Assignment) =>
    assigned({ assignment } as TaskDeclaration, { context: {}, initiator: 'cashier', acts: {} }, new TestDirectory());

  it('leave out the requester who only holds the role, and are his superior where nobody else does', () => {
    expect(to(role('FinanceDepartment'))).not.toContain('cashier');
    expect(to(role('Cashier'))).toEqual(['fin.supervisor']);
  });

  it('have the requester among them where the assignment names him as such, beside others too', () => {
    expect(to(initiator())).toEqual(['cashier']);
    expect(to(anyOf(initiator(), role('SealKeeper')))).toEqual(['cashier', 'seal.keeper']);
  });
});

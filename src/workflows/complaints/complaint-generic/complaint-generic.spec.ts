import { checkDefinition } from '../../../engine/index.js';
import { fakeReference, given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import complaint from './complaint-generic.process.js';

const form = {
  customerName: 'Liu',
  contact: '138',
  complainedAt: '2025-03-03T08:50:00+08:00',
  content: 'Broken.',
  concerns: 'Pump',
};
const assigned = (circumstances: Circumstances = {}): Scenario =>
  given(complaint, form, { startAt: '2025-03-03T02:00:00.000Z', ...circumstances }).when(
    'ASSIGN',
    { ownerId: 'cs.owner' },
    'engineer1',
  );

describe('complaint-generic', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(complaint)).toEqual([]));

  it('is numbered YYMMCC and stands in the register from its first moment until it is archived', () => {
    assigned()
      .thenContext({ number: '250301' })
      .thenRegister('complaints', '250301', { status: 'open', acceptedBy: 'engineer1', concerns: 'Pump' })
      .when('CONTACTED', {}, 'cs.owner')
      .when('INVESTIGATED', { cause: 'Seal.' }, 'cs.owner')
      .when('PROPOSE', { kind: 'repair', solution: 'New seal.' }, 'cs.owner')
      .when('CUSTOMER_ACCEPTED', {}, 'cs.owner')
      .when('EXECUTED', {}, 'cs.owner')
      .when('VISIT_SATISFIED', { customerAsked: true }, 'cs.owner')
      .when('ARCHIVE', {}, 'cs.owner')
      .thenRegister('complaints', '250301', { status: 'archived', handler: 'cs.owner', handlingKind: 'repair' });
  });

  it.each([
    [98, '250399'],
    [99, '2503100'],
    [100, '2503101'],
  ])('after %i complaints of the month is numbered %s: nobody is turned away for a number', (numbersGiven, number) => {
    assigned({ numbersGiven }).thenContext({ number }).thenRegister('complaints', number, { status: 'open' });
  });

  it.each([
    ['2025-03-31T15:59:00.000Z', '250301'],
    ['2025-03-31T16:00:00.000Z', '250401'],
  ])('started at %s belongs to the month of the organisation: %s', (startAt, number) => {
    given(complaint, form, { startAt }).thenContext({ number });
  });

  it('GEN-01 is closed and archived', () => {
    assigned()
      .then('assigned')
      .dueAt('assigned', '2025-03-03T12:00:00+08:00')
      .at('2025-03-03T11:40:00+08:00')
      .when('CONTACTED', {}, 'cs.owner')
      .when('INVESTIGATED', { cause: 'Seal.' }, 'cs.owner')
      .dueAt('solving', '2025-03-04T11:40:00+08:00')
      .at('2025-03-04T09:00:00+08:00')
      .notOverdue('solving')
      .when('PROPOSE', { kind: 'repair', solution: 'New seal.' }, 'cs.owner')
      .when('CUSTOMER_DECLINED', { remark: 'Sooner.' }, 'cs.owner')
      .then('solving')
      .when('PROPOSE', { kind: 'exchange', solution: 'New pump.' }, 'cs.owner')
      .when('CUSTOMER_ACCEPTED', {}, 'cs.owner')
      .when('EXECUTED', {}, 'cs.owner')
      .whenRefused('VISIT_SATISFIED', { customerAsked: false }, 'cs.owner', 'GUARD_REFUSED', 'tickedVisitSatisfied')
      .when('VISIT_SATISFIED', { customerAsked: true }, 'cs.owner')
      .then('closed')
      .when('ARCHIVE', {}, 'cs.owner')
      .thenOutput({ outcome: 'archived' })
      .thenContext({
        kind: 'exchange',
        solution: fakeReference('solution', 'New pump.'),
        request: { contact: fakeReference('contact', '138') },
      });
  });

  it('GEN-02 is overdue when the customer is called after more than two hours', () => {
    assigned()
      .at('2025-03-03T12:30:00+08:00')
      .overdue('assigned')
      .when('CONTACTED', {}, 'cs.owner')
      .then('investigating');
  });

  it('GEN-04 is not closed while the customer is not satisfied', () => {
    assigned()
      .when('CONTACTED', {}, 'cs.owner')
      .when('INVESTIGATED', { cause: 'Seal.' }, 'cs.owner')
      .when('PROPOSE', { kind: 'repair', solution: 'New seal.' }, 'cs.owner')
      .when('CUSTOMER_ACCEPTED', {}, 'cs.owner')
      .when('EXECUTED', {}, 'cs.owner')
      .when('VISIT_UNSATISFIED', { remark: 'Leaks.' }, 'cs.owner')
      .then('solving');
  });

  it('is handed over by whoever received it, to a customer service owner or the head of a business department', () => {
    const directory = { 'sales.director': { roles: ['BusinessDepartmentHead'] } } as const;
    const received = (): Scenario => given(complaint, form, { startAt: '2025-03-03T02:00:00.000Z', directory });
    received()
      .assignedTo('registered', 'engineer1')
      .whenRefused('ASSIGN', { ownerId: 'sales.rep1' }, 'engineer1', 'GUARD_REFUSED', 'mayOwn')
      .whenRefused('ASSIGN', { ownerId: 'cs.owner' }, 'cs.owner', 'NOT_ASSIGNED')
      .when('ASSIGN', { ownerId: 'sales.director' }, 'engineer1')
      .assignedTo('assigned', 'sales.director');
    received().when('ASSIGN', { ownerId: 'cs.owner' }, 'engineer1').assignedTo('assigned', 'cs.owner');
  });

  it('takes a solution of another kind than the manual names', () => {
    assigned()
      .when('CONTACTED', {}, 'cs.owner')
      .when('INVESTIGATED', { cause: 'Seal.' }, 'cs.owner')
      .when('PROPOSE', { kind: 'other', solution: 'A training.' }, 'cs.owner')
      .thenContext({ kind: 'other' });
  });

  it('has no limit of the solution before the cause is found, unless it counts from the assignment', () => {
    assigned().when('CONTACTED', {}, 'cs.owner').at('2025-04-03T10:00:00+08:00').notOverdue('investigating');
    assigned({ policy: { clockStart: 'assigned' } })
      .when('CONTACTED', {}, 'cs.owner')
      .dueAt('investigating', '2025-03-04T10:00:00+08:00')
      .at('2025-03-04T10:00:01+08:00')
      .overdue('investigating');
  });

  it('counts the limit of the solution from the assignment where the policy says so [ambiguous]', () => {
    assigned({ policy: { clockStart: 'assigned' } })
      .at('2025-03-03T11:40:00+08:00')
      .when('CONTACTED', {}, 'cs.owner')
      .when('INVESTIGATED', { cause: 'Seal.' }, 'cs.owner')
      .dueAt('solving', '2025-03-04T10:00:00+08:00');
  });

  it('is closed also while the customer is not satisfied where the policy allows it', () => {
    assigned({ policy: { closeRequiresSatisfaction: false } })
      .when('CONTACTED', {}, 'cs.owner')
      .when('INVESTIGATED', { cause: 'Seal.' }, 'cs.owner')
      .when('PROPOSE', { kind: 'repair', solution: 'New seal.' }, 'cs.owner')
      .when('CUSTOMER_ACCEPTED', {}, 'cs.owner')
      .when('EXECUTED', {}, 'cs.owner')
      .when('VISIT_UNSATISFIED', { remark: 'Leaks.' }, 'cs.owner')
      .then('closed');
  });
});

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
    { ownerId: 'sales.rep1' },
    'cs.owner',
  );

describe('complaint-generic', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(complaint)).toEqual([]));

  it('is numbered YYMMCC and stands in the register from its first moment until it is archived', () => {
    assigned()
      .thenContext({ number: '250301' })
      .thenRegister('complaints', '250301', { status: 'open', acceptedBy: 'engineer1', concerns: 'Pump' })
      .when('CONTACTED', {}, 'sales.rep1')
      .when('INVESTIGATED', { cause: 'Seal.' }, 'sales.rep1')
      .when('PROPOSE', { kind: 'repair', solution: 'New seal.' }, 'sales.rep1')
      .when('CUSTOMER_ACCEPTED', {}, 'sales.rep1')
      .when('EXECUTED', {}, 'sales.rep1')
      .when('VISIT_SATISFIED', { customerAsked: true }, 'sales.rep1')
      .when('ARCHIVE', {}, 'cs.owner')
      .thenRegister('complaints', '250301', { status: 'archived', handler: 'sales.rep1', handlingKind: 'repair' });
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
      .when('CONTACTED', {}, 'sales.rep1')
      .when('INVESTIGATED', { cause: 'Seal.' }, 'sales.rep1')
      .dueAt('solving', '2025-03-04T11:40:00+08:00')
      .at('2025-03-04T09:00:00+08:00')
      .notOverdue('solving')
      .when('PROPOSE', { kind: 'repair', solution: 'New seal.' }, 'sales.rep1')
      .when('CUSTOMER_DECLINED', { remark: 'Sooner.' }, 'sales.rep1')
      .then('solving')
      .when('PROPOSE', { kind: 'exchange', solution: 'New pump.' }, 'sales.rep1')
      .when('CUSTOMER_ACCEPTED', {}, 'sales.rep1')
      .when('EXECUTED', {}, 'sales.rep1')
      .whenRefused('VISIT_SATISFIED', { customerAsked: false }, 'sales.rep1', 'GUARD_REFUSED', 'customerAsked')
      .when('VISIT_SATISFIED', { customerAsked: true }, 'sales.rep1')
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
      .when('CONTACTED', {}, 'sales.rep1')
      .then('investigating');
  });

  it('GEN-04 is not closed while the customer is not satisfied', () => {
    assigned()
      .when('CONTACTED', {}, 'sales.rep1')
      .when('INVESTIGATED', { cause: 'Seal.' }, 'sales.rep1')
      .when('PROPOSE', { kind: 'repair', solution: 'New seal.' }, 'sales.rep1')
      .when('CUSTOMER_ACCEPTED', {}, 'sales.rep1')
      .when('EXECUTED', {}, 'sales.rep1')
      .when('VISIT_UNSATISFIED', { remark: 'Leaks.' }, 'sales.rep1')
      .then('solving');
  });

  it('counts the limit of the solution from the assignment where the policy says so [ambiguous]', () => {
    assigned({ policy: { clockStart: 'assigned' } })
      .at('2025-03-03T11:40:00+08:00')
      .when('CONTACTED', {}, 'sales.rep1')
      .when('INVESTIGATED', { cause: 'Seal.' }, 'sales.rep1')
      .dueAt('solving', '2025-03-04T10:00:00+08:00');
  });

  it('is closed also while the customer is not satisfied where the policy allows it', () => {
    assigned({ policy: { closeRequiresSatisfaction: false } })
      .when('CONTACTED', {}, 'sales.rep1')
      .when('INVESTIGATED', { cause: 'Seal.' }, 'sales.rep1')
      .when('PROPOSE', { kind: 'repair', solution: 'New seal.' }, 'sales.rep1')
      .when('CUSTOMER_ACCEPTED', {}, 'sales.rep1')
      .when('EXECUTED', {}, 'sales.rep1')
      .when('VISIT_UNSATISFIED', { remark: 'Leaks.' }, 'sales.rep1')
      .then('closed');
  });
});

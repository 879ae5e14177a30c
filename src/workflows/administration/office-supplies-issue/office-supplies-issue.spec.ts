import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import issue from './office-supplies-issue.process.js';

const line = { coordinatorId: 'tech.coordinator', item: 'PEN-B', quantity: 20 };
const issuing = (): Scenario =>
  given(issue, { day: '2025-03-03' }, { by: 'admin.officer', register: { stock: { 'PEN-B': { quantity: 25 } } } });

describe('office-supplies-issue', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(issue)).toEqual([]));

  it('comes back on the first working day of each month', () => {
    expect(issue.recurs?.['monthly']).toMatchObject({
      every: 'month',
      day: 'supplies.issueDay',
      counts: 'workingDays',
    });
  });

  it('issues to the coordinators, who sign, and the stock is less', () => {
    issuing()
      .assignedTo('issuing', 'hr.head', 'admin.officer')
      .dueAt('issuing', '2025-03-03T23:59:59.999+08:00')
      .when('ISSUE', line, 'admin.officer')
      .assignedTo('signing', 'tech.coordinator')
      .whenRefused('SIGN', { signed: false }, 'tech.coordinator', 'GUARD_REFUSED', 'tickedSign')
      .thenRegister('stock', 'PEN-B', { quantity: 25 })
      .when('SIGN', { signed: true }, 'tech.coordinator')
      .thenRegister('stock', 'PEN-B', { quantity: 5 })
      .whenRefused('ISSUE', { ...line, quantity: 6 }, 'admin.officer', 'GUARD_REFUSED', 'enoughForIssue')
      .when('ISSUE', { ...line, quantity: 5 }, 'admin.officer')
      .when('NOT_TAKEN', { remark: 'Enough.' }, 'tech.coordinator')
      .thenRegister('stock', 'PEN-B', { quantity: 5 })
      .when('ALL_ISSUED', {}, 'admin.officer')
      .thenOutput({ outcome: 'issued' });
  });

  it('issues to coordinators alone, and is overdue after the day', () => {
    issuing()
      .whenRefused('ISSUE', { ...line, coordinatorId: 'engineer1' }, 'admin.officer', 'GUARD_REFUSED', 'isCoordinator')
      .afterTime({ days: 1 })
      .overdue('issuing');
  });

  it('takes nothing out of a stock that another issue has emptied before the coordinator signs', () => {
    const first = issuing().when('ISSUE', line, 'admin.officer');
    const second = first.beside(issue, { day: '2025-03-03' }, 'admin.officer').when('ISSUE', line, 'admin.officer');
    first.when('SIGN', { signed: true }, 'tech.coordinator');
    second.whenRefused('SIGN', { signed: true }, 'tech.coordinator', 'GUARD_REFUSED', 'enoughForIssue');
  });

  it('does not wait for a coordinator who never comes', () => {
    issuing()
      .when('ISSUE', line, 'admin.officer')
      .whenRefused('NOT_TAKEN', { remark: 'Ill.' }, 'engineer1', 'NOT_ASSIGNED')
      .when('NOT_TAKEN', { remark: 'He is ill.' }, 'admin.officer')
      .then('issuing')
      .thenRegister('stock', 'PEN-B', { quantity: 25 });
  });
});

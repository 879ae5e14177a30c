import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import contractExpiry from './contract-expiry.process.js';

const expiring = (lastDay = '2025-04-07', profile = '004-K', employeeId = 'sales.rep1'): Scenario =>
  given(contractExpiry, { employeeId, lastDay }, { profile, by: 'hr.officer' });
const reason = { reason: 'I am moving.' };

describe('contract-expiry', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(contractExpiry)).toEqual([]));

  it('EXP-02 the employee does not renew, 35 days ahead: chain of a resignation, handover, settlement', () => {
    expiring()
      .assignedTo('expiring', 'sales.rep1')
      .when('EMPLOYEE_DECLINES', reason, 'sales.rep1')
      .assignedTo('opinion', 'sales.manager')
      .when('APPROVE', {}, 'sales.manager')
      .when('APPROVE', {}, 'gm')
      .whenEnds('handover', { outcome: 'cleared' })
      .whenEnds('settlement', { outcome: 'settled' })
      .then('leaving')
      .whenEnds('leaving', { left: true })
      .thenOutput({ outcome: 'completed' });
  });

  it('exactly 30 days ahead are enough, 29 are not', () => {
    expiring('2025-04-01').whenRefused('EMPLOYEE_DECLINES', reason, 'sales.rep1', 'GUARD_REFUSED', 'employeeInTime');
    expiring('2025-04-02').when('EMPLOYEE_DECLINES', reason, 'sales.rep1').then('opinion');
  });

  it.each(['000', '001', '004-C', '004-H', '004-R'])(
    'asks no notice under %s, which says nothing of one',
    (profile) => {
      expiring('2025-03-03', profile)
        .when('EMPLOYEE_DECLINES', reason, 'sales.rep1')
        .thenContext({ lastDay: '2025-03-03' });
      expiring('2025-03-03', profile)
        .when('EMPLOYEE_RENEWS', {}, 'sales.rep1')
        .when('COMPANY_DECLINES', { remark: 'No.' }, 'sales.manager')
        .then('handover');
    },
  );

  it('EXP-03 the company does not renew: the employee is told in advance, then hands over', () => {
    expiring()
      .when('EMPLOYEE_RENEWS', {}, 'sales.rep1')
      .assignedTo('companyDecision', 'sales.manager')
      .when('COMPANY_DECLINES', { remark: 'The post is gone.' }, 'sales.manager')
      .thenNotified('sales.rep1', 'will not be renewed')
      .then('handover');
    expiring('2025-03-03')
      .when('EMPLOYEE_RENEWS', {}, 'sales.rep1')
      .whenRefused('COMPANY_DECLINES', { remark: 'No.' }, 'sales.manager', 'GUARD_REFUSED', 'companyInTime');
  });

  it('is renewed, and an employee who says nothing is only overdue', () => {
    expiring()
      .when('EMPLOYEE_RENEWS', {}, 'sales.rep1')
      .when('RENEW', {}, 'sales.manager')
      .thenOutput({ outcome: 'renewed' });
    expiring().at('2025-04-08T00:00:00+08:00').overdue('expiring').then('expiring');
  });

  it('of somebody missing or dead ends naturally, without an approval (004-H 第五条)', () => {
    expiring('2025-04-07', '004-H')
      .whenRefused('NATURAL', { remark: 'Missing.' }, 'sales.manager', 'NOT_ASSIGNED')
      .when('NATURAL', { remark: 'Declared dead.' }, 'hr.head')
      .then('handover')
      .thenContext({ absent: true });
  });

  it('is ended as natural by nobody whose own contract it is', () => {
    expiring('2025-04-07', '004-H', 'hr.head')
      .whenRefused('NATURAL', { remark: 'I am missing.' }, 'hr.head', 'GUARD_REFUSED', 'recordedByAnother')
      .when('NATURAL', { remark: 'Missing.' }, 'gm')
      .then('handover');
  });

  it('comes back to the employee where the approver says no', () => {
    expiring()
      .when('EMPLOYEE_DECLINES', reason, 'sales.rep1')
      .when('REJECT', { remark: 'Talk to me.' }, 'sales.manager')
      .then('expiring');
  });
});

import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import employeeLoan from './employee-loan.process.js';

// Paid out on Monday, 2025-03-03; the business ends on Monday, 2025-03-10: seven working days are over on 2025-03-19.
const form = { purpose: 'business', amount: '3000', reason: 'The fair.' };
const key = 'engineer1-2025-03-03T01:00:00.000Z';
const paid = (): Scenario =>
  given(employeeLoan, form)
    .when('SUBMIT', {}, 'engineer1')
    .when('APPROVE', {}, 'tech.head')
    .when('APPROVE', {}, 'gm')
    .when('PAID_OUT', {}, 'cashier')
    .thenRegister('employee-loans', key, { amount: '3000', status: 'open' });
const ended = (): Scenario =>
  paid().at('2025-03-10T09:00:00+08:00').when('BUSINESS_ENDED', { endedOn: '2025-03-10' }, 'engineer1');

describe('employee-loan', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(employeeLoan)).toEqual([]));

  it.each([
    ['LOA-02 spent 3200 of 3000: 200 to the employee', '3200', { owedToEmployee: '200', owedToCompany: '0' }],
    ['spent 2800.50: 199.50 back', '2800.50', { owedToEmployee: '0', owedToCompany: '199.50' }],
    ['spent all of it', '3000.00', { owedToEmployee: '0', owedToCompany: '0' }],
  ])('%s', (_, spent, owed) => {
    ended()
      .dueAt('settling', '2025-03-19T18:00:00+08:00')
      .when('SETTLE', { spent }, 'engineer1')
      .when('BALANCED', {}, 'fin.reviewer')
      .thenContext(owed)
      .thenRegister('employee-loans', key, { status: 'settled', ...owed })
      .thenOutput({ outcome: 'settled' });
  });

  it('LOA-03 not settled on 03-19 without a reason: deducted from wages', () => {
    const late = (): Scenario =>
      ended().at('2025-03-19T17:00:00+08:00').then('settling').at('2025-03-20T09:00:00+08:00').then('overdue');
    late()
      .when('DEDUCT', { explanation: 'No answer.' }, 'fin.head')
      .thenRegister('employee-loans', key, { status: 'deducted' })
      .thenOutput({ outcome: 'deducted' });
    late()
      .when('EXCUSE', { explanation: 'He was ill.' }, 'fin.head')
      .when('SETTLE', { spent: '3000' }, 'engineer1')
      .when('RETURN_SETTLEMENT', { remark: 'A voucher is missing.' }, 'fin.reviewer')
      .then('excused');
  });

  it('is for business only; is returned, rejected, withdrawn', () => {
    given(employeeLoan, { ...form, purpose: 'personal' }).whenRefused(
      'SUBMIT',
      {},
      'engineer1',
      'GUARD_REFUSED',
      'forBusiness',
    );
    const asked = (): Scenario => given(employeeLoan, form).when('SUBMIT', {}, 'engineer1');
    asked().when('RETURN', { remark: 'Less.' }, 'tech.head').then('draft');
    asked().when('REJECT', { remark: 'No.' }, 'tech.head').thenOutput({ outcome: 'rejected' });
    asked().when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });

  it('does not wait for a borrower who never says that the business has ended: finance says it', () => {
    paid()
      .at('2025-03-10T09:00:00+08:00')
      .whenRefused('BUSINESS_ENDED', { endedOn: '2025-03-07' }, 'engineer2', 'NOT_ASSIGNED')
      .when('BUSINESS_ENDED', { endedOn: '2025-03-07' }, 'fin.reviewer')
      .assignedTo('settling', 'engineer1')
      .dueAt('settling', '2025-03-18T18:00:00+08:00');
  });

  it('cannot be put off: by an end that has not come, by a settlement sent back, or by an excuse', () => {
    paid()
      .at('2025-03-10T09:00:00+08:00')
      .whenRefused('BUSINESS_ENDED', { endedOn: '2025-03-11' }, 'engineer1', 'GUARD_REFUSED', 'hasEnded');
    ended()
      .when('SETTLE', { spent: '1' }, 'engineer1')
      .when('RETURN_SETTLEMENT', { remark: 'Where are the vouchers?' }, 'fin.reviewer')
      .dueAt('settling', '2025-03-19T18:00:00+08:00')
      .at('2025-03-20T09:00:00+08:00')
      .then('overdue')
      .when('EXCUSE', { explanation: 'He was ill.' }, 'fin.head')
      .whenRefused('DEDUCT', { explanation: 'Mine.' }, 'engineer1', 'NOT_ASSIGNED')
      .when('DEDUCT', { explanation: 'Still nothing.' }, 'fin.head')
      .thenRegister('employee-loans', key, { status: 'deducted' });
  });
});

import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import exitSettlement from './exit-settlement.process.js';

const computation = { cutoff: '2025-03-03', wages: '5200.00', monthlyWage: '8000.00', damages: '0' };
const opened = (profile: string, form: object = {}): Scenario =>
  given(exitSettlement, { leaverId: 'engineer1', lastDay: '2025-03-03', ...form }, { by: 'engineer1', profile });

describe('exit-settlement', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(exitSettlement)).toEqual([]));

  it('SET-05 under 000 is paid by bank transfer, on the 15th of the following month or later', () => {
    opened('000')
      .whenRefused('COMPUTE', { ...computation, cutoff: '2025-03-04' }, 'fin.head', 'GUARD_REFUSED', 'attendanceClosed')
      .when('COMPUTE', computation, 'fin.reviewer')
      .assignedTo('payment', 'fin.head', 'fin.supervisor', 'cashier')
      .whenRefused('SETTLE', { channel: 'bankTransfer' }, 'fin.reviewer', 'SEPARATION_OF_DUTIES')
      .at('2025-04-14T09:00:00+08:00')
      .whenRefused('SETTLE', { channel: 'bankTransfer' }, 'cashier', 'GUARD_REFUSED', 'payDayReached')
      .at('2025-04-15T09:00:00+08:00')
      .whenRefused('SETTLE', { channel: 'cash' }, 'cashier', 'GUARD_REFUSED', 'channelRight')
      .when('SETTLE', { channel: 'bankTransfer' }, 'cashier')
      .thenOutput({ outcome: 'settled' })
      .thenNotified('engineer1', 'settled');
  });

  it('counts the month after December as January', () => {
    given(exitSettlement, { leaverId: 'engineer1', lastDay: '2025-12-31' }, { startAt: '2025-12-31T01:00:00.000Z' })
      .when('COMPUTE', { ...computation, cutoff: '2025-12-31' }, 'fin.head')
      .at('2026-01-14T09:00:00+08:00')
      .whenRefused('SETTLE', { channel: 'bankTransfer' }, 'cashier', 'GUARD_REFUSED', 'payDayReached')
      .at('2026-01-15T09:00:00+08:00')
      .when('SETTLE', { channel: 'bankTransfer' }, 'cashier')
      .thenDone();
  });

  it('is paid on the last day of a month that has no such pay day', () => {
    given(exitSettlement, { leaverId: 'engineer1', lastDay: '2025-03-03' }, { by: 'engineer1', policy: { payDay: 31 } })
      .when('COMPUTE', computation, 'fin.head')
      .at('2025-04-29T09:00:00+08:00')
      .whenRefused('SETTLE', { channel: 'bankTransfer' }, 'cashier', 'GUARD_REFUSED', 'payDayReached')
      .at('2025-04-30T09:00:00+08:00')
      .when('SETTLE', { channel: 'bankTransfer' }, 'cashier')
      .thenDone();
  });

  it('SET-05 under 004-C is computed by 综合管理部 and paid in cash', () => {
    opened('004-C')
      .assignedTo('computing', 'hr.head')
      .when('COMPUTE', computation, 'hr.head')
      .when('SETTLE', { channel: 'cash' }, 'cashier')
      .thenOutput({ outcome: 'settled' });
  });

  it('SET-03 whoever leaves at once under 004-K is liable for a month of full salary, 8000 of 8000', () => {
    opened('004-K', { immediate: true }).when('COMPUTE', computation, 'fin.head').thenContext({ fee: '8000.00' });
    opened('004-K', { immediate: false }).when('COMPUTE', computation, 'fin.head').thenContext({ fee: '0.00' });
    opened('000', { immediate: true }).when('COMPUTE', computation, 'fin.head').thenContext({ fee: '0.00' });
    // A quarrel costs a month besides (002 篇6 四（五）3).
    opened('004-K', { immediate: true, deductedMonths: 1 })
      .when('COMPUTE', computation, 'fin.head')
      .thenContext({ fee: '16000.00' });
    opened('004-K', { immediate: true })
      .when('COMPUTE', { ...computation, monthlyWage: '8000.5' }, 'fin.head')
      .thenContext({ fee: '8000.50' });
  });

  it('is neither computed nor paid by who leaves, where his dismissal is the request of another', () => {
    given(
      exitSettlement,
      { leaverId: 'fin.reviewer', lastDay: '2025-03-03' },
      { by: 'fin.supervisor', profile: '004-T' },
    )
      .whenRefused('COMPUTE', computation, 'fin.reviewer', 'SEPARATION_OF_DUTIES')
      .when('COMPUTE', computation, 'fin.head')
      .whenRefused('SETTLE', { channel: 'bankTransfer' }, 'fin.reviewer', 'SEPARATION_OF_DUTIES')
      .when('SETTLE', { channel: 'bankTransfer' }, 'cashier')
      .thenDone();
  });

  it('001 also transfers social insurance and housing fund', () => {
    opened('001')
      .when('COMPUTE', computation, 'fin.head')
      .when('SETTLE', { channel: 'bankTransfer' }, 'cashier')
      .assignedTo('transfer', 'hr.officer')
      .whenRefused('TRANSFERRED', { insurance: true, fund: false }, 'hr.officer', 'GUARD_REFUSED', 'tickedTransferred')
      .when('TRANSFERRED', { insurance: true, fund: true }, 'hr.officer')
      .thenOutput({ outcome: 'settled' });
  });
});

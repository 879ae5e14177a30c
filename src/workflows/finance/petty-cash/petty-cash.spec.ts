import { checkDefinition } from '../../../engine/index.js';
import { given } from '../../../engine/testing/index.js';
import pettyCash from './petty-cash.process.js';

const spend = (amount: string) => ({ amount, purpose: 'Screws.' });

describe('petty-cash', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(pettyCash)).toEqual([]));

  it('is reserved, used by the team leader up to exactly 5000, and settled', () => {
    given(pettyCash, { month: '2025-03-01' }, { by: 'fin.reviewer' })
      .whenRefused('RESERVED_BEFORE', {}, 'cashier', 'GUARD_REFUSED', 'isReserved')
      .when('RESERVE', {}, 'cashier')
      .thenRegister('petty-cash', '2025-03', { amount: '5000', reservedBy: 'cashier' })
      .assignedTo('inUse', 'team.leader')
      .when('SPEND', spend('4999.99'), 'team.leader')
      .whenRefused('SPEND', spend('0.02'), 'team.leader', 'GUARD_REFUSED', 'withinReserve')
      .when('SPEND', spend('0.01'), 'team.leader')
      .when('HAND_IN', {}, 'team.leader')
      .when('RETURN', { remark: 'A receipt is missing.' }, 'fin.reviewer')
      .when('HAND_IN', {}, 'team.leader')
      .when('SETTLE', {}, 'fin.reviewer')
      .thenRegister('petty-cash', '2025-03', { spent: '5000.00' })
      .thenOutput({ outcome: 'settled' });
  });

  it('is to be handed in by the end of its month, and is overdue after it', () => {
    given(pettyCash, { month: '2025-02-01' }, { by: 'fin.reviewer', startAt: '2025-02-03T01:00:00.000Z' })
      .when('RESERVE', {}, 'cashier')
      .dueAt('inUse', '2025-02-28T23:59:59.999+08:00')
      .when('SPEND', spend('10'), 'team.leader')
      .at('2025-03-01T09:00:00+08:00')
      .overdue('inUse')
      .when('HAND_IN', {}, 'team.leader')
      .then('checking');
  });

  it('is not settled by a team leader of finance who has spent it', () => {
    const directory = { 'team.leader': { roles: ['TeamLeader', 'FinanceDepartment'] } } as const;
    given(pettyCash, { month: '2025-03-01' }, { by: 'fin.reviewer', directory })
      .when('RESERVE', {}, 'team.leader')
      .when('SPEND', spend('100'), 'team.leader')
      .when('HAND_IN', {}, 'team.leader')
      .whenRefused('SETTLE', {}, 'team.leader', 'SEPARATION_OF_DUTIES')
      .when('SETTLE', {}, 'fin.reviewer')
      .thenOutput({ outcome: 'settled' });
  });

  it('of one month is reserved once, on whichever day of it the second case begins', () => {
    const register = { 'petty-cash': { '2025-03': { amount: '5000' } } };
    given(pettyCash, { month: '2025-03-10' }, { by: 'fin.reviewer', register })
      .whenRefused('RESERVE', {}, 'cashier', 'GUARD_REFUSED', 'onceAMonth')
      .when('RESERVED_BEFORE', {}, 'cashier')
      .thenOutput({ outcome: 'reservedBefore' });
  });

  it('begins by itself each month', () => {
    expect(pettyCash.recurs?.['monthly']?.input?.({ day: '2025-04-01' } as never)).toEqual({ month: '2025-04-01' });
  });
});

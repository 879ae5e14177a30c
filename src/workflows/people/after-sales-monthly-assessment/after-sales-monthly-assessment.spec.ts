import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import assessment from './after-sales-monthly-assessment.process.js';

const member = { memberId: 'team.member', score: 98, plans: 0, unreachable: 0, left: 0 };
const begun = (month = '2025-02-01'): Scenario => given(assessment, { month }, { by: 'team.leader' });

describe('after-sales-monthly-assessment', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(assessment)).toEqual([]));

  it('is due on the 5th of the next month, and reaches HR', () => {
    begun()
      .dueAt('assessing', '2025-03-05T23:59:59.999+08:00')
      .whenRefused('SUBMIT_RESULT', {}, 'team.leader', 'GUARD_REFUSED', 'somebodyAssessed')
      .when('ASSESS', { ...member, score: 108 }, 'team.leader')
      .thenRegister('after-sales-scores', 'team.member-2025-02', { score: 108, deducted: 0 })
      .when('SUBMIT_RESULT', {}, 'team.leader')
      .assignedTo('submitted', 'hr.officer')
      .when('RETURN', { remark: 'Over 100?' }, 'hr.officer')
      .when('SUBMIT_RESULT', {}, 'team.leader')
      .thenRegister('after-sales-scores-received', '2025-02', null)
      .when('RECEIVE', {}, 'hr.officer')
      .thenOutput({ outcome: 'received' })
      .thenRegister('after-sales-scores-received', '2025-02', { members: ['team.member'] });
    begun('2024-12-01').dueAt('assessing', '2025-01-05T23:59:59.999+08:00');
  });

  it('is due the day before where the 5th itself is too late [ambiguous]', () => {
    given(assessment, { month: '2025-02-01' }, { by: 'team.leader', policy: { inclusive: false } }).dueAt(
      'assessing',
      '2025-03-04T23:59:59.999+08:00',
    );
  });

  it.each([
    [1, false, '2025-02-28'],
    [31, true, '2025-03-31'],
    [31, false, '2025-03-30'],
  ])('is due by the day %d of the month, that day included: %s, on %s', (submitDay, inclusive, day) => {
    given(assessment, { month: '2025-02-01' }, { by: 'team.leader', policy: { submitDay, inclusive } }).dueAt(
      'assessing',
      `${day}T23:59:59.999+08:00`,
    );
  });

  it('takes 2 for a missing plan, 2 for being unreachable, 5 for leaving a service', () => {
    begun()
      .when('ASSESS', { ...member, plans: 2, unreachable: 1, left: 1 }, 'team.leader')
      .thenRegister('after-sales-scores', 'team.member-2025-02', { score: 87, deducted: 11 })
      .when('ASSESS', member, 'team.leader')
      .thenRegister('after-sales-scores', 'team.member-2025-02', { score: 98 });
  });

  it('is received beside that of another team of the month', () => {
    const register = { 'after-sales-scores-received': { '2025-02': { members: ['engineer1'] } } };
    given(assessment, { month: '2025-02-01' }, { by: 'team.leader', register })
      .when('ASSESS', member, 'team.leader')
      .when('SUBMIT_RESULT', {}, 'team.leader')
      .when('RECEIVE', {}, 'hr.officer')
      .thenRegister('after-sales-scores-received', '2025-02', { members: ['engineer1', 'team.member'] });
  });

  it('of a month is not overwritten by another case, which the leader ends', () => {
    const register = { 'after-sales-scores': { 'team.member-2025-02': { score: 80 } } };
    given(assessment, { month: '2025-02-01' }, { by: 'team.leader', register })
      .whenRefused('ASSESS', member, 'team.leader', 'GUARD_REFUSED', 'notAssessedElsewhere')
      .thenRegister('after-sales-scores', 'team.member-2025-02', { score: 80 })
      .when('ASSESSED_ELSEWHERE', { remark: 'Begun by the calendar too.' }, 'team.leader')
      .thenOutput({ outcome: 'assessedElsewhere' });
    begun()
      .when('ASSESS', member, 'team.leader')
      .whenRefused('ASSESSED_ELSEWHERE', { remark: 'No.' }, 'team.leader', 'GUARD_REFUSED', 'nobodyAssessed');
  });

  it('has no leader score himself, and is overdue after the 5th', () => {
    begun()
      .whenRefused('ASSESS', { ...member, memberId: 'team.leader' }, 'team.leader', 'GUARD_REFUSED', 'notOneself')
      .at('2025-03-06T00:00:00+08:00')
      .overdue('assessing');
  });

  it('begins by itself on the first of the month, for the month before', () => {
    const { monthly } = assessment.recurs ?? {};
    expect(monthly?.input?.({ day: '2025-01-01' } as never)).toEqual({ month: '2024-12-01' });
  });
});

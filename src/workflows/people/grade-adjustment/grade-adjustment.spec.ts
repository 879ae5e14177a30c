import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import gradeAdjustment from './grade-adjustment.process.js';

const down = {
  ...{ memberId: 'team.member', direction: 'down', from: 'B', to: 'C', pay: '3500', month: '2025-02' },
  reason: 'Two months below.',
};
/** Their scores of two months, all of them received by HR. */
const scored = (member: string, latest = 80, previous = 80) => ({
  'after-sales-scores': { [`${member}-2025-02`]: { score: latest }, [`${member}-2025-01`]: { score: previous } },
  'after-sales-scores-received': { '2025-02': { members: [member] }, '2025-01': { members: [member] } },
});
const drafted = (latest: number, previous: number, changes: object = {}, by = 'aftersales.head'): Scenario =>
  given(gradeAdjustment, { ...down, ...changes }, { by, register: scored('team.member', latest, previous) });

describe('grade-adjustment', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(gradeAdjustment)).toEqual([]));

  it('GRA-01 88 and 89 in two months in a row are a downgrade, and a bonus of at most one month', () => {
    drafted(89, 88)
      .when('SUBMIT', {}, 'aftersales.head')
      .thenContext({ bonusMonths: 1 })
      .when('APPROVE', {}, 'team.leader')
      .when('APPROVE', {}, 'hr.head')
      .thenRegister('after-sales-grades', 'team.member', { grade: 'C', bonusMonths: 1 })
      .thenOutput({ outcome: 'adjusted' });
  });

  it('is from the grade that the ledger has, when it is asked for and when it is approved', () => {
    const graded = (grade: string): Scenario =>
      given(gradeAdjustment, down, {
        by: 'aftersales.head',
        register: { 'after-sales-grades': { 'team.member': { grade } }, ...scored('team.member') },
      });
    graded('A').whenRefused('SUBMIT', {}, 'aftersales.head', 'GUARD_REFUSED', 'gradeNow');
    graded('B')
      .when('SUBMIT', {}, 'aftersales.head')
      .when('APPROVE', {}, 'team.leader')
      .when('APPROVE', {}, 'hr.head')
      .thenRegister('after-sales-grades', 'team.member', { grade: 'C', pay: '3500' });
  });

  it('is not reviewed by whose grade it is', () => {
    given(
      gradeAdjustment,
      { ...down, memberId: 'team.leader' },
      { by: 'aftersales.head', register: scored('team.leader') },
    )
      .when('SUBMIT', {}, 'aftersales.head')
      .whenRefused('REJECT', { remark: 'No.' }, 'team.leader', 'SEPARATION_OF_DUTIES');
  });

  it.each([
    [90, 88],
    [88, 90],
  ])('%d after %d is no downgrade: both months have to be below 90', (latest, previous) => {
    drafted(latest, previous).whenRefused('SUBMIT', {}, 'aftersales.head', 'GUARD_REFUSED', 'twoMonthsBelow');
  });

  it.each([
    ['the latest month', { '2025-01': { members: ['team.member'] } }],
    ['the month before', { '2025-02': { members: ['team.member'] } }],
    ['those of the member', { '2025-02': { members: ['engineer1'] }, '2025-01': { members: ['team.member'] } }],
  ])('counts no scores before HR has received them: %s', (_, received) => {
    const register = { ...scored('team.member'), 'after-sales-scores-received': received };
    given(gradeAdjustment, down, { by: 'aftersales.head', register }).whenRefused(
      ...(['SUBMIT', {}, 'aftersales.head', 'GUARD_REFUSED', 'twoMonthsBelow'] as const),
    );
  });

  it.each([
    ['inProbation', 'is not'],
    ['regular', 'is'],
  ])('is for regular members (003-T 四1): who is %s in the ledger of probations %s graded', (status, is) => {
    const register = { ...scored('team.member'), probations: { 'team.member': { status } } };
    const asked = given(gradeAdjustment, down, { by: 'aftersales.head', register });
    if (is === 'is') asked.when('SUBMIT', {}, 'aftersales.head').then('leaderReview');
    else asked.whenRefused('SUBMIT', {}, 'aftersales.head', 'GUARD_REFUSED', 'isRegular');
  });

  it('a member asks to go up, within the pay of the grade', () => {
    const up = { direction: 'up', to: 'A' };
    drafted(95, 95, { ...up, pay: '6001' }, 'team.member')
      .whenRefused('SUBMIT', {}, 'team.member', 'GUARD_REFUSED', 'payOfGrade')
      .when('SUBMIT', { pay: '6000' }, 'team.member')
      .thenContext({ bonusMonths: 2 })
      .when('REJECT', { remark: 'Next year.' }, 'team.leader')
      .thenOutput({ outcome: 'rejected' });
    drafted(95, 95, { ...up, pay: '6000' }).whenRefused(
      'SUBMIT',
      {},
      'aftersales.head',
      'GUARD_REFUSED',
      'askedByTheMember',
    );
    drafted(95, 95, { ...up, to: 'C' }, 'team.member').whenRefused(
      'SUBMIT',
      {},
      'team.member',
      'GUARD_REFUSED',
      'oneWay',
    );
  });
});

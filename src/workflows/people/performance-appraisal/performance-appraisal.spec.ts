import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import appraisal from './performance-appraisal.process.js';

const goals = {
  goals: [
    { goal: 'Ten drawings.', weight: '60' },
    { goal: 'No defect.', weight: '40' },
  ],
};
const evaluation = { results: 95, ability: 90, attitude: 100, grade: 'good', comment: 'Well done.' };
const started = (profile = '001', cycle = 'quarter'): Scenario =>
  given(appraisal, { employeeId: 'engineer1', cycle, period: '2025-Q1' }, { by: 'tech.head', profile });

describe('performance-appraisal', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(appraisal)).toEqual([]));

  it('goes from goals over coaching and evaluation to feedback and application', () => {
    started()
      .assignedTo('goalSetting', 'engineer1', 'tech.head')
      .when('SET_GOALS', goals, 'tech.head')
      .when('RETURN', { remark: 'Eight.' }, 'engineer1')
      .when('SET_GOALS', goals, 'tech.head')
      .assignedTo('agreement', 'engineer1')
      .when('AGREE', {}, 'engineer1')
      .when('TALKED', { talk: 'Half way.' }, 'tech.head')
      .when('PERIOD_OVER', {}, 'tech.head')
      .when('EVALUATE', evaluation, 'tech.head')
      .thenRegister('appraisals', 'engineer1-2025-Q1', { grade: 'good', results: 95, cycle: 'quarter' })
      .when('ACKNOWLEDGE', {}, 'engineer1')
      .when('APPLIED', {}, 'hr.officer')
      .thenRegister('appraisals', 'engineer1-2025-Q1', { grade: 'good', appliedBy: 'hr.officer' })
      .thenOutput({ outcome: 'applied' });
  });

  it('lets the employee set his own goals, which the superior agrees to (000 篇二 2.1)', () => {
    started('000')
      .when('SET_GOALS', goals, 'engineer1')
      .assignedTo('agreement', 'tech.head')
      .whenRefused('AGREE', {}, 'engineer1', 'SEPARATION_OF_DUTIES')
      .when('RETURN', { remark: 'Twelve.' }, 'tech.head')
      .when('SET_GOALS', goals, 'engineer1')
      .when('AGREE', {}, 'tech.head')
      .assignedTo('coaching', 'tech.head');
  });

  it('wants weights of a hundred per cent, and a cycle and a grade of the company', () => {
    const odd = { goals: [{ goal: 'Ten drawings.', weight: '60' }] };
    started().whenRefused('SET_GOALS', odd, 'tech.head', 'GUARD_REFUSED', 'weightsAddUp');
    started('000', 'month').whenRefused('SET_GOALS', goals, 'tech.head', 'GUARD_REFUSED', 'cycleCounts');
  });

  const evaluated = (): Scenario =>
    started()
      .when('SET_GOALS', goals, 'tech.head')
      .when('AGREE', {}, 'engineer1')
      .when('PERIOD_OVER', {}, 'tech.head')
      .when('EVALUATE', evaluation, 'tech.head');

  it('goes on where the employee does not acknowledge it, once the superior says that he was told', () => {
    evaluated()
      .whenRefused('FED_BACK', { remark: 'Told.' }, 'hr.officer', 'NOT_ASSIGNED')
      .when('FED_BACK', { remark: 'Told on Monday, he will not sign.' }, 'tech.head')
      .when('APPLIED', {}, 'hr.officer')
      .thenOutput({ outcome: 'applied' });
  });

  it('is one a period: a second one is refused, and withdrawn', () => {
    const register = { appraisals: { 'engineer1-2025-Q1': { grade: 'good' } } };
    given(appraisal, { employeeId: 'engineer1', cycle: 'quarter', period: '2025-q1' }, { by: 'tech.head', register })
      .whenRefused('SET_GOALS', goals, 'tech.head', 'GUARD_REFUSED', 'onceAPeriod')
      .when('WITHDRAW', {}, 'tech.head')
      .thenOutput({ outcome: 'withdrawn' });
  });

  it('of a cycle that the company has not can be withdrawn, and nobody applies his own result', () => {
    started('000', 'month').when('WITHDRAW', {}, 'tech.head').thenOutput({ outcome: 'withdrawn' });
    given(appraisal, { employeeId: 'hr.officer', cycle: 'quarter', period: '2025-Q1' }, { by: 'hr.head' })
      .when('SET_GOALS', goals, 'hr.head')
      .when('AGREE', {}, 'hr.officer')
      .when('PERIOD_OVER', {}, 'hr.head')
      .when('EVALUATE', evaluation, 'hr.head')
      .when('ACKNOWLEDGE', {}, 'hr.officer')
      .assignedTo('application', 'hr.head');
  });
});

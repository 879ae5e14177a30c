import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import probationReview from './probation-review.process.js';

const form = { employeeId: 'engineer1', headId: 'tech.head', hiredOn: '2025-03-03', months: 3 };
const assessment = { ability: 'Good.', attitude: 'Good.', teamwork: 'Good.' };
const drafted = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  given(probationReview, { ...form, ...changes }, { by: 'hr.officer', ...circumstances });
const assessed = (circumstances: Circumstances = {}): Scenario =>
  drafted({}, circumstances)
    .when('SUBMIT', {}, 'hr.officer')
    .when('ASSESS', assessment, 'hr.officer')
    .when('ASSESS', assessment, 'tech.head')
    .then('assessment');

describe('probation-review', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(probationReview)).toEqual([]));

  it('is assessed by HR and the department until its end, and regularises who passes', () => {
    drafted()
      .when('SUBMIT', {}, 'hr.officer')
      .opens('hrAssessment', 'departmentAssessment')
      .assignedTo('departmentAssessment', 'tech.head')
      .dueAt('hrAssessment', '2025-06-03T23:59:59.999+08:00')
      .thenRegister('probations', 'engineer1', { status: 'inProbation', until: '2025-06-03' })
      .when('ASSESS', assessment, 'tech.head')
      .then({ inProbation: { departmentAssessment: 'done', hrAssessment: 'open' } })
      .when('ASSESS', assessment, 'hr.officer')
      .assignedTo('assessment', 'hr.head')
      .when('PASS', {}, 'hr.head')
      .thenOutput({ outcome: 'regularised' })
      .thenRegister('probations', 'engineer1', { status: 'regular', hiredOn: '2025-03-03' });
  });

  it.each([
    [0, 'PAYLOAD_INVALID'],
    [4, 'GUARD_REFUSED'],
  ])('takes no probation of %i months', (months, code) => {
    drafted().whenRefused('SUBMIT', { months }, 'hr.officer', code);
  });

  it('takes one of one to three months, and under 001 what the contract says', () => {
    drafted({ months: 1 }).when('SUBMIT', {}, 'hr.officer').then('inProbation');
    drafted({ months: 6 }, { profile: '001' }).when('SUBMIT', {}, 'hr.officer').then('inProbation');
  });

  it('is extended and assessed again where it was not passed, but not under 001', () => {
    const extension = { until: '2025-07-03', remark: 'Too early to say.' };
    assessed()
      .whenRefused('EXTEND', { ...extension, until: '2025-06-03' }, 'hr.head', 'GUARD_REFUSED', 'extendsTerm')
      .when('EXTEND', extension, 'hr.head')
      .then('inProbation')
      .dueAt('hrAssessment', '2025-07-03T23:59:59.999+08:00')
      .thenRegister('probations', 'engineer1', { status: 'inProbation', until: '2025-07-03' });
    assessed({ profile: '001' })
      .whenRefused('EXTEND', extension, 'hr.head', 'GUARD_REFUSED', 'mayExtend')
      .when('FAIL', { remark: 'Not able.' }, 'hr.head')
      .thenOutput({ outcome: 'terminated' });
  });

  it('is only overdue when nobody assesses: silence regularises nobody', () => {
    drafted().when('SUBMIT', {}, 'hr.officer').at('2025-06-04T09:00:00+08:00').overdue('hrAssessment');
  });

  it('is neither assessed nor concluded by whose probation it is', () => {
    drafted({ employeeId: 'hr.head', headId: 'hr.head' }, { by: 'hr.head' })
      .when('SUBMIT', {}, 'hr.head')
      .assignedTo('departmentAssessment', 'dgm')
      .whenRefused('ASSESS', assessment, 'hr.head', 'SEPARATION_OF_DUTIES')
      .when('ASSESS', assessment, 'hr.officer')
      .when('ASSESS', assessment, 'dgm')
      .assignedTo('assessment', 'dgm')
      .whenRefused('PASS', {}, 'hr.head', 'SEPARATION_OF_DUTIES');
  });

  it('is withdrawn where the employee leaves', () => {
    assessed()
      .when('WITHDRAW', {}, 'hr.officer')
      .thenOutput({ outcome: 'withdrawn' })
      .thenRegister('probations', 'engineer1', { status: 'withdrawn' });
    drafted().when('WITHDRAW', {}, 'hr.officer').thenRegister('probations', 'engineer1', null);
  });
});

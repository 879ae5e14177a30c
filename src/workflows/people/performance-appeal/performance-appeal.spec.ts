import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import appeal from './performance-appeal.process.js';

const filed = (by = 'engineer1'): Scenario =>
  given(
    appeal,
    { period: '2025-Q1', reason: 'Two drawings were left out.' },
    { by, register: { appraisals: { [`${by}-2025-Q1`]: { grade: 'pass', results: 60 } } } },
  ).when('SUBMIT', {}, by);
const result = { results: 80, ability: 90, attitude: 90, grade: 'good' };

describe('performance-appeal', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(appeal)).toEqual([]));

  it('is explained by the appraiser and upheld or changed by human resources', () => {
    const reviewed = (): Scenario =>
      filed().assignedTo('filed', 'tech.head').when('EXPLAIN', { verdict: 'They came late.' }, 'tech.head');
    reviewed().when('UPHOLD', { verdict: 'They did.' }, 'hr.head').thenOutput({ outcome: 'upheld' });
    reviewed()
      .whenRefused('CHANGE', { verdict: 'They did not.' }, 'hr.head', 'PAYLOAD_INVALID')
      .when('CHANGE', { ...result, verdict: 'They did not.' }, 'hr.head')
      .thenOutput({ outcome: 'changed' })
      .thenRegister('appraisals', 'engineer1-2025-Q1', { ...result, changedBy: 'hr.head' })
      .thenNotified('engineer1', 'changed');
  });

  it('is not reviewed by the appraiser, even where he heads human resources', () => {
    filed('hr.officer')
      .when('EXPLAIN', { verdict: 'As I saw it.' }, 'hr.head')
      .whenRefused('UPHOLD', { verdict: 'As I saw it.' }, 'hr.head', 'SEPARATION_OF_DUTIES');
  });

  it('is about an appraisal of the ledger', () => {
    given(appeal, { period: '2024-Q4', reason: 'Two drawings.' }, { by: 'engineer1' })
      .whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'wasAppraised')
      .then('draft');
  });

  it('is withdrawn', () => {
    filed().when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });
});

import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import appeal from './performance-appeal.process.js';

const filed = (by = 'engineer1'): Scenario =>
  given(appeal, { period: '2025-Q1', reason: 'Two drawings were left out.' }, { by }).when('SUBMIT', {}, by);

describe('performance-appeal', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(appeal)).toEqual([]));

  it('is explained by the appraiser and upheld or changed by human resources', () => {
    const reviewed = (): Scenario =>
      filed().assignedTo('filed', 'tech.head').when('EXPLAIN', { verdict: 'They came late.' }, 'tech.head');
    reviewed().when('UPHOLD', { verdict: 'They did.' }, 'hr.head').thenOutput({ outcome: 'upheld' });
    reviewed()
      .when('CHANGE', { verdict: 'They did not.' }, 'hr.head')
      .thenOutput({ outcome: 'changed' })
      .thenNotified('engineer1', 'changed');
  });

  it('is not reviewed by the appraiser, even where he heads human resources', () => {
    filed('hr.officer')
      .when('EXPLAIN', { verdict: 'As I saw it.' }, 'hr.head')
      .whenRefused('UPHOLD', { verdict: 'As I saw it.' }, 'hr.head', 'SEPARATION_OF_DUTIES');
  });

  it('is withdrawn', () => {
    filed().when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });
});

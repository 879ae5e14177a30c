import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import mutualTermination from './mutual-termination.process.js';

const form = { employeeId: 'sales.rep1', lastDay: '2025-03-31', terms: 'Two months of wage.' };
const proposed = (): Scenario =>
  given(mutualTermination, form, { by: 'hr.officer' })
    .when('SUBMIT', {}, 'hr.officer')
    .assignedTo('consent', 'sales.rep1');
const approvedOne = (): Scenario =>
  proposed()
    .when('AGREE', {}, 'sales.rep1')
    .when('APPROVE', {}, 'sales.director')
    .when('APPROVE', {}, 'dgm')
    .when('APPROVE', {}, 'hr.head')
    .opens('agreement', 'insurance');

describe('mutual-termination', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(mutualTermination)).toEqual([]));

  it('MUT-01 signed but not stamped by the labour registration authority: not in force', () => {
    approvedOne()
      .whenRefused(
        'AGREEMENT_STAMPED',
        { agreement: true, certificate: true, stamped: false },
        ...(['hr.head', 'GUARD_REFUSED', 'agreementInForce'] as const),
      )
      .when('INSURANCE_SUSPENDED', { suspended: true, updated: true }, 'hr.head')
      .opens('agreement')
      .when('AGREEMENT_STAMPED', { agreement: true, certificate: true, stamped: true }, 'hr.head')
      .whenEnds('handover', { outcome: 'cleared' })
      .whenEnds('settlement', { outcome: 'settled' })
      .then('leaving')
      .whenEnds('leaving', { left: true })
      .thenOutput({ outcome: 'completed' });
  });

  it('ends where the employee does not agree, goes back for other terms, or is withdrawn', () => {
    proposed().when('DECLINE', {}, 'sales.rep1').thenOutput({ outcome: 'rejected' });
    proposed().when('RETURN', { remark: 'Three months.' }, 'sales.rep1').then('draft');
    proposed().when('WITHDRAW', {}, 'hr.officer').thenOutput({ outcome: 'withdrawn' });
  });
});

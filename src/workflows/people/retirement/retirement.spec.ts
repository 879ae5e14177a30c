import { checkDefinition } from '../../../engine/index.js';
import { given } from '../../../engine/testing/index.js';
import retirement from './retirement.process.js';

const form = { employeeId: 'sales.rep1', lastDay: '2025-03-31' };

describe('retirement', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(retirement)).toEqual([]));

  it('RET-01 is refused while no chain of approval is configured', () => {
    given(retirement, form, { by: 'hr.officer' }).whenRefused(
      ...(['SUBMIT', {}, 'hr.officer', 'GUARD_REFUSED', 'matrixConfigured'] as const),
    );
  });

  it('passes the configured chain, then handover and settlement', () => {
    given(retirement, form, { by: 'hr.officer', policy: { isConfigured: true } })
      .when('SUBMIT', {}, 'hr.officer')
      .assignedTo('opinion', 'sales.director')
      .when('APPROVE', {}, 'sales.director')
      .when('APPROVE', {}, 'dgm')
      .when('APPROVE', {}, 'hr.head')
      .whenEnds('handover', { outcome: 'cleared' })
      .whenEnds('settlement', { outcome: 'settled' })
      .then('leaving')
      .whenEnds('leaving', { left: true })
      .thenOutput({ outcome: 'completed' });
  });

  it('has the information department deactivate by hand whom the case cannot', () => {
    given(retirement, form, { by: 'hr.officer', policy: { isConfigured: true, chain: ['opinion'] } })
      .when('SUBMIT', {}, 'hr.officer')
      .when('APPROVE', {}, 'sales.director')
      .whenEnds('handover', { outcome: 'cleared' })
      .whenEnds('settlement', { outcome: 'settled' })
      .whenFails('leaving', 'the last administrator')
      .assignedTo('byHand', 'it.head')
      .when('DEACTIVATED', {}, 'it.head')
      .thenOutput({ outcome: 'completed' });
  });
});

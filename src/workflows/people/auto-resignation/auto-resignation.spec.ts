import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import autoResignation from './auto-resignation.process.js';

// Monday, 2025-03-03.
const reported = (profile: string, kind = 'absent'): Scenario =>
  given(autoResignation, { employeeId: 'sales.rep1', firstDay: '2025-03-03', kind }, { profile, by: 'hr.officer' });

describe('auto-resignation', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(autoResignation)).toEqual([]));

  it('AUT-01 three days in a row under 004-T: handled as a dismissal by the direct superior, compensation 0', () => {
    reported('004-T')
      .assignedTo('absenceDetected', 'sales.manager')
      .at('2025-03-05T23:00:00+08:00')
      .then('absenceDetected')
      .at('2025-03-06T00:00:00+08:00')
      .then('thresholdReached')
      .assignedTo('thresholdReached', 'sales.manager')
      .when('PROCEED', {}, 'sales.manager')
      .assignedTo('department', 'sales.director')
      .when('APPROVE', {}, 'sales.director')
      .then('handover')
      .whenEnds('handover', { outcome: 'cleared' })
      .whenEnds('settlement', { outcome: 'settled' })
      .then('leaving')
      .whenEnds('leaving', { left: true })
      .thenOutput({ outcome: 'completed', compensation: '0' });
  });

  it('AUT-02 the same three days are no more than an absence under 004-H, which counts seven', () => {
    reported('004-H')
      .at('2025-03-06T09:00:00+08:00')
      .then('absenceDetected')
      .at('2025-03-10T00:00:00+08:00')
      .then('thresholdReached')
      .when('PROCEED', {}, 'sales.manager')
      .then('handover');
  });

  it('AUT-03 whoever is back on the third day has not resigned', () => {
    reported('004-T')
      .at('2025-03-05T09:00:00+08:00')
      .when('RETURNED_TO_WORK', { remark: 'He was ill.' }, 'sales.manager')
      .thenOutput({ outcome: 'returned' });
  });

  it('004-K and 004-R count no days: leaving without formalities is enough', () => {
    reported('004-K')
      .afterTime({ days: 30 })
      .then('absenceDetected')
      .when('LEFT', {}, 'sales.manager')
      .then('thresholdReached');
    reported('004-R', 'notApproved').then('thresholdReached').when('PROCEED', {}, 'sales.manager').then('handover');
  });

  it.each([
    ['004-T', '2025-03-05T23:59:00+08:00', '2025-03-06T00:00:00+08:00'],
    ['004-H', '2025-03-09T23:59:00+08:00', '2025-03-10T00:00:00+08:00'],
  ])('%s counts its days too of who left before the approval: not at %s, but at %s', (profile, early, reached) => {
    reported(profile, 'notApproved')
      .then('absenceDetected')
      .whenRefused('LEFT', {}, 'sales.manager', 'GUARD_REFUSED', 'daysNotCounted')
      .at(early)
      .then('absenceDetected')
      .at(reached)
      .then('thresholdReached');
  });

  it('is rejected or returned by the approver, and settles nothing where the handover stays incomplete', () => {
    const chained = (): Scenario =>
      reported('004-T', 'unfinished').at('2025-03-06T00:00:00+08:00').when('PROCEED', {}, 'sales.manager');
    chained().when('REJECT', { remark: 'No.' }, 'sales.director').thenOutput({ outcome: 'rejected' });
    chained().when('RETURN', { remark: 'Call him first.' }, 'sales.director').then('thresholdReached');
    chained()
      .when('APPROVE', {}, 'sales.director')
      .whenEnds('handover', { outcome: 'incomplete' })
      .whenFails('leaving', 'the last administrator')
      .when('DEACTIVATED', {}, 'it.head')
      .thenOutput({ outcome: 'incomplete' });
  });

  it('is reported by human resources', () => {
    given(
      autoResignation,
      { employeeId: 'sales.rep1', firstDay: '2025-03-03', kind: 'absent' },
      { by: 'engineer1' },
    ).refuses('FORBIDDEN');
  });
});

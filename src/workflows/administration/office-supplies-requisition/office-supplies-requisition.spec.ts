import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import requisition from './office-supplies-requisition.process.js';

const form = {
  month: '2025-04-01',
  department: 'technical',
  items: [{ name: 'Pens', specification: 'Black', quantity: 20 }],
};
const drafted = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  given(requisition, { ...form, ...changes }, { by: 'tech.coordinator', ...circumstances });

describe('office-supplies-requisition', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(requisition)).toEqual([]));

  it('is collected, signed by the head and taken by administration', () => {
    drafted()
      .when('SUBMIT', {}, 'tech.coordinator')
      .assignedTo('headReview', 'tech.head')
      .when('APPROVE', {}, 'tech.head')
      .assignedTo('submitted', 'hr.head', 'admin.officer')
      .when('ACCEPT', {}, 'admin.officer')
      .thenOutput({ outcome: 'accepted' })
      .thenRegister('supplies-requisitions', '2025-04/technical', { items: form.items });
  });

  it('is collected before the 25th of the month before, read as the policy says [ambiguous]', () => {
    drafted()
      .dueAt('draft', '2025-03-24T23:59:59.999+08:00')
      .at('2025-03-25T09:00:00+08:00')
      .overdue('draft')
      .when('SUBMIT', {}, 'tech.coordinator')
      .then('headReview');
    drafted({}, { policy: { cutoffInclusive: true } }).dueAt('draft', '2025-03-25T23:59:59.999+08:00');
    drafted({ month: '2026-01-15' }).dueAt('draft', '2025-12-24T23:59:59.999+08:00');
    drafted({ month: '2025-05-01' }, { policy: { cutoffDay: 31 } }).dueAt('draft', '2025-04-29T23:59:59.999+08:00');
    drafted({}, { policy: { cutoffDay: 1 } }).dueAt('draft', '2025-02-28T23:59:59.999+08:00');
  });

  it('is due by the month that the coordinator corrects it to', () => {
    drafted()
      .when('SUBMIT', { month: '2025-06-01' }, 'tech.coordinator')
      .when('RETURN', { remark: 'Fewer pens.' }, 'tech.head')
      .dueAt('draft', '2025-05-24T23:59:59.999+08:00');
  });

  it('is for the own department of the coordinator, whom alone it is for to start', () => {
    drafted({ department: 'sales' }).whenRefused('SUBMIT', {}, 'tech.coordinator', 'GUARD_REFUSED', 'ofOwnDepartment');
    given(requisition, form, { by: 'engineer1' }).refuses('FORBIDDEN');
  });

  it('goes back from the head and from administration, is rejected or withdrawn', () => {
    drafted()
      .when('SUBMIT', {}, 'tech.coordinator')
      .when('APPROVE', {}, 'tech.head')
      .when('RETURN', { remark: 'Which pens?' }, 'admin.officer')
      .then('draft')
      .when('SUBMIT', {}, 'tech.coordinator')
      .when('REJECT', { remark: 'None.' }, 'tech.head')
      .thenOutput({ outcome: 'rejected' });
    drafted().when('WITHDRAW', {}, 'tech.coordinator').thenOutput({ outcome: 'withdrawn' });
  });
});

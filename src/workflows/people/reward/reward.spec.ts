import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import reward from './reward.process.js';

const form = { employeeId: 'engineer1', ground: 'proposal', reward: 'notice', deed: 'Saved a week a month.' };
const drafted = (changes: object = {}, profile = '000'): Scenario =>
  given(reward, { ...form, ...changes }, { by: 'engineer2', profile });

describe('reward', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(reward)).toEqual([]));

  it('is nominated, reviewed by the head of the department, approved and announced', () => {
    drafted({ reward: 'bonus', amount: '500' })
      .when('SUBMIT', {}, 'engineer2')
      .assignedTo('departmentReview', 'tech.head')
      .when('APPROVE', {}, 'tech.head')
      .when('APPROVE', {}, 'gm')
      .when('ANNOUNCE', {}, 'hr.officer')
      .thenRegister('staff-rewards', 'engineer1-2025-03-03T01:00:00.000Z', { reward: 'bonus', amount: '500' })
      .thenOutput({ outcome: 'rewarded' });
  });

  it('has the forms of the manual in force: an honour is of 001 alone', () => {
    drafted({ reward: 'title' }).whenRefused('SUBMIT', {}, 'engineer2', 'GUARD_REFUSED', 'formCounts');
    drafted({ reward: 'title' }, '001').when('SUBMIT', {}, 'engineer2').then('departmentReview');
  });

  it('wants an amount for a bonus, and nobody to nominate himself; is rejected, returned, withdrawn', () => {
    drafted({ reward: 'bonus' }).whenRefused('SUBMIT', {}, 'engineer2', 'GUARD_REFUSED', 'amountWithBonus');
    drafted({ employeeId: 'engineer2' }).whenRefused('SUBMIT', {}, 'engineer2', 'GUARD_REFUSED', 'notOneself');
    const asked = (): Scenario => drafted().when('SUBMIT', {}, 'engineer2');
    asked().when('REJECT', { remark: 'No.' }, 'tech.head').thenOutput({ outcome: 'rejected' });
    asked().when('RETURN', { remark: 'What?' }, 'tech.head').then('draft');
    asked().when('WITHDRAW', {}, 'engineer2').thenOutput({ outcome: 'withdrawn' });
  });

  it('of whoever heads the department, or the company, is decided by somebody else', () => {
    drafted({ employeeId: 'tech.head' })
      .when('SUBMIT', {}, 'engineer2')
      .assignedTo('departmentReview', 'dgm')
      .whenRefused('APPROVE', {}, 'tech.head', 'SEPARATION_OF_DUTIES');
    drafted({ employeeId: 'gm' })
      .when('SUBMIT', {}, 'engineer2')
      .assignedTo('departmentReview', 'dgm')
      .when('APPROVE', {}, 'dgm')
      .assignedTo('gmApproval', 'dgm');
  });
});

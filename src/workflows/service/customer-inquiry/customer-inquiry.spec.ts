import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import inquiry from './customer-inquiry.process.js';

const form = { customer: '华东机电', contact: '13800000000', channel: 'phone', kind: 'inquiry', question: '交期？' };
const recorded = (): Scenario => given(inquiry, form, { by: 'cs.agent' });
const transfer = { handlerId: 'engineer1', expectedBy: '2025-03-04T12:00:00+08:00', told: true };
const passedOn = (): Scenario => recorded().when('TRANSFER', transfer, 'cs.agent');
const later = { progress: '等待测试', expectedBy: '2025-03-05T12:00:00+08:00', told: true };

describe('customer-inquiry', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(inquiry)).toEqual([]));

  it('is solved at once by the agent who recorded it', () => {
    recorded().assignedTo('answering', 'cs.agent').when('SOLVE', { solution: '周五' }, 'cs.agent').then('closed');
  });

  it('is passed on only after the customer was told a time that is still to come', () => {
    recorded()
      .whenRefused('TRANSFER', { ...transfer, told: false }, 'cs.agent', 'GUARD_REFUSED', 'tickedTransfer')
      .whenRefused(
        'TRANSFER',
        { ...transfer, expectedBy: '2025-03-03T09:00:00+08:00' },
        'cs.agent',
        'GUARD_REFUSED',
        'isToCome',
      )
      .when('TRANSFER', transfer, 'cs.agent')
      .assignedTo('handling', 'engineer1')
      .dueAt('handling', transfer.expectedBy);
  });

  it('is followed up by the agent, who tells a new time, and is overdue after it', () => {
    passedOn()
      .whenRefused('FOLLOW_UP', { ...later, told: false }, 'cs.agent', 'GUARD_REFUSED', 'tickedFollowUp')
      .when('FOLLOW_UP', later, 'cs.agent')
      .dueAt('handling', later.expectedBy)
      .at('2025-03-05T12:00:01+08:00')
      .overdue('handling')
      .when('HANDLED', { solution: '周五发货' }, 'engineer1')
      .assignedTo('feedback', 'cs.agent')
      .when('FEED_BACK', { feedback: '已告知' }, 'cs.agent')
      .thenOutput({ outcome: 'closed' });
  });

  it('comes back where another department is concerned or the customer is not content, and is withdrawn', () => {
    passedOn().when('NOT_CONCERNED', { remark: '属销售部' }, 'engineer1').opens('answering');
    passedOn()
      .when('HANDLED', { solution: '?' }, 'engineer1')
      .when('NOT_SOLVED', { remark: '答非所问' }, 'cs.agent')
      .opens('answering');
    recorded().when('WITHDRAW', {}, 'cs.agent').thenOutput({ outcome: 'withdrawn' });
  });
});

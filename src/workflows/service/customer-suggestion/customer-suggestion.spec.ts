import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import suggestion from './customer-suggestion.process.js';

const form = { customer: '八号店', contact: '138', content: '改为每周送货' };
const recorded = (): Scenario => given(suggestion, form, { by: 'order.clerk' });
const reported = (): Scenario => recorded().when('REPORT', { needsReply: true, replyBy: '2025-03-07' }, 'order.clerk');
const adopted = { instruction: '采纳', isAdopted: true };

describe('customer-suggestion', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(suggestion)).toEqual([]));

  it('is registered, reported to the leader, and answered by the promised day after his instruction', () => {
    reported()
      .thenRegister('customer-suggestions', '250301', { status: 'open', customer: '八号店' })
      .assignedTo('instruction', 'sales.director')
      .when('INSTRUCT', adopted, 'sales.director')
      .assignedTo('reply', 'order.clerk')
      .dueAt('reply', '2025-03-07T23:59:59.999+08:00')
      .at('2025-03-08T00:00:01+08:00')
      .overdue('reply')
      .when('ANSWER', { answer: '四月起每周送货' }, 'order.clerk')
      .thenRegister('customer-suggestions', '250301', { status: 'closed', isAdopted: true })
      .thenOutput({ outcome: 'closed' });
  });

  it('ends with the instruction where no reply is needed', () => {
    recorded()
      .when('REPORT', { needsReply: false }, 'order.clerk')
      .when('INSTRUCT', { instruction: '暂不', isAdopted: false }, 'sales.director')
      .thenRegister('customer-suggestions', '250301', { status: 'closed', isAdopted: false })
      .thenOutput({ outcome: 'closed' });
  });

  it('promises a day just where a reply is needed, today at the earliest; the leader may ask for more', () => {
    recorded()
      .whenRefused('REPORT', { needsReply: true }, 'order.clerk', 'GUARD_REFUSED', 'replyPromised')
      .whenRefused('REPORT', { needsReply: false, replyBy: '2025-03-07' }, 'order.clerk', 'GUARD_REFUSED')
      .whenRefused('REPORT', { needsReply: true, replyBy: '2025-03-02' }, 'order.clerk', 'GUARD_REFUSED', 'isToCome')
      .when('REPORT', { needsReply: true, replyBy: '2025-03-03' }, 'order.clerk')
      .when('RETURN', { remark: '多少客户？' }, 'sales.director')
      .opens('reporting');
  });

  it('keeps the promise that was made to the customer when more is asked for', () => {
    reported()
      .when('RETURN', { remark: '多少客户？' }, 'sales.director')
      .whenRefused('REPORT', { needsReply: false }, 'order.clerk', 'GUARD_REFUSED', 'promiseKept')
      .whenRefused('REPORT', { needsReply: true, replyBy: '2025-03-08' }, 'order.clerk', 'GUARD_REFUSED', 'promiseKept')
      .at('2025-03-10T09:00:00+08:00')
      .when('REPORT', { needsReply: true, replyBy: '2025-03-07' }, 'order.clerk')
      .opens('instruction');
  });
});

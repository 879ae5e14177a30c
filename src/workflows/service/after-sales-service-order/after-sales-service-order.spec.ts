import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import order from './after-sales-service-order.process.js';

const form = { customer: '华东机电', contact: '13800000000', origin: 'leader', memberId: 'engineer1', work: '调试' };
const opened = (origin = 'leader'): Scenario => given(order, { ...form, origin }, { by: 'cs.agent' });
const slip = { done: '调试完成', truthful: true };
const next = { ...slip, reason: '缺件', time: '下周二', memberId: 'engineer2', tools: '扳手', purchase: '阀门一只' };

describe('after-sales-service-order', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(order)).toEqual([]));

  it('ends with a truthful slip that the leader has', () => {
    opened()
      .whenRefused('FINISH', { ...slip, truthful: false }, 'engineer1', 'GUARD_REFUSED', 'slipTruthful')
      .when('FINISH', slip, 'engineer1')
      .when('RETURN', { remark: 'Which pump?' }, 'team.leader')
      .when('FINISH', slip, 'engineer1')
      .when('RECEIVED', {}, 'team.leader')
      .thenOutput({ outcome: 'closed' });
  });

  it('needs the consent of the leader for extra work', () => {
    opened('extra')
      .whenRefused('FINISH', slip, 'engineer1', 'EVENT_NOT_ACCEPTED')
      .when('AGREE', {}, 'team.leader')
      .then('onSite');
    opened('extra').when('REFUSE', { remark: 'No time.' }, 'team.leader').thenOutput({ outcome: 'rejected' });
    opened('extra').when('WITHDRAW', {}, 'cs.agent').thenOutput({ outcome: 'withdrawn' });
  });

  it('goes on with a plan of time, people, tools and purchase where one visit does not do', () => {
    opened()
      .when('CONTINUE', next, 'engineer1')
      .when('PLAN_ACCEPTED', {}, 'team.leader')
      .assignedTo('onSite', 'engineer2')
      .thenContext({ visits: 2 })
      .when('FINISH', slip, 'engineer2')
      .when('RECEIVED', {}, 'team.leader')
      .thenDone();
    opened().when('CONTINUE', next, 'engineer1').when('RETURN', { remark: 'When?' }, 'team.leader').then('onSite');
  });
});

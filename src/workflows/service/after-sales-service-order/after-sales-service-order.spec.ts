import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import order from './after-sales-service-order.process.js';

const form = { customer: '华东机电', contact: '13800000000', origin: 'leader', memberId: 'engineer1', work: '调试' };
const asked = (changes: object = {}, by = 'cs.agent'): Scenario => given(order, { ...form, ...changes }, { by });
const opened = (): Scenario => asked().when('AGREE', {}, 'team.leader');
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

  it.each(['leader', 'extra'])('is assigned by the leader, whatever whoever opens it says: %s', (origin) => {
    asked({ origin })
      .whenRefused('FINISH', slip, 'engineer1', 'EVENT_NOT_ACCEPTED')
      .assignedTo('consent', 'team.leader')
      .when('AGREE', {}, 'team.leader')
      .assignedTo('onSite', 'engineer1');
    asked({ origin }).when('REFUSE', { remark: 'No time.' }, 'team.leader').thenOutput({ outcome: 'rejected' });
    asked({ origin }).when('WITHDRAW', {}, 'cs.agent').thenOutput({ outcome: 'withdrawn' });
  });

  it('is carried out by whoever goes there, also where he has asked for it, and assigned by the leader himself', () => {
    asked({}, 'engineer1').when('AGREE', {}, 'team.leader').assignedTo('onSite', 'engineer1');
    asked({}, 'team.leader').assignedTo('consent', 'team.leader');
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

import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import repair from './repair-team-task.process.js';

const form = { title: '空调不制冷', description: '三号楼', memberId: 'engineer1' };
const assigned = (changes: object = {}): Scenario => given(repair, { ...form, ...changes }, { by: 'team.leader' });
const plan = { analysis: '缺制冷剂', plan: '检漏后充注' };
const planned = (): Scenario => assigned().when('PLAN', plan, 'engineer1');
const executing = (): Scenario => planned().when('APPROVE', {}, 'team.leader');
const record = { work: '更换阀门', result: '制冷正常' };

describe('repair-team-task', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(repair)).toEqual([]));

  it('is planned by the member, approved, carried out, recorded and accepted by the leader', () => {
    executing()
      .assignedTo('executing', 'engineer1')
      .when('COMPLETE', record, 'engineer1')
      .when('ACCEPT', {}, 'team.leader')
      .thenContext({ plan: plan.plan, result: record.result })
      .thenOutput({ outcome: 'accepted' });
  });

  it('is repaired by nobody without an approved plan, and problems go to the leader', () => {
    planned().whenRefused('COMPLETE', record, 'engineer1', 'EVENT_NOT_ACCEPTED');
    planned().when('RETURN', { remark: 'How?' }, 'team.leader').then('planning');
    executing()
      .when('PROBLEM', { problem: '缺配件' }, 'engineer1')
      .assignedTo('problem', 'team.leader')
      .when('SOLVED', { solution: '换型号', plan: '改用新型号' }, 'team.leader')
      .thenContext({ plan: '改用新型号' })
      .then('executing');
  });

  it('is done again where it is not as required, is of somebody else, and is withdrawn', () => {
    executing()
      .when('COMPLETE', record, 'engineer1')
      .when('DECLINE', { remark: 'Leaks.' }, 'team.leader')
      .then('executing');
    assigned({ memberId: 'team.leader' }).whenRefused('PLAN', plan, 'team.leader', 'SEPARATION_OF_DUTIES');
    assigned().when('WITHDRAW', {}, 'team.leader').thenOutput({ outcome: 'withdrawn' });
  });
});

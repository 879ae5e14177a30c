import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import ruleChange from './team-rule-change.process.js';

const team = '上门维修一组';
const members = ['engineer2', 'legal'].map((memberId) => ({ memberId }));
const entry = { status: 'active', leaderId: 'engineer1', deputyId: 'engineer2', members };
const form = { team, kind: 'revision', title: '请假', draft: '提前一天。' };
const drafted = (profile = '003-K', by = 'engineer1'): Scenario =>
  given(ruleChange, form, { by, profile, register: { teams: { [team]: entry } } });
const passed = (profile?: string): Scenario =>
  drafted(profile)
    .when('SUBMIT', {}, 'engineer1')
    .assignedTo('discussion', 'engineer1', 'engineer2', 'legal')
    .when('IN_FAVOUR', {}, 'legal')
    .when('IN_FAVOUR', {}, 'engineer2');

describe('team-rule-change', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(ruleChange)).toEqual([]));

  it('is proposed by the leader or his deputy, passed by the members, filed and posted', () => {
    passed()
      .assignedTo('filing', 'hr.officer')
      .when('FILED', {}, 'hr.officer')
      .when('POSTED', {}, 'engineer1')
      .when('UNDISPUTED', {}, 'legal')
      .thenOutput({ outcome: 'effective' });
    drafted('003-K', 'engineer2').when('SUBMIT', {}, 'engineer2').then('discussion');
    drafted('003-K', 'legal').whenRefused('SUBMIT', {}, 'legal', 'GUARD_REFUSED', 'leaderProposes');
  });

  it('needs the approval of the department under 003-M', () => {
    passed('003-M').when('APPROVE', {}, 'hr.officer').then('posting');
    passed('003-M').when('REJECT', { remark: 'No.' }, 'hr.officer').thenOutput({ outcome: 'rejected' });
  });

  it('is approved by somebody else where its leader is of the department', () => {
    const led = { ...entry, leaderId: 'hr.officer' };
    given(ruleChange, form, { by: 'hr.officer', profile: '003-M', register: { teams: { [team]: led } } })
      .when('SUBMIT', {}, 'hr.officer')
      .assignedTo('discussion', 'hr.officer', 'engineer2', 'legal')
      .when('IN_FAVOUR', {}, 'hr.officer')
      .when('IN_FAVOUR', {}, 'legal')
      .whenRefused('APPROVE', {}, 'hr.officer', 'SEPARATION_OF_DUTIES');
  });

  it('settles a dispute within the team, else with the help of the company', () => {
    const disputed = (): Scenario =>
      passed()
        .when('FILED', {}, 'hr.officer')
        .when('POSTED', {}, 'engineer1')
        .when('DISPUTED', { dispute: '从何时起算' }, 'legal');
    disputed().when('SETTLED', {}, 'engineer1').then('inForce');
    disputed().when('NOT_SETTLED', {}, 'engineer1').when('SETTLED', {}, 'hr.officer').then('inForce');
  });

  it('fails without a majority, and is withdrawn', () => {
    drafted()
      .when('SUBMIT', {}, 'engineer1')
      .when('AGAINST', {}, 'engineer2')
      .when('AGAINST', {}, 'legal')
      .thenOutput({ outcome: 'rejected' });
    drafted().when('SUBMIT', {}, 'engineer1').when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });
});

import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import expulsion from './team-member-expulsion.process.js';

const team = '上门维修一组';
const members = ['engineer2', 'legal', 'tech.head'].map((memberId) => ({ memberId }));
const entry = { status: 'active', leaderId: 'engineer1', deputyId: 'engineer2', members };
const drafted = (memberId = 'engineer2', by = 'engineer1', found: object = entry): Scenario =>
  given(expulsion, { team, memberId, conduct: 'Missed every shift.' }, { by, register: { teams: { [team]: found } } });
const criticised = (found?: object): Scenario =>
  drafted('engineer2', 'engineer1', found).when('SUBMIT', {}, 'engineer1').when('CRITICISE', {}, 'engineer1');
const relapsed = { conduct: 'Again.', harmsTeam: true };

describe('team-member-expulsion', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(expulsion)).toEqual([]));

  it('criticises first, and expels by discussion of the others where it goes on and harms the team', () => {
    criticised()
      .whenRefused('RELAPSED', { ...relapsed, harmsTeam: false }, 'engineer1', 'GUARD_REFUSED', 'harmsTeam')
      .when('RELAPSED', relapsed, 'engineer1')
      .assignedTo('discussion', 'legal', 'tech.head')
      .when('IN_FAVOUR', {}, 'legal')
      .then('discussion')
      .when('IN_FAVOUR', {}, 'tech.head')
      .assignedTo('leaderDecision', 'engineer1')
      .when('CONFIRM', {}, 'engineer1')
      .thenRegister('teams', team, { deputyId: null, members: [{ memberId: 'legal' }, { memberId: 'tech.head' }] })
      .thenOutput({ outcome: 'expelled' });
  });

  it('tells him of each criticism', () => {
    const { records } = criticised().thenNotified('engineer2').when('CRITICISE', {}, 'engineer1').then('watched');
    expect(records.at(-1)?.commands).toContainEqual(expect.objectContaining({ type: 'notify' }));
  });

  it('keeps whom the majority keeps, and who has improved', () => {
    criticised().when('RELAPSED', relapsed, 'engineer1').when('AGAINST', {}, 'legal').thenOutput({ outcome: 'kept' });
    criticised().when('CRITICISE', {}, 'engineer1').then('watched').when('IMPROVED', {}, 'engineer1').thenDone();
  });

  it('keeps whom the leader does not let go (003-S 第十四条), who decides alone where there are no others', () => {
    criticised()
      .when('RELAPSED', relapsed, 'engineer1')
      .when('IN_FAVOUR', {}, 'legal')
      .when('IN_FAVOUR', {}, 'tech.head')
      .when('VETO', {}, 'engineer1')
      .thenOutput({ outcome: 'kept' });
    criticised({ ...entry, members: [{ memberId: 'engineer2' }] })
      .when('RELAPSED', relapsed, 'engineer1')
      .then('leaderDecision')
      .when('CONFIRM', {}, 'engineer1')
      .thenRegister('teams', team, { members: [] });
  });

  it('is about a member beside the leader, and recorded by another one', () => {
    drafted('dgm').whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'isItsMember');
    drafted('engineer1', 'legal').whenRefused('SUBMIT', {}, 'legal', 'GUARD_REFUSED', 'isItsMember');
    drafted('engineer2', 'dgm').whenRefused('SUBMIT', {}, 'dgm', 'GUARD_REFUSED', 'isRecordedByTeam');
    drafted('engineer2', 'engineer2').whenRefused('SUBMIT', {}, 'engineer2', 'GUARD_REFUSED', 'isRecordedByTeam');
  });
});

import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import resolution from './team-resolution.process.js';

const team = '上门维修一组';
const people = [
  'engineer2',
  'legal',
  'tech.head',
  'fin.reviewer',
  'sales.rep1',
  'gm',
  'admin.officer',
  'hr.officer',
  'cs.agent',
];
const entry = { status: 'active', leaderId: 'engineer1', members: people.map((memberId) => ({ memberId })) };
const drafted = (profile = '003-S', found: object = entry, by = 'engineer2'): Scenario =>
  given(
    resolution,
    { team, matter: '轮班', proposal: '两班倒' },
    { by, profile, register: { teams: { [team]: found } } },
  );
const called = (profile?: string): Scenario =>
  drafted(profile).when('SUBMIT', {}, 'engineer2').when('CALL_VOTE', { motion: '两班倒，每月轮换' }, 'engineer1');
const voted = (scenario: Scenario, event: string, voters: readonly string[]): Scenario =>
  voters.reduce((so, voter) => so.when(event, {}, voter), scenario);

describe('team-resolution', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(resolution)).toEqual([]));

  it('VOT-01 is rejected when the leader vetoes what seven of nine want (003-S)', () => {
    const scenario = voted(called(), 'AGAINST', people.slice(7));
    voted(scenario, 'IN_FAVOUR', people.slice(0, 5))
      .assignedTo('leaderDecision', 'engineer1')
      .when('VETO', {}, 'engineer1')
      .thenOutput({ outcome: 'rejected' });
  });

  it('VOT-01 is passed by the majority alone under 003-L, the leader voting as the others do', () => {
    voted(called('003-L').assignedTo('vote', 'engineer1', ...people), 'IN_FAVOUR', people.slice(0, 6))
      .then('execution')
      .when('EXECUTED', {}, 'legal')
      .thenOutput({ outcome: 'executed' });
  });

  it('needs more than half of all, and is decided as soon as that is out of reach', () => {
    voted(called(), 'IN_FAVOUR', people.slice(0, 4)).then('vote');
    voted(called(), 'AGAINST', people.slice(0, 4)).then('vote');
    voted(called(), 'AGAINST', people.slice(0, 5)).thenOutput({ outcome: 'rejected' });
    voted(called('003-L'), 'IN_FAVOUR', people.slice(0, 5)).then('vote');
  });

  it('is decided by the leader where nobody else is left to vote', () => {
    drafted('003-S', { ...entry, members: [] }, 'engineer1')
      .when('SUBMIT', {}, 'engineer1')
      .when('CALL_VOTE', { motion: 'Dissolve.' }, 'engineer1')
      .then('leaderDecision')
      .when('CONFIRM', {}, 'engineer1')
      .then('execution');
  });

  it('is moved by a member of a team that exists', () => {
    drafted('003-S', entry, 'dgm').whenRefused('SUBMIT', {}, 'dgm', 'GUARD_REFUSED', 'isMember');
    drafted('003-S', { ...entry, status: 'dissolved' }).whenRefused(
      'SUBMIT',
      {},
      'engineer2',
      'GUARD_REFUSED',
      'exists',
    );
    drafted().when('SUBMIT', {}, 'engineer2').when('WITHDRAW', {}, 'engineer2').thenOutput({ outcome: 'withdrawn' });
  });
});

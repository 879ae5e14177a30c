import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import formation from './team-formation.process.js';

const form = {
  team: '上门维修一组',
  goal: '48 小时内上门',
  duties: '上门维修',
  leaderId: 'engineer1',
  members: [{ memberId: 'engineer2' }],
};
const drafted = (changes: object = {}, more: Circumstances = {}): Scenario =>
  given(formation, { ...form, ...changes }, { by: 'engineer1', ...more });

describe('team-formation', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(formation)).toEqual([]));

  it('is approved by a leader of the company (003-D), by the superior (003-L), only reported (003-R)', () => {
    const entry = { status: 'active', leaderId: 'engineer1', members: [{ memberId: 'engineer2' }] };
    drafted()
      .when('SUBMIT', {}, 'engineer1')
      .assignedTo('approval', 'dgm')
      .when('APPROVE', {}, 'dgm')
      .thenRegister('teams', form.team, entry)
      .thenOutput({ outcome: 'formed' });
    drafted({}, { profile: '003-L' }).when('SUBMIT', {}, 'engineer1').assignedTo('approval', 'tech.head');
    drafted({}, { profile: '003-R' })
      .when('SUBMIT', {}, 'engineer1')
      .assignedTo('report', 'tech.head')
      .when('NOTED', {}, 'tech.head')
      .thenOutput({ outcome: 'formed' });
  });

  it('has ten people at most under 003-R, its leader among them, who reports it himself', () => {
    const of = (count: number) =>
      [
        'engineer2',
        'legal',
        'tech.head',
        'fin.reviewer',
        'sales.rep1',
        'gm',
        'admin.officer',
        'hr.officer',
        'cs.agent',
        'auditor',
      ]
        .slice(0, count)
        .map((memberId) => ({ memberId }));
    drafted({ members: of(9) }, { profile: '003-R' })
      .when('SUBMIT', {}, 'engineer1')
      .then('report');
    drafted({ members: of(10) }, { profile: '003-R' }).whenRefused(
      'SUBMIT',
      {},
      'engineer1',
      'GUARD_REFUSED',
      'notTooMany',
    );
    drafted({ members: of(10) })
      .when('SUBMIT', {}, 'engineer1')
      .then('approval');
    drafted({ leaderId: 'legal' }, { profile: '003-R' }).whenRefused(
      'SUBMIT',
      {},
      'engineer1',
      'GUARD_REFUSED',
      'leaderInitiates',
    );
  });

  it('lists everybody once, under a name that is free', () => {
    const taken = { register: { teams: { [form.team]: { status: 'active' } } } };
    const gone = { register: { teams: { [form.team]: { status: 'dissolved' } } } };
    drafted({}, taken).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'nameFree');
    drafted({}, gone).when('SUBMIT', {}, 'engineer1').then('approval');
    drafted({ members: [{ memberId: 'engineer1' }] }).whenRefused(
      'SUBMIT',
      {},
      'engineer1',
      'GUARD_REFUSED',
      'eachOnce',
    );
    drafted({ deputyId: 'legal' }).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'deputyIsMember');
  });

  it('is rejected, returned, withdrawn', () => {
    const asked = (): Scenario => drafted().when('SUBMIT', {}, 'engineer1');
    asked().when('REJECT', { remark: 'No.' }, 'dgm').thenOutput({ outcome: 'rejected' });
    asked().when('RETURN', { remark: 'What?' }, 'dgm').then('draft');
    asked().when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });
});

import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import dissolution from './team-dissolution.process.js';

const team = '上门维修一组';
const entry = { status: 'active', leaderId: 'engineer1', deputyId: null, members: [{ memberId: 'engineer2' }] };
const drafted = (by = 'engineer1', found: object = entry): Scenario =>
  given(dissolution, { team, reason: '任务完成' }, { by, register: { teams: { [team]: found } } });
const papers = { report: '01957f2e-0000-7000-8000-000000000001', summary: 'All done.', feedback: 'Sooner next time.' };

describe('team-dissolution', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(dissolution)).toEqual([]));

  it('is approved as the formation is, and complete with report, summary and feedback', () => {
    drafted()
      .when('SUBMIT', {}, 'engineer1')
      .assignedTo('approval', 'tech.head')
      .when('APPROVE', {}, 'tech.head')
      .assignedTo('closing', 'engineer1', 'engineer2')
      .whenRefused('HAND_IN', { ...papers, report: '' }, 'engineer2', 'PAYLOAD_INVALID')
      .when('HAND_IN', papers, 'engineer2')
      .thenRegister('teams', team, { status: 'dissolved' })
      .thenOutput({ outcome: 'dissolved' });
  });

  it('is asked for by whoever leads the team, while there is one', () => {
    drafted('engineer2').whenRefused('SUBMIT', {}, 'engineer2', 'GUARD_REFUSED', 'leadsIt');
    drafted('engineer1', { ...entry, status: 'dissolved' }).whenRefused(
      'SUBMIT',
      {},
      'engineer1',
      'GUARD_REFUSED',
      'exists',
    );
  });

  it('is rejected, returned, withdrawn', () => {
    const asked = (): Scenario => drafted().when('SUBMIT', {}, 'engineer1');
    asked().when('REJECT', { remark: 'No.' }, 'tech.head').thenOutput({ outcome: 'rejected' });
    asked().when('RETURN', { remark: 'What?' }, 'tech.head').then('draft');
    asked().when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
    asked().when('APPROVE', {}, 'tech.head').when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });
});

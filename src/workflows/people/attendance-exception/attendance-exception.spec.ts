import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import attendanceException from './attendance-exception.process.js';

const form = { kind: 'outing', day: '2025-03-03', hours: '13:30–18:00', reason: 'A customer.' };
const drafted = (changes: object = {}): Scenario => given(attendanceException, { ...form, ...changes });

describe('attendance-exception', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(attendanceException)).toEqual([]));

  it('is asked for ahead, approved by the direct superior and recorded', () => {
    drafted()
      .when('SUBMIT', {}, 'engineer1')
      .assignedTo('approval', 'tech.head')
      .when('APPROVE', {}, 'tech.head')
      .thenRegister('attendance-exceptions', 'engineer1-2025-03-03-2025-03-03T01:00:00.000Z', { kind: 'outing' })
      .thenOutput({ outcome: 'recorded' });
  });

  it('is refused afterwards, and is returned, rejected or withdrawn', () => {
    drafted({ day: '2025-03-02' }).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'inAdvance');
    const asked = (): Scenario => drafted().when('SUBMIT', {}, 'engineer1');
    asked().when('RETURN', { remark: 'Where?' }, 'tech.head').then('draft');
    asked().when('REJECT', { remark: 'No.' }, 'tech.head').thenOutput({ outcome: 'rejected' });
    asked().when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });
});

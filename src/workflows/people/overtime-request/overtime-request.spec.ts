import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import overtime from './overtime-request.process.js';

const form = { day: '2025-03-04', hours: 2.5, reason: 'The audit.' };
const asked = (): Scenario => given(overtime, form).when('SUBMIT', {}, 'engineer1');

describe('overtime-request', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(overtime)).toEqual([]));

  it('is approved first, then worked, confirmed and compensated', () => {
    asked()
      .when('APPROVE', {}, 'tech.head')
      .at('2025-03-05T00:30:00+08:00')
      .notOverdue('approved')
      .when('WORKED', { worked: 3 }, 'engineer1')
      .when('RETURN', { remark: 'It was two.' }, 'tech.head')
      .when('WORKED', { worked: 2 }, 'engineer1')
      .when('CONFIRM', {}, 'tech.head')
      .when('COMPENSATE', { compensation: 'timeOff' }, 'hr.officer')
      .thenContext({ worked: 2, compensation: 'timeOff' })
      .thenOutput({ outcome: 'worked' });
  });

  it('is asked for on the day itself at the latest, and rejected or withdrawn', () => {
    given(overtime, { ...form, day: '2025-03-03' })
      .when('SUBMIT', {}, 'engineer1')
      .then('requested');
    given(overtime, { ...form, day: '2025-03-02' }).whenRefused(
      'SUBMIT',
      {},
      'engineer1',
      'GUARD_REFUSED',
      'beforehand',
    );
    asked().when('REJECT', { remark: 'Tomorrow.' }, 'tech.head').thenOutput({ outcome: 'rejected' });
    asked().when('APPROVE', {}, 'tech.head').when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });
});

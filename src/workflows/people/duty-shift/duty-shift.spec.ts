import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import dutyShift from './duty-shift.process.js';

const members = ['engineer1', 'engineer2', 'cashier', 'legal', 'qe'];
const roster = {
  ...{ day: '2025-03-03', hours: 'evening', leaderId: 'tech.head' },
  members: members.map((memberId) => ({ memberId })),
};
const set = (more: Circumstances = {}): Scenario => given(dutyShift, roster, { by: 'party.office', ...more });
const call = { unit: 'The district', caller: 'Li', telephone: '8888', content: 'A flood.' };
const breach = (scenario: Scenario, memberId: string, kind: string): Scenario =>
  scenario.when('BREACH', { memberId, breach: kind }, 'party.office');

describe('duty-shift', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(dutyShift)).toEqual([]));

  it('records calls, reports a major incident to the leaders first, handles it and ends', () => {
    set()
      .assignedTo('scheduled', 'tech.head', ...members)
      .when('BEGIN', {}, 'engineer1')
      .when('RECORD', call, 'engineer2')
      .when('INCIDENT', { ...call, major: false }, 'tech.head')
      .when('HANDLED', { handling: 'Pumped out.' }, 'tech.head')
      .when('INCIDENT', { ...call, major: true }, 'tech.head')
      .assignedTo('reporting', 'tech.head')
      .when('REPORTED', {}, 'tech.head')
      .when('HANDLED', { handling: 'Pumped out.' }, 'tech.head')
      .when('END_SHIFT', {}, 'tech.head')
      .whenRefused('PUBLISH', {}, 'party.office', 'GUARD_REFUSED', 'hasBreaches')
      .when('NO_BREACH', {}, 'party.office')
      .thenOutput({ outcome: 'completed' });
  });

  it('DUT-01 nobody of six on duty: six times 50 are 300, deducted by the fiscal office', () => {
    const checked = set().when('END_SHIFT', {}, 'party.office').dueAt('checking', '2025-03-04T23:59:59.999+08:00');
    for (const member of ['tech.head', ...members]) breach(checked, member, 'absent');
    checked
      .thenContext({ fines: 300, breaches: 6, bonusDeductions: 0 })
      .whenRefused('NO_BREACH', {}, 'party.office', 'GUARD_REFUSED', 'noBreaches')
      .when('PUBLISH', {}, 'party.office')
      .assignedTo('deduction', 'fiscal.office')
      .when('DEDUCTED', {}, 'fiscal.office')
      .thenOutput({ outcome: 'penalised' });
  });

  it.each([
    [{ absent: 2, lateOrEarly: 5 }, 'lateOrEarly', 30, 1],
    [{ absent: 2, lateOrEarly: 5 }, 'absent', 50, 1],
    [{ absent: 2, lateOrEarly: 6 }, 'absent', 50, 0],
    [{ absent: 3, lateOrEarly: 0 }, 'absent', 50, 0],
    [{ absent: 1, lateOrEarly: 4 }, 'lateOrEarly', 30, 0],
  ])(
    'after %j in a year, %s costs %d; the third or the sixth costs a tenth of the bonus, once: %d',
    (before, kind, fines, bonusDeductions) => {
      const checked = set({ register: { 'duty-breaches': { 'engineer1-2025': before } } }).when(
        'END_SHIFT',
        {},
        'tech.head',
      );
      breach(checked, 'engineer1', kind)
        .thenContext({ fines, bonusDeductions })
        .whenRefused(
          'BREACH',
          { memberId: 'engineer1', breach: 'absent' },
          'party.office',
          'GUARD_REFUSED',
          'oncePerShift',
        );
    },
  );

  it.each([
    ['a member', { members: [{ memberId: 'party.office' }] }],
    ['the leader', { leaderId: 'party.office' }],
  ])('is not checked by whoever of the office was %s of the group: his superior is asked', (_, changes) => {
    given(dutyShift, { ...roster, ...changes }, { by: 'party.office' })
      .when('END_SHIFT', {}, 'party.office')
      .assignedTo('checking', 'dgm')
      .whenRefused('NO_BREACH', {}, 'party.office', 'SEPARATION_OF_DUTIES');
  });

  it('fines nobody who was not on the roster', () => {
    set()
      .when('END_SHIFT', {}, 'tech.head')
      .whenRefused('BREACH', { memberId: 'gm', breach: 'absent' }, 'party.office', 'GUARD_REFUSED', 'ofTheGroup');
  });
});

import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import inspection from './hygiene-inspection.process.js';

const begun = (area = 'publicArea', circumstances: Circumstances = {}): Scenario =>
  given(inspection, { area, day: '2025-03-03' }, { by: 'workshop.leader', ...circumstances });

describe('hygiene-inspection', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(inspection)).toEqual([]));

  it('comes back each working day for the public areas, and each week for the offices', () => {
    const recurs = Object.entries(inspection.recurs ?? {});
    expect(recurs).toHaveLength(8);
    expect(recurs.map(([, { every }]) => every)).toEqual(Array.from({ length: 8 }, () => 'week'));
    expect(recurs.slice(1).map(([, { dayOff }]) => dayOff)).toEqual(Array.from({ length: 7 }, () => 'skipped'));
  });

  it('passes what is clean, on the day', () => {
    begun()
      .assignedTo('inspection', 'workshop.leader')
      .dueAt('inspection', '2025-03-03T23:59:59.999+08:00')
      .when('CLEAN', {}, 'workshop.leader')
      .thenOutput({ outcome: 'passed' });
  });

  it('has the cleaner clean what is not, until it is', () => {
    begun('offices')
      .when('ORDER_CLEANING', { finding: 'Dust.' }, 'workshop.leader')
      .assignedTo('cleaning', 'cleaner1')
      .when('CLEANED', {}, 'cleaner1')
      .when('NOT_CLEAN', { remark: 'Under the desk.' }, 'workshop.leader')
      .when('CLEANED', {}, 'cleaner1')
      .when('CLEAN', {}, 'workshop.leader')
      .thenOutput({ outcome: 'cleaned' });
  });

  it('is made by the general office under 002 篇2, and is overdue after the day', () => {
    begun('publicArea', { profile: '002-2', by: 'office.clerk' })
      .assignedTo('inspection', 'office.clerk')
      .afterTime({ days: 1 })
      .overdue('inspection');
  });
});

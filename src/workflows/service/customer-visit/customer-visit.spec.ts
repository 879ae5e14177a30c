import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import visit from './customer-visit.process.js';

const row = {
  ...{ customer: '华东机电 二厂', kind: 'dealer', opinion: '交期太长' },
  ...{ presented: true, guided: true, surveyed: true },
};
const visiting = (): Scenario =>
  given(visit, { day: '2025-03-03' }, { by: 'cs.agent' }).when('ASSIGN', { visitorId: 'sales.rep1' }, 'cs.owner');

describe('customer-visit', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(visit)).toEqual([]));

  it('comes back every quarter, on the day of the company', () => {
    expect(visit.recurs?.['round']).toMatchObject({ every: 'quarter', day: 'visit.day' });
  });

  it('is planned by customer service, also by whoever began it', () => {
    for (const by of ['cs.owner', 'cs.agent'])
      given(visit, { day: '2025-03-03' }, { by }).assignedTo('planning', 'cs.owner', 'cs.agent');
  });

  it('enters each visit, and ends with a report on what customers think', () => {
    visiting()
      .assignedTo('visiting', 'sales.rep1')
      .when('VISITED', row, 'sales.rep1')
      .thenRegister('customer-visits', 'sales.rep1-2025-03-03T01:00:00.000Z', {
        kind: 'dealer',
        customer: '华东机电 二厂',
      })
      .afterTime({ hours: 1 })
      .when('VISITED', { ...row, customer: '新厂', kind: 'prospect', help: '选型' }, 'sales.rep1')
      .thenContext({ visits: 2 })
      .when('ALL_VISITED', {}, 'sales.rep1')
      .when('REPORT', { report: '0b3f4a52-6c0e-4f1e-9b7d-0a4f7b9c1d2e', improvements: '备货' }, 'sales.rep1')
      .thenOutput({ outcome: 'reported' });
  });

  it('is no visit without guidance and questionnaire, and no round without a visit; it may be handed back', () => {
    visiting()
      .whenRefused('VISITED', { ...row, surveyed: false }, 'sales.rep1', 'GUARD_REFUSED', 'tickedVisited')
      .whenRefused('ALL_VISITED', {}, 'sales.rep1', 'GUARD_REFUSED', 'somebodyVisited')
      .when('HAND_BACK', { remark: '出差' }, 'sales.rep1')
      .opens('planning');
  });
});

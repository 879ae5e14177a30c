import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import change from './production-plan-change.process.js';

const request = { planNumber: 'P-1', trigger: 'shortage', explanation: 'No steel until Friday.' };
const coordination = { change: 'Unit B first.', coordinatedWith: 'Sales and purchasing.' };
const asked = (status = 'released'): Scenario =>
  given(change, request, { by: 'workshop.leader', register: { 'production-plans': { 'P-1': { status } } } });

describe('production-plan-change', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(change)).toEqual([]));

  it('is coordinated, approved by the authorised person, carried out, and the parties hear of it', () => {
    asked()
      .assignedTo('coordination', 'planning.head')
      .when('COORDINATED', coordination, 'planning.head')
      .assignedTo('approval', 'dgm')
      .whenRefused('EXECUTED', {}, 'planning.head', 'EVENT_NOT_ACCEPTED')
      .when('APPROVE', {}, 'dgm')
      .when('EXECUTED', {}, 'planning.head')
      .thenOutput({ outcome: 'changed' })
      .thenRegister('production-plans', 'P-1', { lastChange: 'Unit B first.' })
      .thenNotified('sales.director', 'changed')
      .thenNotified('manufacturing.head', 'changed')
      .thenNotified('purchasing.head', 'changed')
      .thenNotified('workshop.leader', 'changed');
  });

  it('changes nothing that is not released', () => {
    asked('draft')
      .whenRefused('COORDINATED', coordination, 'planning.head', 'GUARD_REFUSED', 'isReleased')
      .when('REJECT', { remark: 'Not released.' }, 'planning.head')
      .thenOutput({ outcome: 'rejected' });
  });

  it('is coordinated again where it is returned, and not carried out where it is rejected', () => {
    asked()
      .when('COORDINATED', coordination, 'planning.head')
      .when('RETURN', { remark: 'Ask sales.' }, 'dgm')
      .when('COORDINATED', coordination, 'planning.head')
      .when('REJECT', { remark: 'No.' }, 'dgm')
      .thenOutput({ outcome: 'rejected' });
  });
});

import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import booking from './coach-vehicle-booking.process.js';

const request = {
  use: 'official',
  purpose: 'Files to the city',
  from: '2025-03-04T09:00:00+08:00',
  until: '2025-03-04T12:00:00+08:00',
  overnight: 'none',
};
const asked = (changes: object = {}, by = 'coach1'): Scenario => given(booking, { ...request, ...changes }, { by });

describe('coach-vehicle-booking', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(booking)).toEqual([]));

  it('is arranged by the director, dispatched by the training section, and checked when it is back', () => {
    asked()
      .when('SUBMIT', {}, 'coach1')
      .assignedTo('directorArrangement', 'centre.director')
      .when('APPROVE', {}, 'centre.director')
      .assignedTo('dispatching', 'training.officer')
      .when('DISPATCH', { plate: 'C-1' }, 'training.officer')
      .thenRegister('vehicles', 'C-1', { status: 'out', driverId: 'coach1' })
      .dueAt('out', request.until)
      .whenRefused('BACK', { checked: false, parked: true }, 'coach1', 'GUARD_REFUSED', 'tickedBack')
      .when('BACK', { checked: true, parked: true }, 'coach1')
      .thenOutput({ outcome: 'returned' })
      .thenRegister('vehicles', 'C-1', { status: 'in' });
  });

  it('needs the agreement of the school for a director, and of its office for personal use', () => {
    asked({ use: 'director' }, 'centre.director')
      .when('SUBMIT', {}, 'centre.director')
      .assignedTo('schoolApproval', 'school.office');
    asked({ use: 'personal' })
      .when('SUBMIT', {}, 'coach1')
      .assignedTo('officeApproval', 'school.office')
      .whenRefused('DISPATCH', { plate: 'C-1' }, 'training.officer', 'EVENT_NOT_ACCEPTED')
      .when('REJECT', { remark: 'No.' }, 'school.office')
      .thenOutput({ outcome: 'rejected' });
  });

  it('stays out overnight for examinations and repairs alone', () => {
    const until = '2025-03-05T09:00:00+08:00';
    asked({ until }).whenRefused('SUBMIT', {}, 'coach1', 'GUARD_REFUSED', 'notOvernight');
    asked({ until, overnight: 'exam' }).when('SUBMIT', {}, 'coach1').then('directorArrangement');
    asked({ until: '2025-03-04T08:00:00+08:00' }).whenRefused('SUBMIT', {}, 'coach1', 'GUARD_REFUSED', 'timeRight');
  });

  it('is dispatched with no vehicle that is out', () => {
    given(booking, request, { by: 'coach1', register: { vehicles: { 'C-1': { status: 'out' } } } })
      .when('SUBMIT', {}, 'coach1')
      .when('APPROVE', {}, 'centre.director')
      .whenRefused('DISPATCH', { plate: 'C-1' }, 'training.officer', 'GUARD_REFUSED', 'vehicleIn')
      .when('DISPATCH', { plate: 'C-2' }, 'training.officer')
      .then('out');
  });

  it('of the director is for the school to agree to, whatever he calls it (002 篇4 教练车 7)', () => {
    asked({ use: 'official' }, 'centre.director')
      .when('SUBMIT', {}, 'centre.director')
      .assignedTo('schoolApproval', 'school.office');
  });
});

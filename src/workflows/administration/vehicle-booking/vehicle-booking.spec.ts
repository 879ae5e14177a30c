import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import booking from './vehicle-booking.process.js';

const request = {
  scope: 'meeting',
  destination: 'City hall',
  from: '2025-03-04T09:00:00+08:00',
  until: '2025-03-04T12:00:00+08:00',
};
const dispatch = { plate: 'A-12345', driverId: 'driver1' };
const booked = (changes: object = {}, register = {}): Scenario =>
  given(booking, { ...request, ...changes }, { register });
const dispatching = (register = {}): Scenario => booked({}, register).when('SUBMIT', {}, 'engineer1');

describe('vehicle-booking', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(booking)).toEqual([]));

  it('is booked ahead, dispatched by the office, driven by a driver and parked', () => {
    dispatching()
      .assignedTo('dispatching', 'office.clerk')
      .dueAt('dispatching', request.from)
      .when('DISPATCH', dispatch, 'office.clerk')
      .assignedTo('dispatched', 'driver1')
      .whenRefused('DEPART', { checked: false }, 'driver1', 'GUARD_REFUSED', 'tickedDepart')
      .when('DEPART', { checked: true }, 'driver1')
      .thenRegister('vehicles', 'A-12345', { status: 'out', driverId: 'driver1' })
      .dueAt('onTrip', request.until)
      .whenRefused('BACK', { parked: false }, 'driver1', 'GUARD_REFUSED', 'tickedBack')
      .when('BACK', { parked: true }, 'driver1')
      .thenOutput({ outcome: 'returned' })
      .thenRegister('vehicles', 'A-12345', { status: 'in' });
  });

  it('is for another need of the work where the organisation says so [ambiguous]', () => {
    booked({ scope: 'other' }).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'inScope');
    given(booking, { ...request, scope: 'other' }, { policy: { scopes: ['other'] } })
      .when('SUBMIT', {}, 'engineer1')
      .then('dispatching');
  });

  it('is for no private matters, and nobody but a driver drives', () => {
    booked({ scope: 'privateUse' }).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'inScope');
    dispatching().whenRefused('DISPATCH', { ...dispatch, driverId: 'gm' }, 'office.clerk', 'GUARD_REFUSED', 'isDriver');
  });

  it('is not booked for a time that is over, nor with a vehicle that is out', () => {
    booked({ from: '2025-03-03T08:59:00+08:00' }).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'inAdvance');
    dispatching({ vehicles: { 'A-12345': { status: 'out' } } }).whenRefused(
      'DISPATCH',
      dispatch,
      'office.clerk',
      'GUARD_REFUSED',
      'vehicleIn',
    );
  });

  it('does not leave with a vehicle that another trip has taken since', () => {
    const first = dispatching().when('DISPATCH', dispatch, 'office.clerk');
    const second = first.beside(booking, request, 'engineer1').when('SUBMIT', {}, 'engineer1');
    second.when('DISPATCH', dispatch, 'office.clerk');
    first.when('DEPART', { checked: true }, 'driver1');
    second.whenRefused('DEPART', { checked: true }, 'driver1', 'GUARD_REFUSED', 'vehicleIn');
    first.when('BACK', { parked: true }, 'driver1');
    second.when('DEPART', { checked: true }, 'driver1').then('onTrip');
  });

  it('is driven by the driver who has booked it himself, not by his superior, who is none', () => {
    given(booking, request, { by: 'driver1' })
      .when('SUBMIT', {}, 'driver1')
      .when('DISPATCH', dispatch, 'office.clerk')
      .assignedTo('dispatched', 'driver1')
      .when('DEPART', { checked: true }, 'driver1')
      .assignedTo('onTrip', 'driver1');
  });

  it('goes back, is rejected or withdrawn', () => {
    dispatching()
      .when('RETURN', { remark: 'Which hall?' }, 'office.clerk')
      .when('WITHDRAW', {}, 'engineer1')
      .thenOutput({ outcome: 'withdrawn' });
    dispatching().when('REJECT', { remark: 'Take the bus.' }, 'office.clerk').thenOutput({ outcome: 'rejected' });
  });

  it('does not leave with a fault: the driver sends it back to the office (002 篇3 二)', () => {
    dispatching()
      .when('DISPATCH', dispatch, 'office.clerk')
      .when('RETURN', { remark: 'The brakes.' }, 'driver1')
      .when('DISPATCH', { ...dispatch, plate: 'A-2' }, 'office.clerk')
      .when('DEPART', { checked: true }, 'driver1')
      .thenRegister('vehicles', 'A-2', { status: 'out' });
  });
});

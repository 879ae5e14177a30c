import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import travel from './after-sales-travel-vehicle.process.js';

const trip = {
  destination: 'Luoyang',
  firstDay: '2025-03-04',
  lastDay: '2025-03-06',
  mode: 'companyCar',
  reason: 'Heavy parts.',
};
const asked = (changes: object = {}): Scenario =>
  given(travel, { ...trip, ...changes }, { by: 'aftersales.agent' }).when('SUBMIT', {}, 'aftersales.agent');

describe('after-sales-travel-vehicle', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(travel)).toEqual([]));

  it('goes by public transport without approval, with 20 yuan for each day outside the city', () => {
    asked({ mode: 'public' })
      .then('travelling')
      .when('TRAVELLED', { daysOutside: 3 }, 'aftersales.agent')
      .thenOutput({ outcome: 'completed', subsidy: 60 });
  });

  it('goes by company car with approval and filing', () => {
    asked()
      .assignedTo('approval', 'aftersales.head')
      .when('APPROVE', { noCompanyCar: false }, 'aftersales.head')
      .assignedTo('filing', 'hr.officer')
      .when('FILE', { plate: 'A-1' }, 'hr.officer')
      .then('travelling');
  });

  it('goes by private car only where no company car is free, and with the travel register', () => {
    asked({ mode: 'privateCar' })
      .whenRefused('APPROVE', { noCompanyCar: false }, 'aftersales.head', 'GUARD_REFUSED', 'companyCarFirst')
      .when('APPROVE', { noCompanyCar: true }, 'aftersales.head')
      .whenRefused('FILE', { plate: 'A-1' }, 'hr.officer', 'GUARD_REFUSED', 'registerFilled')
      .when('FILE', { plate: 'A-1', travelRegister: true }, 'hr.officer')
      .then('travelling')
      .thenRegister('after-sales-travel', 'aftersales.agent/2025-03-03T01:00:00.000Z', {
        mode: 'privateCar',
        plate: 'A-1',
      });
  });

  it('goes by taxi with approval alone, and not at all where it is refused', () => {
    asked({ mode: 'taxi' }).when('APPROVE', { noCompanyCar: false }, 'aftersales.head').then('travelling');
    asked({ mode: 'taxi' })
      .when('REJECT', { remark: 'Take the bus.' }, 'aftersales.head')
      .thenOutput({ outcome: 'rejected' });
    given(travel, { ...trip, lastDay: '2025-03-03' }, { by: 'aftersales.agent' }).whenRefused(
      'SUBMIT',
      {},
      'aftersales.agent',
      'GUARD_REFUSED',
      'daysInOrder',
    );
  });

  it('pays for no more days than the trip had', () => {
    asked({ mode: 'public' })
      .whenRefused('TRAVELLED', { daysOutside: 4 }, 'aftersales.agent', 'GUARD_REFUSED', 'daysOfTheTrip')
      .when('TRAVELLED', { daysOutside: 3 }, 'aftersales.agent')
      .thenOutput({ outcome: 'completed', subsidy: 60 });
  });
});

import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import report from './vehicle-incident-report.process.js';

const incident = {
  plate: 'A-12345',
  vehicle: 'official',
  incident: 'damage',
  happenedAt: '2025-03-03T08:00:00+08:00',
  driverId: 'driver1',
  circumstances: 'A stone.',
};
const reported = (changes: object = {}): Scenario =>
  given(
    report,
    { ...incident, ...changes },
    { by: 'driver1', register: { vehicles: { 'A-12345': { status: 'in' } } } },
  );

describe('vehicle-incident-report', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(report)).toEqual([]));

  it('is handled by the office, and the vehicle remembers it', () => {
    reported()
      .assignedTo('officeHandling', 'office.clerk')
      .when('HANDLED', { handling: 'Repaired.', privateTrip: false }, 'office.clerk')
      .thenOutput({ outcome: 'handled' })
      .thenNotified('driver1', 'handled')
      .thenRegister('vehicles', 'A-12345', { status: 'in', lastIncident: 'damage' });
  });

  it('has an accident of a coach vehicle told to the police first', () => {
    reported({ vehicle: 'coach', incident: 'accident' })
      .assignedTo('policeReport', 'training.officer')
      .when('POLICE_INFORMED', {}, 'training.officer')
      .when('HANDLED', { handling: 'Insured.', privateTrip: false }, 'training.officer')
      .thenDone();
    reported({ vehicle: 'coach', incident: 'fault' }).then('schoolHandling');
  });

  it('is handled by nobody who drove: his superior says whether the trip was without leave', () => {
    const report = { handling: 'Repaired.', privateTrip: false };
    reported({ driverId: 'office.clerk' })
      .whenRefused('HANDLED', report, 'office.clerk', 'SEPARATION_OF_DUTIES')
      .assignedTo('officeHandling', 'dgm');
    reported({ vehicle: 'coach', driverId: 'training.officer' }).whenRefused(
      ...(['HANDLED', report, 'training.officer', 'SEPARATION_OF_DUTIES'] as const),
    );
  });

  it('has damage on a trip without leave compensated (002 篇3 七)', () => {
    reported()
      .when('HANDLED', { handling: 'Repaired.', privateTrip: true, assetLabel: 'FA-9' }, 'office.clerk')
      .starts('asset-damage-compensation', { label: 'FA-9', personId: 'driver1', damage: 'damaged' });
  });
});

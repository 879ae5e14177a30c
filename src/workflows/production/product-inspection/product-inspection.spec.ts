import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import inspection from './product-inspection.process.js';

const lot = { lot: 'A-3', product: 'Unit A', point: 'Welding', quantity: 20 };
const result = { passed: true, record: 'All twenty.' };
const abnormal = { stopped: true, isolated: true, defect: 'A gap.' };
const presented = (stage: string, inspections: Record<string, object> = {}): Scenario =>
  given(inspection, { ...lot, stage }, { by: 'operator1', register: { inspections } as never });

describe('product-inspection', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(inspection)).toEqual([]));

  it('is checked by the operator himself, then by the workshop or an inspector', () => {
    presented('process')
      .assignedTo('selfCheck', 'operator1')
      .whenRefused('SELF_CHECKED', { right: false }, 'operator1', 'GUARD_REFUSED', 'tickedSelfChecked')
      .when('SELF_CHECKED', { right: true }, 'operator1')
      .assignedTo('patrolInspection', 'workshop.leader', 'inspector1')
      .when('PASSED', result, 'inspector1')
      .thenOutput({ outcome: 'passed' })
      .thenRegister('inspections', 'A-3/process/Welding', { verdict: 'passed' });
  });

  it('is packed or shipped only when it has passed', () => {
    presented('final')
      .whenRefused('PASSED', { ...result, passed: false }, 'inspector1', 'GUARD_REFUSED', 'tickedPassed')
      .when('PASSED', result, 'inspector1')
      .thenOutput({ outcome: 'releasedForPacking' });
    presented('shipment', { 'A-3/final': { verdict: 'passed' } })
      .when('PASSED', result, 'inspector1')
      .thenOutput({ outcome: 'releasedForShipment' });
  });

  it('is stopped and isolated where something is wrong, and inspected again after rework', () => {
    presented('process')
      .when('SELF_CHECKED', { right: true }, 'operator1')
      .whenRefused('ABNORMAL', { ...abnormal, isolated: false }, 'inspector1', 'GUARD_REFUSED', 'tickedAbnormal')
      .when('ABNORMAL', abnormal, 'inspector1')
      .then('nonconforming')
      .thenRegister('inspections', 'A-3/process/Welding', { verdict: 'failed' })
      .whenEnds('nonconforming', { outcome: 'rework' })
      .then('selfCheck');
  });

  it('is not shipped without its final inspection, nor released where it has failed in another case (3.4)', () => {
    for (const inspections of [undefined, { 'A-3/final': { verdict: 'failed' } }])
      presented('shipment', inspections).whenRefused('PASSED', result, 'inspector1', 'GUARD_REFUSED', 'finalPassed');
    presented('final', { 'A-3/final': { verdict: 'failed' } }).whenRefused(
      'PASSED',
      result,
      'inspector1',
      'GUARD_REFUSED',
      'notFailedBefore',
    );
    presented('final')
      .when('ABNORMAL', abnormal, 'inspector1')
      .whenEnds('nonconforming', { outcome: 'repair' })
      .when('PASSED', result, 'inspector1')
      .thenRegister('inspections', 'A-3/final', { verdict: 'passed' });
  });

  it('stops a machine only in process (3.3): a finished lot is isolated', () => {
    const { stopped: _, ...finished } = abnormal;
    presented('process')
      .whenRefused('ABNORMAL', finished, 'operator1', 'GUARD_REFUSED', 'stoppedInProcess')
      .whenRefused('ABNORMAL', { ...abnormal, stopped: false }, 'operator1', 'GUARD_REFUSED', 'stoppedInProcess');
    for (const stage of ['final', 'shipment'])
      presented(stage).when('ABNORMAL', finished, 'inspector1').then('nonconforming');
  });

  it('is not released where it is scrapped', () => {
    presented('final')
      .when('ABNORMAL', abnormal, 'inspector1')
      .whenEnds('nonconforming', { outcome: 'scrap' })
      .thenOutput({ outcome: 'notReleased' });
  });
});

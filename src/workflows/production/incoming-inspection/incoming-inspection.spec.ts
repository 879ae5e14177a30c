import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import incoming from './incoming-inspection.process.js';

const lot = {
  ...{ lot: 'L-7', item: 'STEEL-3', product: 'Steel', kind: 'material' },
  ...{ specification: '3 mm', quantity: 40, supplier: 'Chen' },
};
const check = { specificationRight: true, quantityRight: true, appearance: true, size: true, performance: true };
const presented = (register = {}): Scenario => given(incoming, lot, { by: 'warehouse1', register });

describe('incoming-inspection', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(incoming)).toEqual([]));

  it('is taken in when it has passed, and is in the stock', () => {
    presented({ stock: { 'STEEL-3': { quantity: 10 } } })
      .assignedTo('inspection', 'inspector1')
      .whenRefused('TAKEN_IN', { number: 'R-1' }, 'warehouse1', 'EVENT_NOT_ACCEPTED')
      .when('PASSED', check, 'inspector1')
      .thenRegister('inspections', 'L-7', { verdict: 'passed' })
      .when('TAKEN_IN', { number: 'R-1' }, 'warehouse1')
      .thenOutput({ outcome: 'takenIn' })
      .thenRegister('stock', 'STEEL-3', { quantity: 50, lastLot: 'L-7' })
      .thenRegister('material-movements', 'R-1', { slip: 'receipt', item: 'STEEL-3', quantity: 40, lot: 'L-7' });
  });

  it.each(Object.keys(check))('has not passed without its %s', (field) => {
    presented().whenRefused('PASSED', { ...check, [field]: false }, 'inspector1', 'GUARD_REFUSED', 'tickedPassed');
  });

  it('NCP-01 goes to the control of nonconforming products when it fails, and is never taken in', () => {
    presented()
      .when('FAILED', { defect: 'Rust.' }, 'inspector1')
      .then('nonconforming')
      .whenRefused('TAKEN_IN', { number: 'R-1' }, 'warehouse1', 'EVENT_NOT_ACCEPTED')
      .whenEnds('nonconforming', { outcome: 'returned' })
      .thenOutput({ outcome: 'notTakenIn' })
      .thenRegister('stock', 'STEEL-3', null)
      .thenRegister('inspections', 'L-7', { verdict: 'failed' });
  });

  it.each(['failed', 'passed'])('does not take in a lot twice, nor one that has %s before', (verdict) => {
    presented({ inspections: { 'L-7': { verdict } } })
      .whenRefused('PASSED', check, 'inspector1', 'GUARD_REFUSED', 'inspectedOnce')
      .when('WITHDRAW', {}, 'warehouse1')
      .thenOutput({ outcome: 'withdrawn' });
  });

  it('books nothing by a slip that was used before', () => {
    presented({ 'material-movements': { 'R-1': {} } })
      .when('PASSED', check, 'inspector1')
      .whenRefused('TAKEN_IN', { number: 'R-1' }, 'warehouse1', 'GUARD_REFUSED', 'slipUnused')
      .when('TAKEN_IN', { number: 'R-2' }, 'warehouse1')
      .thenOutput({ outcome: 'takenIn' });
  });

  it('is judged anew where the control of the nonconforming product is withdrawn', () => {
    presented()
      .when('FAILED', { defect: 'Rust.' }, 'inspector1')
      .whenEnds('nonconforming', { outcome: 'withdrawn' })
      .then('inspection')
      .whenRefused('PASSED', check, 'inspector1', 'GUARD_REFUSED', 'inspectedOnce');
  });
});

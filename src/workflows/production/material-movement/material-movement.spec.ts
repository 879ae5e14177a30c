import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import movement from './material-movement.process.js';

const slip = {
  ...{ slip: 'issue', slipNumber: 'S-1', item: 'STEEL-3', name: 'Steel' },
  ...{ specification: '3 mm', quantity: 10 },
};
const check = {
  ...{ valid: true, nameRight: true, specificationRight: true },
  ...{ quantityRight: true, firstIn: true, cardRight: true },
};
const held = { stock: { 'STEEL-3': { quantity: 10 } } };
const presented = (changes: object = {}, register: object = held): Scenario =>
  given(movement, { ...slip, ...changes }, { by: 'workshop.leader', register: register as never });

describe('material-movement', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(movement)).toEqual([]));

  it('issues what the slip says, and the book follows', () => {
    given(movement, slip, { by: 'warehouse1' }).assignedTo('checking', 'warehouse1');
    presented()
      .assignedTo('checking', 'warehouse1')
      .when('BOOKED', check, 'warehouse1')
      .thenOutput({ outcome: 'booked' })
      .thenRegister('stock', 'STEEL-3', { quantity: 0 })
      .thenRegister('material-movements', 'S-1', { slip: 'issue', quantity: 10 });
  });

  it('receives what has passed the incoming inspection, once, and what the ledger does not know yet', () => {
    const lot = { verdict: 'passed', item: 'BOLT-8', quantity: 10 };
    const received = (found: object, changes: object = {}): Scenario =>
      presented({ slip: 'receipt', item: 'BOLT-8', lot: 'L-8', ...changes }, { inspections: { 'L-8': found } });
    received(lot)
      .when('BOOKED', check, 'warehouse1')
      .thenRegister('stock', 'BOLT-8', { quantity: 10, kind: 'materials' })
      .thenRegister('inspections', 'L-8', { takenIn: 'S-1' });
    for (const one of [
      received({ ...lot, verdict: 'failed' }),
      received({ ...lot, takenIn: 'R-1' }),
      received({ ...lot, item: 'STEEL-3' }),
      received(lot, { quantity: 11 }),
      presented({ slip: 'receipt', item: 'BOLT-8' }),
    ])
      one.whenRefused('BOOKED', check, 'warehouse1', 'GUARD_REFUSED', 'hasPassed');
  });

  it.each(Object.keys(check))('moves nothing without its check: %s', (field) => {
    presented()
      .whenRefused('BOOKED', { ...check, [field]: false }, 'warehouse1', 'GUARD_REFUSED', 'tickedBooked')
      .thenRegister('stock', 'STEEL-3', { quantity: 10 });
  });

  it('issues no more than there is, and nothing twice by one slip', () => {
    presented({ quantity: 11 }).whenRefused('BOOKED', check, 'warehouse1', 'GUARD_REFUSED', 'enough');
    presented({}, { ...held, 'material-movements': { 'S-1': {} } })
      .whenRefused('BOOKED', check, 'warehouse1', 'GUARD_REFUSED', 'slipUnused')
      .when('REJECT', { remark: 'Used.' }, 'warehouse1')
      .thenOutput({ outcome: 'rejected' });
  });
});

import { given } from '../../src/engine/testing/index.js';
import incoming from '../../src/workflows/production/incoming-inspection/incoming-inspection.process.js';
import movement from '../../src/workflows/production/material-movement/material-movement.process.js';

const lot = {
  ...{ lot: 'L-7', item: 'STEEL-3', product: 'Steel', kind: 'material' },
  ...{ specification: '3 mm', quantity: 40, supplier: 'Chen' },
};
const check = { specificationRight: true, quantityRight: true, appearance: true, size: true, performance: true };

describe('a lot of material', () => {
  it('is booked once, also where 物料收发 takes it in by its slip before its inspection does', () => {
    const inspected = given(incoming, lot, { by: 'warehouse1' }).when('PASSED', check, 'inspector1');
    const { kind: _, supplier: __, product: name, ...moved } = lot;
    const receipt = { ...moved, name, slip: 'receipt', slipNumber: 'R-1' };
    const agrees = { valid: true, nameRight: true, specificationRight: true, quantityRight: true };
    inspected
      .beside(movement, receipt, 'warehouse1')
      .when('BOOKED', { ...agrees, firstIn: true, cardRight: true }, 'warehouse1');
    inspected.when('TAKEN_IN', { number: 'R-1' }, 'warehouse1').thenRegister('stock', 'STEEL-3', { quantity: 40 });
  });
});

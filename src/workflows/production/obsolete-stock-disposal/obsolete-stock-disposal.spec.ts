import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import disposal from './obsolete-stock-disposal.process.js';

const stock = { item: 'BOLT-8', name: 'Bolts', quantity: 300, condition: 'obsolete', explanation: 'Two years.' };
const presented = (changes: object = {}): Scenario =>
  given(
    disposal,
    { ...stock, ...changes },
    { by: 'warehouse1', register: { stock: { 'BOLT-8': { quantity: 500, name: 'Bolts' } } } },
  );

describe('obsolete-stock-disposal', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(disposal)).toEqual([]));

  it.each([
    ['transfer', 'transferred'],
    ['discount', 'soldAtDiscount'],
    ['scrap', 'scrapped'],
  ])('is reviewed and disposed of: %s', (measure, outcome) => {
    presented()
      .assignedTo('review', 'qc.head', 'manufacturing.head')
      .when('DECIDED', { measure, opinion: 'No use.' }, 'qc.head')
      .assignedTo('disposal', 'warehouse1')
      .when('DISPOSED', { result: 'Done.' }, 'warehouse1')
      .thenOutput({ outcome })
      .thenRegister('stock', 'BOLT-8', { quantity: 200, name: 'Bolts' })
      .thenRegister('stock-disposals', 'BOLT-8/2025-03-03T01:00:00.000Z', { measure });
  });

  it('is isolated first where it is expired', () => {
    presented({ condition: 'expired' })
      .whenRefused('ISOLATED', { isolated: false }, 'warehouse1', 'GUARD_REFUSED', 'tickedIsolated')
      .when('ISOLATED', { isolated: true }, 'warehouse1')
      .then('review');
  });

  it('goes to the control of nonconforming products where it is one, out of the stock', () => {
    presented({ condition: 'nonconforming' })
      .when('ISOLATED', { isolated: true }, 'warehouse1')
      .thenOutput({ outcome: 'controlled' })
      .starts('nonconforming-product', { lot: 'BOLT-8', quantity: 300 })
      .thenRegister('stock', 'BOLT-8', { quantity: 200 });
    presented({ condition: 'nonconforming', quantity: 501 })
      .whenRefused('ISOLATED', { isolated: true }, 'warehouse1', 'GUARD_REFUSED', 'enough')
      .when('WITHDRAW', {}, 'warehouse1')
      .thenOutput({ outcome: 'withdrawn' });
  });

  it('is kept where the review says so, and never more than there is', () => {
    presented().when('KEEP', { remark: 'A new order.' }, 'qc.head').thenOutput({ outcome: 'kept' });
    presented({ quantity: 500 }).when('DECIDED', { measure: 'scrap', opinion: '-' }, 'qc.head').then('disposal');
    presented({ quantity: 501 }).whenRefused(
      'DECIDED',
      { measure: 'scrap', opinion: '-' },
      'qc.head',
      'GUARD_REFUSED',
      'enough',
    );
  });

  it('is withdrawn before the review where it was entered by mistake', () => {
    presented().when('WITHDRAW', {}, 'warehouse1').thenOutput({ outcome: 'withdrawn' });
  });

  it('is reviewed anew where it cannot be disposed of as decided', () => {
    presented()
      .when('DECIDED', { measure: 'discount', opinion: 'No use.' }, 'qc.head')
      .when('NOT_AS_DECIDED', { remark: 'No buyer.' }, 'warehouse1')
      .then('review');
  });
});

import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import purchase from './office-supplies-purchase.process.js';

const plan = {
  month: '2025-04-01',
  kind: 'regular',
  items: [{ name: 'Pens', specification: 'Black', quantity: 20 }],
};
const receipt = {
  ...{ number: 'R-1', item: 'PEN-B', name: 'Pens', specification: 'Black', quantity: 20, unitPrice: '1.50' },
  ...{ receivedOn: '2025-03-05', quantityRight: true, qualityRight: true },
};
const enquiry = {
  quotes: [
    { supplier: 'Chen', price: '900.00' },
    { supplier: 'Li', price: '850.00' },
  ],
  chosenSupplier: 'Li',
  reason: 'Cheapest for the same.',
};
const planned = (changes: object = {}, register = {}): Scenario =>
  given(purchase, { ...plan, ...changes }, { by: 'admin.officer', register });
const special = (): Scenario => planned({ kind: 'special' }).when('SUBMIT', {}, 'admin.officer').then('enquiry');

describe('office-supplies-purchase', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(purchase)).toEqual([]));

  it('buys regular items from a contracted supplier, and takes them into the stock', () => {
    planned({}, { stock: { 'PEN-B': { name: 'Pens', quantity: 5 } } })
      .when('SUBMIT', {}, 'admin.officer')
      .whenRefused(
        'ORDERED',
        { supplier: 'Chen', contracted: false },
        'admin.officer',
        'GUARD_REFUSED',
        'rightSupplier',
      )
      .when('ORDERED', { supplier: 'Chen', contracted: true }, 'admin.officer')
      .whenRefused('RECEIVED', { ...receipt, qualityRight: false }, 'hr.head', 'GUARD_REFUSED', 'tickedReceived')
      .whenRefused('ALL_RECEIVED', {}, 'hr.head', 'GUARD_REFUSED', 'everyItemIn')
      .when('RECEIVED', receipt, 'hr.head')
      .thenRegister('goods-receipts', 'R-1', { item: 'PEN-B', unitPrice: '1.50', supplier: 'Chen' })
      .thenRegister('stock', 'PEN-B', { quantity: 25 })
      .when('ALL_RECEIVED', {}, 'hr.head')
      .thenOutput({ outcome: 'received' });
  });

  it('takes in what the plan names and no more, in parts too, and ends when each quantity is in', () => {
    const items = [...plan.items, { name: 'Paper', specification: 'A4', quantity: 5 }];
    const part = { ...receipt, quantity: 12 };
    planned({ items })
      .when('SUBMIT', {}, 'admin.officer')
      .when('ORDERED', { supplier: 'Chen', contracted: true }, 'admin.officer')
      .whenRefused('RECEIVED', { ...receipt, name: 'Ink' }, 'hr.head', 'GUARD_REFUSED', 'ofThePlan')
      .whenRefused('RECEIVED', { ...receipt, quantity: 21 }, 'hr.head', 'GUARD_REFUSED', 'ofThePlan')
      .when('RECEIVED', part, 'hr.head')
      .whenRefused('RECEIVED', { ...part, number: 'R-2', quantity: 9 }, 'hr.head', 'GUARD_REFUSED', 'ofThePlan')
      .when('RECEIVED', { ...part, number: 'R-2', name: ' pens', quantity: 8 }, 'hr.head')
      .whenRefused('ALL_RECEIVED', {}, 'hr.head', 'GUARD_REFUSED', 'everyItemIn')
      .when('RECEIVED', { ...part, number: 'R-3', name: 'Paper', specification: 'A4', quantity: 5 }, 'hr.head')
      .when('ALL_RECEIVED', {}, 'hr.head')
      .thenOutput({ outcome: 'received' });
  });

  it('compares quotes for new or large items, which the leader in charge approves', () => {
    special()
      .whenRefused(
        'COMPARED',
        { ...enquiry, quotes: enquiry.quotes.slice(1) },
        'admin.officer',
        'GUARD_REFUSED',
        'enoughQuotes',
      )
      .whenRefused('COMPARED', { ...enquiry, chosenSupplier: 'Wu' }, 'admin.officer', 'GUARD_REFUSED', 'choseAQuote')
      .when('COMPARED', enquiry, 'admin.officer')
      .assignedTo('leaderApproval', 'dgm')
      .when('RETURN', { remark: 'Ask a third.' }, 'dgm')
      .when('COMPARED', enquiry, 'admin.officer')
      .when('APPROVE', {}, 'dgm')
      .whenRefused('ORDERED', { supplier: 'Chen', contracted: true }, 'admin.officer', 'GUARD_REFUSED', 'rightSupplier')
      .when('ORDERED', { supplier: 'Li', contracted: false }, 'admin.officer')
      .then('receiving');
    special().when('COMPARED', enquiry, 'admin.officer').when('REJECT', { remark: 'No.' }, 'dgm').thenDone();
  });

  it('sends back what fails the inspection, and takes nothing in', () => {
    planned()
      .when('SUBMIT', {}, 'admin.officer')
      .when('ORDERED', { supplier: 'Chen', contracted: true }, 'admin.officer')
      .when('NOT_ACCEPTED', { remark: 'Dried out.' }, 'hr.head')
      .then('ordering')
      .thenRegister('stock', 'PEN-B', null);
  });
});

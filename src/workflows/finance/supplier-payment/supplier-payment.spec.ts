import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import supplierPayment from './supplier-payment.process.js';

/** The id of an attached file. */
const file = (number: number): string => `0199f000-0000-7000-8000-00000000000${number}`;
const form = {
  ...{
    supplier: 'Acme',
    amount: '1200',
    invoiceNumber: 'INV-7',
    invoice: file(1),
    contract: file(2),
    receipt: file(3),
  },
  ...{ matched: true, delivered: true },
};
const drafted = (changes: object = {}, register = {}): Scenario =>
  given(supplierPayment, { ...form, ...changes }, { register });
const reviewed = (): Scenario =>
  drafted()
    .when('SUBMIT', {}, 'engineer1')
    .when('APPROVE', {}, 'tech.head')
    .when('REVIEW_PASSED', { complete: true, genuine: true }, 'fin.reviewer');

describe('supplier-payment', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(supplierPayment)).toEqual([]));

  it('PAY-02 passes head, finance and finance manager, is paid with a bank slip, and archived', () => {
    reviewed()
      .when('APPROVE', {}, 'fin.head')
      .when('PAID', { slip: file(4) }, 'cashier')
      .thenRegister('supplier-payments', 'Acme/INV-7', { amount: '1200', paidBy: 'cashier' })
      .when('ARCHIVE', {}, 'fin.reviewer')
      .thenOutput({ outcome: 'archived' });
  });

  it.each([{ matched: false }, { delivered: false }])('is not submitted without a match: %j', (changes) => {
    drafted(changes).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'threeWayMatch');
  });

  it.each(['complete', 'genuine'])('is not passed by a finance that has not found it %s', (lacking) => {
    const review = { complete: true, genuine: true, [lacking]: false };
    drafted()
      .when('SUBMIT', {}, 'engineer1')
      .when('APPROVE', {}, 'tech.head')
      .whenRefused('REVIEW_PASSED', review, 'fin.reviewer', 'GUARD_REFUSED', 'reviewRight');
  });

  it('is reviewed, approved and paid by different people, whatever their offices', () => {
    const roles = ['FinanceReviewer', 'FinanceManager', 'Cashier', 'FinanceDepartment'] as const;
    given(supplierPayment, form, { directory: { 'fin.reviewer': { roles }, 'fin.head': { roles } } })
      .when('SUBMIT', {}, 'engineer1')
      .when('APPROVE', {}, 'tech.head')
      .when('REVIEW_PASSED', { complete: true, genuine: true }, 'fin.reviewer')
      .whenRefused('APPROVE', {}, 'fin.reviewer', 'SEPARATION_OF_DUTIES')
      .when('APPROVE', {}, 'fin.head')
      .whenRefused('PAID', { slip: file(4) }, 'fin.reviewer', 'SEPARATION_OF_DUTIES')
      .whenRefused('PAID', { slip: file(4) }, 'fin.head', 'SEPARATION_OF_DUTIES')
      .when('PAID', { slip: file(4) }, 'cashier');
  });

  it('pays an invoice once', () => {
    const register = { 'supplier-payments': { 'Acme/INV-7': { amount: '1200' } } };
    drafted({}, register).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'notPaidYet');
  });

  it('pays an invoice once whatever its supplier is called: finance finds one that was paid by its number', () => {
    const right = { complete: true, genuine: true };
    const paid = { 'paid-invoices': { 'INV-7': { supplier: 'Acme Ltd' } } };
    const checked = (): Scenario =>
      drafted({ supplier: 'Acme' }, paid).when('SUBMIT', {}, 'engineer1').when('APPROVE', {}, 'tech.head');
    checked()
      .whenRefused('REVIEW_PASSED', right, 'fin.reviewer', 'GUARD_REFUSED', 'isAnotherInvoice')
      .when('RETURN', { remark: 'Paid to Acme Ltd.' }, 'fin.reviewer')
      .then('received');
    checked()
      .when('REVIEW_PASSED', { ...right, otherInvoice: true }, 'fin.reviewer')
      .when('APPROVE', {}, 'fin.head')
      .when('PAID', { slip: file(4) }, 'cashier')
      .thenRegister('paid-invoices', 'INV-7', { supplier: 'Acme' });
  });

  it('is returned by finance and rejected by the finance manager', () => {
    reviewed().when('RETURN', { remark: 'Not in this month.' }, 'fin.head').then('received');
    reviewed().when('REJECT', { remark: 'No funds.' }, 'fin.head').thenOutput({ outcome: 'rejected' });
  });

  it('goes back from the cashier where the invoice has been paid meanwhile', () => {
    reviewed()
      .when('APPROVE', {}, 'fin.head')
      .when('RETURN', { remark: 'Paid yesterday.' }, 'cashier')
      .then('received')
      .when('WITHDRAW', {}, 'engineer1')
      .thenOutput({ outcome: 'withdrawn' });
  });
});

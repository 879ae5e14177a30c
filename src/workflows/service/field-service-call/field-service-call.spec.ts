import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import call from './field-service-call.process.js';

const form = {
  customer: '华东机电',
  contact: '13800000000',
  address: '一号路',
  model: 'P-20',
  kind: 'paid',
  fault: '漏水',
};
const onSite = (kind = 'paid'): Scenario =>
  given(call, { ...form, kind }, { by: 'aftersales.agent' }).when(
    'ASSIGN',
    { technicianId: 'engineer1' },
    'aftersales.head',
  );
const done = { signed: true, charge: '300', collected: true };

describe('field-service-call', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(call)).toEqual([]));

  it('is dispatched, signed by the customer, charged, struck off and filed', () => {
    onSite()
      .when('DONE', done, 'engineer1')
      .when('INVOICED', { invoice: 'F-1' }, 'fin.reviewer')
      .when('STRIKE_OFF', {}, 'aftersales.agent')
      .thenRegister('service-calls', '2503001', { status: 'struckOff' })
      .thenOutput({ outcome: 'closed' });
    onSite('free').when('DONE', { signed: true, collected: false }, 'engineer1').then('strikingOff');
  });

  it('collects a low charge on site, exactly 500 yuan too, invoices a higher one the same day and collects it then', () => {
    const charged = (charge: string, collected: boolean) => ({ signed: true, charge, collected });
    onSite().whenRefused('DONE', charged('500', false), 'engineer1', 'GUARD_REFUSED', 'lowFeeCollected');
    onSite().when('DONE', charged('500', true), 'engineer1').then('sendingInvoice');
    onSite()
      .when('DONE', charged('500.01', false), 'engineer1')
      .dueAt('invoicing', '2025-03-03T23:59:59.999+08:00')
      .when('INVOICED', { invoice: 'F-1' }, 'fin.reviewer')
      .assignedTo('collecting', 'engineer1')
      .when('COLLECTED', {}, 'engineer1')
      .then('strikingOff');
  });

  it('needs a signature, and a charge for paid service alone', () => {
    onSite().whenRefused('DONE', { ...done, signed: false }, 'engineer1', 'GUARD_REFUSED', 'slipSigned');
    onSite('contract').whenRefused('DONE', done, 'engineer1', 'GUARD_REFUSED', 'chargeStated');
    onSite().whenRefused('DONE', { signed: true, collected: true }, 'engineer1', 'GUARD_REFUSED', 'chargeStated');
  });

  it('takes back what cannot be settled on site, against a receipt', () => {
    onSite().whenRefused('TAKE_BACK', { receipt: false, signed: true }, 'engineer1', 'GUARD_REFUSED', 'tickedTakeBack');
    onSite()
      .when('TAKE_BACK', { receipt: true, signed: true }, 'engineer1')
      .then('workshopRepair')
      .whenEnds('workshopRepair', { outcome: 'returned' })
      .then('strikingOff');
  });
});

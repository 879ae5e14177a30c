import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import repair from './workshop-repair.process.js';

const form = { call: '2503001', customer: '华东机电', model: 'P-20', kind: 'paid', technicianId: 'engineer1' };
const taken = (kind = 'paid'): Scenario => given(repair, { ...form, kind }, { by: 'aftersales.agent' });
const card = { time: '2 小时', parts: [{ part: '密封圈', quantity: '1' }], work: '更换', charge: '120' };
const inspected = (): Scenario => taken().when('REPAIRED', card, 'engineer1').when('PASS', {}, 'aftersales.head');
const back = { signed: true, receiptCancelled: true };

describe('workshop-repair', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(repair)).toEqual([]));

  it('is repaired by the card, inspected, handed back against the receipt, invoiced that day, collected and filed', () => {
    inspected()
      .thenRegister('customer-goods', '2503001', { model: 'P-20' })
      .whenRefused(
        'HANDED_BACK',
        { ...back, receiptCancelled: false },
        'engineer1',
        'GUARD_REFUSED',
        'tickedHandedBack',
      )
      .when('HANDED_BACK', back, 'engineer1')
      .dueAt('invoicing', '2025-03-03T23:59:59.999+08:00')
      .when('INVOICED', { invoice: 'F-2' }, 'fin.reviewer')
      .when('COLLECTED', {}, 'engineer1')
      .when('FILE', {}, 'aftersales.agent')
      .thenOutput({ outcome: 'returned' });
  });

  it('is not inspected by the head where he has repaired it himself', () => {
    given(repair, { ...form, technicianId: 'aftersales.head' }, { by: 'aftersales.agent' })
      .when('REPAIRED', card, 'aftersales.head')
      .whenRefused('PASS', {}, 'aftersales.head', 'SEPARATION_OF_DUTIES');
  });

  it('is repaired again where the head does not pass it, and invoiced only where it is paid', () => {
    taken()
      .when('REPAIRED', card, 'engineer1')
      .when('RETURN', { remark: 'Leaks.' }, 'aftersales.head')
      .then('repairing');
    const { charge: _, ...free } = card;
    taken('free')
      .whenRefused('REPAIRED', card, 'engineer1', 'GUARD_REFUSED', 'chargeStated')
      .when('REPAIRED', free, 'engineer1')
      .when('PASS', {}, 'aftersales.head')
      .when('HANDED_BACK', back, 'engineer1')
      .then('filing');
  });
});

import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import goodwill from './goodwill-claim.process.js';

const form = {
  ...{ complaint: '250301', dealer: '城东 服务站', amount: '800', reason: '多次返修' },
  ...{ kind: 'maintenance', purpose: 'keepsLoyalty' },
};
const drafted = (changes: object = {}): Scenario => given(goodwill, { ...form, ...changes }, { by: 'customer.centre' });
const asked = (): Scenario => drafted().when('SUBMIT', {}, 'customer.centre');
const approved = (): Scenario => asked().when('APPROVE', {}, 'cs.owner');
const provided = { providedOn: '2025-03-03', spent: '800', provision: '免费保养一次' };

describe('goodwill-claim', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(goodwill)).toEqual([]));

  it('is approved by whom the company names, and provided within what was approved', () => {
    approved()
      .whenRefused('PROVIDE', { ...provided, spent: '800.01' }, 'customer.centre', 'GUARD_REFUSED', 'withinApproval')
      .when('PROVIDE', provided, 'customer.centre')
      .thenRegister('compensations', 'goodwill/250301/2025-03-03T01:00:00.000Z', { amount: '800', form: 'maintenance' })
      .thenOutput({ outcome: 'provided' });
  });

  it('is for an amount, is returned, rejected, withdrawn, or given up', () => {
    drafted({ amount: '0' }).whenRefused('SUBMIT', {}, 'customer.centre', 'GUARD_REFUSED', 'amountGiven');
    asked().when('RETURN', { remark: '理由？' }, 'cs.owner').then('draft');
    asked().when('REJECT', { remark: '不予' }, 'cs.owner').thenOutput({ outcome: 'rejected' });
    asked().when('WITHDRAW', {}, 'customer.centre').thenOutput({ outcome: 'withdrawn' });
    approved().when('GIVE_UP', { remark: '客户撤诉' }, 'customer.centre').thenOutput({ outcome: 'givenUp' });
  });
});

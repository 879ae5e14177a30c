import { checkDefinition } from '../../../engine/index.js';
import { role } from '../../../engine/people.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import specialCase from './special-case-warranty.process.js';

const form = {
  ...{ complaint: '250301', dealer: '城东 服务站', vehicle: 'LS5A2', reason: '变速箱早期磨损' },
  ...{ qualityProblem: true, outOfWarranty: true, cost: '6000', amount: '5999.99' },
};
const drafted = (changes: object = {}): Scenario =>
  given(specialCase, { ...form, ...changes }, { by: 'dealer.service' });
const applied = (): Scenario => drafted().when('SUBMIT', {}, 'dealer.service');

describe('special-case-warranty', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(specialCase)).toEqual([]));

  it('is judged and authorised by technical support, and settled', () => {
    applied()
      .assignedTo('authorisation', 'tech.support')
      .when('APPROVE', {}, 'tech.support')
      .when('SETTLE', { settlement: 'JS-17' }, 'fin.reviewer')
      .thenRegister('compensations', 'specialCase/250301', { amount: '5999.99', settlement: 'JS-17' })
      .thenOutput({ outcome: 'settled' });
  });

  it('is not settled by whoever authorised it, whomever the company names', () => {
    given(specialCase, form, { by: 'dealer.service', policy: { settler: role('TechnicalSupportSection') } })
      .when('SUBMIT', {}, 'dealer.service')
      .when('APPROVE', {}, 'tech.support')
      .whenRefused('SETTLE', { settlement: 'JS-17' }, 'tech.support', 'SEPARATION_OF_DUTIES');
  });

  it('compensates a part, never the whole cost of the repair', () => {
    for (const amount of ['6000', '6000.01', '0'])
      drafted({ amount }).whenRefused('SUBMIT', {}, 'dealer.service', 'GUARD_REFUSED', 'partialOnly');
  });

  it('is no whole compensation in parts: a complaint has one, however its vehicle is written', () => {
    const before = { register: { compensations: { 'specialCase/250301': { vehicle: 'LS5A2', amount: '3000' } } } };
    for (const vehicle of ['LS5A2', '鲁A·7K321'])
      given(specialCase, { ...form, vehicle, amount: '3000' }, { by: 'dealer.service', ...before }).whenRefused(
        ...(['SUBMIT', {}, 'dealer.service', 'GUARD_REFUSED', 'onceOnly'] as const),
      );
  });

  it('is for faults of quality beyond the warranty alone', () => {
    for (const change of [{ qualityProblem: false }, { outOfWarranty: false }])
      drafted(change).whenRefused('SUBMIT', {}, 'dealer.service', 'GUARD_REFUSED', 'qualityBeyondWarranty');
  });

  it('is returned, rejected, or withdrawn', () => {
    applied().when('RETURN', { remark: '缺检测' }, 'tech.support').then('draft');
    applied().when('REJECT', { remark: '使用不当' }, 'tech.support').thenOutput({ outcome: 'rejected' });
    applied().when('WITHDRAW', {}, 'dealer.service').thenOutput({ outcome: 'withdrawn' });
  });
});

import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import carMaker from './complaint-car-maker.process.js';

const form = { customerName: 'Liu', contact: '138', content: 'No airbag.', channel: 'telephone', dealer: 'Dealer 7' };
const none = { major: [], aLevel: [], bLevel: false };
const met = (...criteria: string[]) => criteria.map((criterion) => ({ criterion }));
const registered = (more: Circumstances = {}): Scenario => given(carMaker, form, more);
const classified = (found: object): Scenario => registered().when('CLASSIFY', { ...none, ...found }, 'customer.centre');

describe('complaint-car-maker', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(carMaker)).toEqual([]));

  it('CAR-01 is major (2) and level A when the airbag did not open', () => {
    classified({ major: met('airbag'), aLevel: met('safetyParts') })
      .then('handling')
      .thenContext({ grade: 'A', isMajor: true })
      .thenRegister('complaints', '250301', { grade: 'A', isMajor: true, major: met('airbag') });
  });

  it('CAR-02 is major (3) when an exchange is demanded without meeting the conditions', () => {
    classified({ major: met('exchangeDemanded') }).thenContext({ grade: 'general', isMajor: true });
  });

  it('CAR-05 is a valid complaint when the attitude of the dealer caused it to be repeated', () => {
    classified({})
      .when('HANDLED', { handling: 'Apologised.', fault: 'worsened' }, 'customer.centre')
      .thenOutput({ outcome: 'closed' })
      .thenContext({ isValid: true })
      .thenRegister('complaints', '250301', { isValid: true, fault: 'worsened', status: 'closed' });
  });

  it.each([
    [{ aLevel: met('repeatedRepair') }, 'A', true],
    [{ aLevel: met('doorBlocked'), bLevel: true }, 'A', true],
    [{ bLevel: true }, 'B', false],
    [{}, 'general', false],
  ])('%j is graded %s, major: %s', (found, grade, isMajor) => {
    classified(found).thenContext({ grade, isMajor });
  });

  it('is classified again when the customer goes to the media while it is handled', () => {
    classified({})
      .when('CLASSIFY', { ...none, bLevel: true }, 'customer.centre')
      .then('handling')
      .thenContext({ grade: 'B' })
      .when('HANDLED', { handling: 'Explained.', fault: 'none' }, 'customer.centre')
      .thenContext({ isValid: false });
  });

  it('pays a special case only in part and only when the technical support section authorises it', () => {
    classified({})
      .whenRefused(
        'APPLY_SPECIAL_CASE',
        { cost: '3000', compensation: '3000' },
        'customer.centre',
        'GUARD_REFUSED',
        'partialOnly',
      )
      .when('APPLY_SPECIAL_CASE', { cost: '3000', compensation: '1200' }, 'customer.centre')
      .assignedTo('specialCase', 'tech.support')
      .when('AUTHORISE', {}, 'tech.support')
      .thenRegister('compensations', 'specialCase/250301', { status: 'authorised', amount: '1200' })
      .when('HANDLED', { handling: 'Repaired.', fault: 'none' }, 'customer.centre')
      .thenRegister('complaints', '250301', { specialCase: '1200' });
    classified({})
      .when('APPLY_SPECIAL_CASE', { cost: '3000', compensation: '1200' }, 'customer.centre')
      .when('DECLINE', { remark: 'No defect.' }, 'tech.support')
      .when('HANDLED', { handling: 'Explained.', fault: 'none' }, 'customer.centre')
      .thenRegister('complaints', '250301', { specialCase: null });
  });

  it('has one special case, be it asked for here or by the dealer, in this order or the other', () => {
    const applied = { cost: '3000', compensation: '1200' };
    const again = ['APPLY_SPECIAL_CASE', applied, 'customer.centre', 'GUARD_REFUSED', 'onceOnly'] as const;
    classified({})
      .when('APPLY_SPECIAL_CASE', applied, 'customer.centre')
      .when('AUTHORISE', {}, 'tech.support')
      .whenRefused(...again);
    registered({ register: { compensations: { 'specialCase/250301': { amount: '900' } } } })
      .when('CLASSIFY', none, 'customer.centre')
      .whenRefused(...again);
    classified({}).whenRefused(
      ...(['APPLY_SPECIAL_CASE', { ...applied, compensation: '0' }, 'customer.centre', 'GUARD_REFUSED'] as const),
      'partialOnly',
    );
  });

  it('refuses a criterion that the company has not in force', () => {
    registered({ policy: { major: ['airbag'] } }).whenRefused(
      'CLASSIFY',
      { ...none, major: met('focused') },
      'customer.centre',
      'GUARD_REFUSED',
      'criteriaInForce',
    );
  });
});

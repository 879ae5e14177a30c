import { checkDefinition } from '../../../engine/index.js';
import { given } from '../../../engine/testing/index.js';
import gift from './gift-declaration.process.js';

const form = { giver: 'Acme', kind: 'gift', item: 'A box of tea', reason: 'It came by post.' };

describe('gift-declaration', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(gift)).toEqual([]));

  it('is handed in to administration, disposed of and entered', () => {
    given(gift, form)
      .when('SUBMIT', {}, 'engineer1')
      .when('RETURN', { remark: 'How many?' }, 'admin.officer')
      .when('SUBMIT', { value: '80' }, 'engineer1')
      .when('RECEIVED', {}, 'admin.officer')
      .when('DISPOSED', { disposal: 'For the canteen.' }, 'admin.officer')
      .thenRegister('gifts', 'engineer1-2025-03-03T01:00:00.000Z', { item: 'A box of tea', value: '80' })
      .thenOutput({ outcome: 'disposed' });
  });

  it('does not make money right, and may be withdrawn', () => {
    given(gift, { ...form, kind: 'money' }).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'noMoney');
    given(gift, form).when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });
});

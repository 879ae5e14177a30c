import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import compensation from './asset-damage-compensation.process.js';

const card = { assetName: 'Laptop', originalValue: '7899.00', status: 'inUse', custodianId: 'engineer1' };
const report = { label: 'FA-1', personId: 'engineer1', damage: 'damaged', circumstances: 'It fell.' };
const reported = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  given(compensation, { ...report, ...changes }, { register: { 'asset-ledger': { 'FA-1': card } }, ...circumstances });
const finding = (cause: string, more: object = {}) => ({ cause, finding: 'Seen.', ...more });

describe('asset-damage-compensation', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(compensation)).toEqual([]));

  it('is paid at the price where somebody caused it, and at no other', () => {
    reported()
      .assignedTo('reported', 'hr.head', 'admin.officer')
      .when('CAUSE_DETERMINED', finding('personal'), 'admin.officer')
      .then('compensationDue')
      .thenContext({ due: '7899.00' })
      .whenRefused('SETTLED', { paid: '7898.99' }, 'cashier', 'GUARD_REFUSED', 'paidInFull')
      .whenRefused('SETTLED', { paid: '7899.01' }, 'cashier', 'GUARD_REFUSED', 'paidInFull')
      .when('SETTLED', { paid: '7899' }, 'cashier')
      .thenOutput({ outcome: 'settled' })
      .thenNotified('engineer1', 'settled');
  });

  it('is not received by whom it is due from', () => {
    reported({ personId: 'cashier' })
      .when('CAUSE_DETERMINED', finding('personal'), 'admin.officer')
      .whenRefused('SETTLED', { paid: '7899.00' }, 'cashier', 'SEPARATION_OF_DUTIES')
      .when('SETTLED', { paid: '7899.00' }, 'fin.head')
      .thenOutput({ outcome: 'settled' });
  });

  it('leaves what is lost with nobody, so that whoever leaves does not pay for it again', () => {
    const lost = { status: 'lost', custodianId: null };
    reported({ damage: 'lost' })
      .when('CAUSE_DETERMINED', finding('personal'), 'admin.officer')
      .thenRegister('asset-ledger', 'FA-1', card)
      .when('SETTLED', { paid: '7899.00' }, 'cashier')
      .thenRegister('asset-ledger', 'FA-1', lost);
    reported({ damage: 'lost' })
      .when('CAUSE_DETERMINED', finding('other'), 'admin.officer')
      .thenRegister('asset-ledger', 'FA-1', lost);
    reported()
      .when('CAUSE_DETERMINED', finding('personal'), 'admin.officer')
      .when('SETTLED', { paid: '7899.00' }, 'cashier')
      .thenRegister('asset-ledger', 'FA-1', card);
  });

  it('takes nothing from whoever holds it by now', () => {
    const register = { 'asset-ledger': { 'FA-1': { ...card, custodianId: 'engineer2' } } };
    reported({ damage: 'lost' }, { register })
      .when('CAUSE_DETERMINED', finding('other'), 'admin.officer')
      .thenRegister('asset-ledger', 'FA-1', { status: 'inUse', custodianId: 'engineer2' });
  });

  it('FAC-02 costs nothing without a personal cause', () => {
    reported().when('CAUSE_DETERMINED', finding('other'), 'admin.officer').thenOutput({ outcome: 'noFault' });
    reported({ damage: 'lost' })
      .when('CAUSE_DETERMINED', finding('other'), 'admin.officer')
      .thenOutput({ outcome: 'noFault' });
  });

  it('FAC-03 is due for a loss under 001, whatever its cause, and not for damage without one', () => {
    reported({ damage: 'lost' }, { profile: '001' })
      .when('CAUSE_DETERMINED', finding('other'), 'admin.officer')
      .then('compensationDue');
    reported({}, { profile: '001' })
      .when('CAUSE_DETERMINED', finding('other'), 'admin.officer')
      .thenOutput({ outcome: 'noFault' });
  });

  it('is counted by the net value where the policy says so, and then needs one [ambiguous]', () => {
    reported({}, { policy: { basis: 'netValue' } })
      .whenRefused('CAUSE_DETERMINED', finding('personal'), 'admin.officer', 'GUARD_REFUSED', 'netValueStated')
      .when('CAUSE_DETERMINED', finding('personal', { netValue: '1200.00' }), 'admin.officer')
      .thenContext({ due: '1200.00' });
  });

  it('is not judged by who had the asset, nor for what the ledger does not hold', () => {
    reported({ personId: 'admin.officer' })
      .whenRefused('CAUSE_DETERMINED', finding('other'), 'admin.officer', 'SEPARATION_OF_DUTIES')
      .when('CAUSE_DETERMINED', finding('other'), 'hr.head')
      .thenDone();
    reported({ label: 'FA-2' }).whenRefused(
      'CAUSE_DETERMINED',
      finding('personal'),
      'admin.officer',
      'GUARD_REFUSED',
      'inLedger',
    );
  });
});

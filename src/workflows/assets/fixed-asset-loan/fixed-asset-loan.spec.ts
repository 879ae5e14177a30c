import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import fixedAssetLoan from './fixed-asset-loan.process.js';

const card = { assetName: 'Projector', originalValue: '3500.00', status: 'inStock', custodianId: null };
const drafted = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  given(
    fixedAssetLoan,
    { label: 'FA-1', until: '2025-03-07', purpose: 'The fair.', ...changes },
    { register: { 'asset-ledger': { 'FA-1': card } }, ...circumstances },
  );
const onLoan = (): Scenario =>
  drafted()
    .when('SUBMIT', {}, 'engineer1')
    .when('APPROVE', {}, 'tech.head')
    .when('LENT', {}, 'admin.officer')
    .when('RECEIVED', { received: true }, 'engineer1');

describe('fixed-asset-loan', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(fixedAssetLoan)).toEqual([]));

  it('FAL-01 is refused without its formalities: approval, and a signature of the borrower', () => {
    const submitted = drafted()
      .whenRefused('LENT', {}, 'admin.officer', 'EVENT_NOT_ACCEPTED')
      .when('SUBMIT', {}, 'engineer1')
      .assignedTo('approval', 'tech.head')
      .whenRefused('LENT', {}, 'admin.officer', 'EVENT_NOT_ACCEPTED');
    submitted
      .when('APPROVE', {}, 'tech.head')
      .when('LENT', {}, 'admin.officer')
      .whenRefused('RECEIVED', { received: false }, 'engineer1', 'GUARD_REFUSED', 'tickedReceived')
      .thenRegister('asset-ledger', 'FA-1', { status: 'inStock' });
  });

  it('is lent until the day that was asked for, and is overdue after it', () => {
    onLoan()
      .thenRegister('asset-ledger', 'FA-1', { status: 'onLoan', custodianId: 'engineer1' })
      .assignedTo('onLoan', 'hr.head', 'admin.officer')
      .dueAt('onLoan', '2025-03-07T23:59:59.999+08:00')
      .afterTime({ days: 6 })
      .overdue('onLoan')
      .when('BROUGHT_BACK', {}, 'admin.officer')
      .thenOutput({ outcome: 'returned' })
      .thenRegister('asset-ledger', 'FA-1', { status: 'inStock', custodianId: null });
  });

  it('FAL-03 is compensated where the borrower lost it', () => {
    onLoan()
      .when('NOT_INTACT', { damage: 'lost', circumstances: 'Stolen.' }, 'admin.officer')
      .whenEnds('compensation', { outcome: 'settled' })
      .then('closing')
      .when('CLOSED', {}, 'admin.officer')
      .thenOutput({ outcome: 'lost' })
      .thenRegister('asset-ledger', 'FA-1', { status: 'lost', custodianId: null });
  });

  it('comes back damaged without anybody at fault', () => {
    onLoan()
      .when('NOT_INTACT', { damage: 'damaged', circumstances: 'The lamp.' }, 'admin.officer')
      .whenEnds('compensation', { outcome: 'noFault' })
      .when('CLOSED', {}, 'admin.officer')
      .thenOutput({ outcome: 'returnedDamaged' })
      .thenRegister('asset-ledger', 'FA-1', { status: 'damaged' });
  });

  it('lends nothing that is not in stock, and not until a day that is over', () => {
    drafted({}, { register: { 'asset-ledger': { 'FA-1': { ...card, status: 'inUse' } } } }).whenRefused(
      'SUBMIT',
      {},
      'engineer1',
      'GUARD_REFUSED',
      'inStock',
    );
    drafted({ until: '2025-03-02' })
      .whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'notInThePast')
      .when('SUBMIT', { until: '2025-03-03' }, 'engineer1')
      .when('REJECT', { remark: 'No.' }, 'tech.head')
      .thenOutput({ outcome: 'rejected' });
  });
});

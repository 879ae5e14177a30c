import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import fixedAssetReturn from './fixed-asset-return.process.js';

const card = { assetName: 'Laptop', originalValue: '7899.00', status: 'inUse', custodianId: 'engineer1' };
const form = { label: 'FA-1', holderId: 'engineer1', occasion: 'separation' };
const handedIn = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  given(
    fixedAssetReturn,
    { ...form, ...changes },
    { register: { 'asset-ledger': { 'FA-1': card } }, ...circumstances },
  );
const signed = { signed: true };

describe('fixed-asset-return', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(fixedAssetReturn)).toEqual([]));

  it('FAR-01 takes an asset back intact after a change of post, signed', () => {
    handedIn({ occasion: 'postChange' })
      .assignedTo('inspection', 'hr.head', 'admin.officer')
      .whenRefused('INTACT', { signed: false }, 'admin.officer', 'GUARD_REFUSED', 'tickedIntact')
      .when('INTACT', signed, 'admin.officer')
      .thenOutput({ outcome: 'returned' })
      .thenNotified('engineer1', 'returned')
      .thenRegister('asset-ledger', 'FA-1', { status: 'inStock', custodianId: null, returnSignedBy: 'admin.officer' });
  });

  it('takes back from a leaver what he has only borrowed', () => {
    handedIn({}, { register: { 'asset-ledger': { 'FA-1': { ...card, status: 'onLoan' } } } })
      .when('INTACT', signed, 'admin.officer')
      .thenRegister('asset-ledger', 'FA-1', { status: 'inStock', custodianId: null });
  });

  it('FAR-03 signs for a laptop lost at separation only when the compensation is settled', () => {
    handedIn()
      .when('NOT_INTACT', { damage: 'lost', circumstances: 'Left on a train.' }, 'admin.officer')
      .then('compensation')
      .opens()
      .whenRefused('TRACK_SIGNED', signed, 'admin.officer', 'EVENT_NOT_ACCEPTED')
      .thenRegister('asset-ledger', 'FA-1', { status: 'inUse' })
      .whenEnds('compensation', { outcome: 'settled' })
      .then('signing')
      .when('TRACK_SIGNED', signed, 'admin.officer')
      .thenOutput({ outcome: 'lost' })
      .thenRegister('asset-ledger', 'FA-1', { status: 'lost', custodianId: null });
  });

  it('takes a damaged asset back, also where nobody is at fault', () => {
    handedIn()
      .when('NOT_INTACT', { damage: 'damaged', circumstances: 'The battery.' }, 'hr.head')
      .whenEnds('compensation', { outcome: 'noFault' })
      .whenRefused('TRACK_SIGNED', { signed: false }, 'hr.head', 'GUARD_REFUSED', 'tickedTrackSigned')
      .when('TRACK_SIGNED', signed, 'hr.head')
      .thenOutput({ outcome: 'returnedDamaged' })
      .thenRegister('asset-ledger', 'FA-1', { status: 'damaged', custodianId: null });
  });

  it.each([
    [{ custodianId: 'engineer2' }, 'ofHolder'],
    [{ status: 'inStock' }, 'isHeld'],
    [{ status: 'writtenOff' }, 'isHeld'],
  ])('takes nothing back that the ledger does not say he has: %j', (changes, guard) => {
    handedIn({}, { register: { 'asset-ledger': { 'FA-1': { ...card, ...changes } } } })
      .whenRefused('INTACT', signed, 'admin.officer', 'GUARD_REFUSED', guard)
      .when('WITHDRAW', {}, 'engineer1')
      .thenOutput({ outcome: 'withdrawn' });
  });

  it('is inspected by somebody else than who hands it in', () => {
    const own = { register: { 'asset-ledger': { 'FA-1': { ...card, custodianId: 'admin.officer' } } } };
    handedIn({ holderId: 'admin.officer' }, own)
      .whenRefused('INTACT', signed, 'admin.officer', 'SEPARATION_OF_DUTIES')
      .when('INTACT', signed, 'hr.head')
      .thenOutput({ outcome: 'returned' });
    handedIn({ holderId: 'admin.officer' }, own).assignedTo('inspection', 'hr.head');
  });

  it('is inspected again where the report of the damage was withdrawn', () => {
    handedIn()
      .when('NOT_INTACT', { damage: 'lost', circumstances: 'Not there.' }, 'admin.officer')
      .whenEnds('compensation', { outcome: 'withdrawn' })
      .then('inspection')
      .when('INTACT', signed, 'admin.officer')
      .thenOutput({ outcome: 'returned' });
  });
});

import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import fixedAssetIssue from './fixed-asset-issue.process.js';

const card = { assetName: 'Laptop', status: 'inStock', custodianId: null, usingDepartment: 'hr-admin' };
const asked = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  given(
    fixedAssetIssue,
    { label: 'FA-1', employeeId: 'engineer1', ...changes },
    { register: { 'asset-ledger': { 'FA-1': card } }, ...circumstances },
  );

describe('fixed-asset-issue', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(fixedAssetIssue)).toEqual([]));

  it('FAI-01 is issued with the signed confirmation, and the card names the custodian', () => {
    asked()
      .assignedTo('handout', 'hr.head', 'admin.officer')
      .when('HANDED_OUT', {}, 'admin.officer')
      .assignedTo('confirmation', 'engineer1')
      .when('CONFIRMED', { custodyPromised: true }, 'engineer1')
      .thenOutput({ outcome: 'issued' })
      .thenRegister('asset-ledger', 'FA-1', {
        status: 'inUse',
        custodianId: 'engineer1',
        usingDepartment: 'technical',
      });
  });

  it('FAI-02 is not issued without the promise of custody', () => {
    asked()
      .when('HANDED_OUT', {}, 'admin.officer')
      .whenRefused('CONFIRMED', { custodyPromised: false }, 'engineer1', 'GUARD_REFUSED', 'tickedConfirmed')
      .whenRefused('CONFIRMED', { custodyPromised: true }, 'admin.officer', 'NOT_ASSIGNED')
      .thenRegister('asset-ledger', 'FA-1', { status: 'inStock', custodianId: null })
      .when('WITHDRAW', {}, 'engineer1')
      .thenOutput({ outcome: 'withdrawn' });
  });

  it.each(['inUse', 'onLoan', 'damaged', 'lost', 'writtenOff'])('hands nothing out that is %s', (status) => {
    asked({}, { register: { 'asset-ledger': { 'FA-1': { ...card, status } } } })
      .whenRefused('HANDED_OUT', {}, 'admin.officer', 'GUARD_REFUSED', 'inStock')
      .when('REJECT', { remark: 'Not there.' }, 'admin.officer')
      .thenOutput({ outcome: 'rejected' });
  });

  it('hands what was bought to the custodian of its card, who signs for it once', () => {
    const bought = { register: { 'asset-ledger': { 'FA-1': { ...card, status: 'inUse', custodianId: 'engineer1' } } } };
    asked({}, bought)
      .when('HANDED_OUT', {}, 'admin.officer')
      .when('CONFIRMED', { custodyPromised: true }, 'engineer1')
      .thenOutput({ outcome: 'issued' })
      .thenRegister('asset-ledger', 'FA-1', { status: 'inUse', issuedAt: '2025-03-03T01:00:00.000Z' });
    asked({ employeeId: 'engineer2' }, bought).whenRefused('HANDED_OUT', {}, 'admin.officer', 'GUARD_REFUSED');
    const signed = { ...bought.register['asset-ledger']['FA-1'], issuedAt: '2025-03-01T01:00:00.000Z' };
    asked({}, { register: { 'asset-ledger': { 'FA-1': signed } } }).whenRefused(
      ...(['HANDED_OUT', {}, 'admin.officer', 'GUARD_REFUSED', 'inStock'] as const),
    );
  });

  it('hands nothing out that the ledger does not hold, and nothing to oneself', () => {
    asked({ label: 'FA-2' }).whenRefused('HANDED_OUT', {}, 'admin.officer', 'GUARD_REFUSED', 'inStock');
    asked({ employeeId: 'admin.officer' })
      .whenRefused('HANDED_OUT', {}, 'admin.officer', 'SEPARATION_OF_DUTIES')
      .when('HANDED_OUT', {}, 'hr.head')
      .when('CONFIRMED', { custodyPromised: true }, 'admin.officer')
      .thenDone();
  });

  it('is signed for by the employee himself where he asked for it', () => {
    asked({}, { by: 'engineer1' }).when('HANDED_OUT', {}, 'hr.head').assignedTo('confirmation', 'engineer1');
  });
});

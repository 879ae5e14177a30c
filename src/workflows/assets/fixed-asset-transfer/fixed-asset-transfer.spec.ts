import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import fixedAssetTransfer from './fixed-asset-transfer.process.js';

const card = { assetName: 'Projector', status: 'inUse', custodianId: 'engineer1', usingDepartment: 'technical' };
const form = {
  label: 'FA-1',
  reason: 'departmentNeed',
  toDepartment: 'sales',
  newCustodianId: 'sales.rep1',
  explanation: 'For the fair.',
};
const drafted = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  given(
    fixedAssetTransfer,
    { ...form, ...changes },
    { by: 'engineer2', register: { 'asset-ledger': { 'FA-1': card } }, ...circumstances },
  );

describe('fixed-asset-transfer', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(fixedAssetTransfer)).toEqual([]));

  it('FAT-01 goes from department A to B with its formalities, and the card follows', () => {
    drafted()
      .whenRefused('CARD_UPDATED', {}, 'admin.officer', 'EVENT_NOT_ACCEPTED')
      .when('SUBMIT', {}, 'engineer2')
      .assignedTo('approval', 'tech.head')
      .when('APPROVE', {}, 'tech.head')
      .assignedTo('receipt', 'sales.rep1')
      .thenRegister('asset-ledger', 'FA-1', { usingDepartment: 'technical' })
      .when('RECEIVED', {}, 'sales.rep1')
      .when('CARD_UPDATED', {}, 'admin.officer')
      .thenOutput({ outcome: 'transferred' })
      .thenRegister('asset-ledger', 'FA-1', { usingDepartment: 'sales', custodianId: 'sales.rep1', status: 'inUse' });
  });

  it('FAT-01 is approved by whom the configured matrix names', () => {
    drafted({}, { policy: { approver: { kind: 'role', role: 'FinanceManager' } } })
      .when('SUBMIT', {}, 'engineer2')
      .assignedTo('approval', 'fin.head');
  });

  it('FAT-04 is no transfer where the holder changes his post: the asset is returned and issued anew', () => {
    const returning = (changes: object = {}): Scenario =>
      drafted({ reason: 'postChange', ...changes })
        .when('SUBMIT', {}, 'engineer2')
        .thenContext({ holderId: 'engineer1' })
        .then('returning');
    returning()
      .whenEnds('returning', { outcome: 'returned' })
      .starts('fixed-asset-issue', { label: 'FA-1', employeeId: 'sales.rep1' })
      .thenOutput({ outcome: 'reissued' });
    // He may take it along to his new post, before the directory knows of it.
    returning({ newCustodianId: 'engineer1' }).whenEnds('returning', { outcome: 'returned' }).thenDone();
    returning({ toDepartment: 'technical', newCustodianId: 'engineer2' });
  });

  it.each(['returnedDamaged', 'lost'])('FAT-04 is not issued again where the return ends as %s', (outcome) => {
    drafted({ reason: 'postChange' })
      .when('SUBMIT', {}, 'engineer2')
      .whenEnds('returning', { outcome })
      .thenOutput({ outcome: 'returned' });
  });

  it('FAT-04 returns nothing that nobody holds', () => {
    const unheld = { register: { 'asset-ledger': { 'FA-1': { ...card, custodianId: null } } } };
    drafted({ reason: 'postChange' }, unheld).whenRefused('SUBMIT', {}, 'engineer2', 'GUARD_REFUSED', 'isHeld');
  });

  it.each([
    [{}, { by: 'sales.rep2' }, 'byUsingDepartment'],
    [{ toDepartment: 'technical' }, {}, 'toAnotherDepartment'],
    [{ newCustodianId: 'cashier' }, {}, 'custodianOfDepartment'],
    [{ label: 'FA-2' }, {}, 'isInUse'],
  ])('refuses %j', (changes, circumstances: Circumstances, guard) => {
    drafted(changes, circumstances).whenRefused('SUBMIT', {}, circumstances.by ?? 'engineer2', 'GUARD_REFUSED', guard);
  });

  it('goes back, is rejected or withdrawn', () => {
    const submitted = (): Scenario => drafted().when('SUBMIT', {}, 'engineer2');
    submitted().when('REJECT', { remark: 'We need it.' }, 'tech.head').thenOutput({ outcome: 'rejected' });
    submitted()
      .when('APPROVE', {}, 'tech.head')
      .when('RETURN', { remark: 'It is the wrong one.' }, 'sales.rep1')
      .then('draft')
      .when('WITHDRAW', {}, 'engineer2')
      .thenOutput({ outcome: 'withdrawn' });
  });
});

import { heldRemark, given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import fixedAssetScrap from './fixed-asset-scrap.process.js';

const form = { label: 'FA-2019-0007', reason: 'irreparableDamage', explanation: 'The fuser is burnt out.' };
const printer = {
  assetName: 'Printer',
  model: 'P-350',
  purchaseDate: '2019-05-06',
  originalValue: '3500.00',
  currency: 'CNY',
  usingDepartment: 'technical',
  custodianId: 'engineer1',
  serialNumber: 'SN-7',
  usefulLifeMonths: 60,
  status: 'inUse',
};
const ledger = { 'asset-ledger': { 'FA-2019-0007': printer } };
const unusable = { conclusion: 'Beyond repair, cannot be used any more.' };

const drafted = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  given(fixedAssetScrap, { ...form, ...changes }, { by: 'engineer1', register: ledger, ...circumstances });

const arranged = { arrangement: 'Friday at ten, room 4.' };

const inArrangement = (changes: object = {}): Scenario => drafted(changes).when('SUBMIT', {}, 'engineer1');

const inAppraisal = (changes: object = {}): Scenario =>
  inArrangement(changes).when('APPRAISAL_ARRANGED', arranged, 'admin.officer');

const inApproval = (): Scenario => inAppraisal().when('APPRAISED_UNUSABLE', unusable, 'tech.appraiser');

const inDisposal = (): Scenario => inApproval().when('APPROVE', {}, 'gm').then('disposal');

describe('fixed-asset-scrap', () => {
  it('FAS-01 takes an irreparable printer through appraisal and approval to its write-off', () => {
    drafted()
      .then('draft')
      .assignedTo('draft', 'engineer1')
      .when('SUBMIT', {}, 'engineer1')
      .then({ technicalAppraisal: 'arrangement' })
      .assignedTo('appraisalArrangement', 'hr.head', 'admin.officer')
      .when('APPRAISAL_ARRANGED', arranged, 'admin.officer')
      .then({ technicalAppraisal: 'appraisal' })
      .assignedTo('technicalAppraisal', 'tech.appraiser')
      .when('APPRAISED_UNUSABLE', unusable, 'tech.appraiser')
      .then('gmApproval')
      .thenContext({ conclusion: unusable.conclusion })
      .when('APPROVE', {}, 'gm')
      .then('disposal')
      .assignedTo('disposal', 'hr.head', 'admin.officer')
      .when('DISPOSED', { method: 'Recycled', proceeds: '50.00' }, 'admin.officer')
      .then('ledgerWriteOff')
      .thenRegister('asset-ledger', 'FA-2019-0007', { status: 'inUse' })
      .when('WRITTEN_OFF', {}, 'admin.officer')
      .then('writtenOff')
      .thenOutput({ outcome: 'writtenOff' })
      .thenNotified('engineer1', 'written off')
      .thenRegister('asset-ledger', 'FA-2019-0007', {
        ...printer,
        status: 'writtenOff',
        custodianId: null,
        scrapReason: 'irreparableDamage',
        appraisal: unusable.conclusion,
        disposal: { method: 'Recycled', proceeds: '50.00' },
        writtenOffBy: 'admin.officer',
        writtenOffAt: '2025-03-03T01:00:00.000Z',
      });
  });

  it('FAS-02 never asks the general manager where the asset is usable, and leaves it in use', () => {
    inAppraisal()
      .when('APPRAISED_USABLE', { conclusion: 'A new fuser will do.' }, 'tech.appraiser')
      .then('appraisedUsable')
      .opens()
      .thenOutput({ outcome: 'appraisedUsable' })
      .thenNotified('engineer1', 'stays in use')
      .thenRegister('asset-ledger', 'FA-2019-0007', { status: 'inUse' });
  });

  it('FAS-03 neither disposes nor writes off where the general manager rejects', () => {
    inApproval()
      .when('REJECT', { remark: 'Sell it.' }, 'gm')
      .then('rejected')
      .opens()
      .thenOutput({ outcome: 'rejected' })
      .thenNotified('engineer1', 'rejected')
      .whenRefused('DISPOSED', { method: 'Recycled' }, 'admin.officer', 'INSTANCE_ENDED')
      .thenRegister('asset-ledger', 'FA-2019-0007', { status: 'inUse' });
  });

  it('FAS-07 takes technical obsolescence as a reason, and still needs the appraisal', () => {
    inAppraisal({ reason: 'technicalObsolescence', explanation: 'Runs, but gets no updates.' })
      .whenRefused('APPROVE', {}, 'gm', 'EVENT_NOT_ACCEPTED')
      .when('APPRAISED_UNUSABLE', unusable, 'tech.appraiser')
      .then('gmApproval');
  });

  it('refuses any other reason at the door', () => {
    drafted({ reason: 'ugly' }).refuses('PAYLOAD_INVALID');
  });

  it('refuses a reason that the policy does not accept', () => {
    drafted({}, { policy: { reasons: ['technicalObsolescence'] } })
      .whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'reasonAccepted')
      .when('SUBMIT', { reason: 'technicalObsolescence' }, 'engineer1')
      .then('technicalAppraisal');
  });

  it('refuses an asset that is not in the ledger, and takes the corrected label', () => {
    drafted({ label: 'FA-2019-0070' })
      .whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'inLedger')
      .then('draft')
      .when('SUBMIT', { label: 'FA-2019-0007' }, 'engineer1')
      .thenContext({ request: { label: 'FA-2019-0007' } });
  });

  it('refuses an asset that is written off already', () => {
    const register = {
      'asset-ledger': {
        'FA-2019-0007': { ...printer, status: 'writtenOff', writtenOffAt: '2025-02-03T01:00:00.000Z' },
      },
    };
    drafted({}, { register }).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'notWrittenOff').then('draft');
  });

  it('returns from the appraisal and from the approval to the draft [model]', () => {
    inAppraisal()
      .when('RETURN', { remark: 'Which printer?' }, 'tech.appraiser')
      .then('draft')
      .thenNotified('engineer1', 'returned')
      .when('SUBMIT', { explanation: 'The one in room 4.' }, 'engineer1')
      .then('technicalAppraisal');
    inApproval()
      .when('RETURN', { remark: 'Repair quotation?' }, 'gm')
      .then('draft')
      .when('SUBMIT', {}, 'engineer1')
      .then('technicalAppraisal');
  });

  it('lets the requester withdraw until the approval, and not once it is approved [model]', () => {
    for (const stage of [drafted(), inArrangement(), inAppraisal(), inApproval()])
      stage.when('WITHDRAW', {}, 'engineer1').then('withdrawn').thenOutput({ outcome: 'withdrawn' });
    inDisposal()
      .whenRefused('WITHDRAW', {}, 'engineer1', 'GUARD_REFUSED', 'writtenOffElsewhere')
      .when('DISPOSED', { method: 'Recycled' }, 'admin.officer')
      .whenRefused('WITHDRAW', {}, 'engineer1', 'GUARD_REFUSED', 'writtenOffElsewhere');
    inAppraisal().whenRefused('WITHDRAW', {}, 'engineer2', 'NOT_ASSIGNED');
  });

  it('records why the requester withdraws, and what the general manager says', () => {
    inAppraisal()
      .when('WITHDRAW', { remark: 'Repaired.' }, 'engineer1')
      .thenOutput({ reason: heldRemark('Repaired.') });
    inApproval()
      .when('REJECT', { remark: 'Sell it.' }, 'gm')
      .thenContext({ remarks: { gmApproval: { decision: 'REJECT', by: 'gm', remark: heldRemark('Sell it.') } } });
  });

  it('is filled in by the department that uses the asset (000 篇三 1.2.4 步骤一)', () => {
    given(fixedAssetScrap, form, { by: 'sales.rep1', register: ledger })
      .whenRefused('SUBMIT', {}, 'sales.rep1', 'GUARD_REFUSED', 'byUsingDepartment')
      .then('draft');
    given(fixedAssetScrap, form, { by: 'engineer2', register: ledger })
      .when('SUBMIT', {}, 'engineer2')
      .then('technicalAppraisal');
  });

  it('is organised by administration: no technician appraises before (000 篇三 1.2.4 步骤二)', () => {
    inArrangement()
      .whenRefused('APPRAISED_UNUSABLE', unusable, 'tech.appraiser', 'EVENT_NOT_ACCEPTED')
      .whenRefused('APPRAISAL_ARRANGED', arranged, 'tech.appraiser', 'NOT_ASSIGNED')
      .when('RETURN', { remark: 'Which printer?' }, 'admin.officer')
      .then('draft');
  });

  it.each([
    ['1999.99', true, 'refused'],
    ['2000.00', true, 'taken'],
    ['2000.00', false, 'refused'],
    ['2000.01', false, 'taken'],
  ])('reads the threshold for an asset of %s, inclusive %s: %s [ambiguous]', (originalValue, inclusive, result) => {
    const register = { 'asset-ledger': { 'FA-2019-0007': { ...printer, originalValue } } };
    const scrap = drafted({}, { register, policy: { thresholdInclusive: inclusive } });
    if (result === 'taken') scrap.when('SUBMIT', {}, 'engineer1').then('technicalAppraisal');
    else scrap.whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'isFixedAsset');
  });

  it('refuses what does not last longer than a year (000 篇三 1.2.1)', () => {
    const register = { 'asset-ledger': { 'FA-2019-0007': { ...printer, usefulLifeMonths: 12 } } };
    drafted({}, { register }).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'isFixedAsset');
  });

  it('refuses disposal and write-off out of their turn', () => {
    for (const stage of [inAppraisal(), inApproval()])
      stage
        .whenRefused('DISPOSED', { method: 'Recycled' }, 'admin.officer', 'EVENT_NOT_ACCEPTED')
        .whenRefused('WRITTEN_OFF', {}, 'admin.officer', 'EVENT_NOT_ACCEPTED');
    inDisposal().whenRefused('WRITTEN_OFF', {}, 'admin.officer', 'EVENT_NOT_ACCEPTED');
  });

  it('is appraised by technicians and approved by the general manager only', () => {
    inAppraisal().whenRefused('APPRAISED_UNUSABLE', unusable, 'tech.head', 'NOT_ASSIGNED');
    inApproval().whenRefused('APPROVE', {}, 'dgm', 'NOT_ASSIGNED');
  });

  it('keeps a technician from appraising what he asks to scrap himself', () => {
    given(fixedAssetScrap, form, { by: 'tech.appraiser', register: ledger })
      .when('SUBMIT', {}, 'tech.appraiser')
      .when('APPRAISAL_ARRANGED', arranged, 'admin.officer')
      .assignedTo('technicalAppraisal', 'tech.head');
  });

  it('lets the second of two cases for one asset only end once the first has written it off [model]', () => {
    const last = given(fixedAssetScrap, form, { register: ledger });
    const steps = [
      ['SUBMIT', 'engineer1', {}],
      ['APPRAISAL_ARRANGED', 'admin.officer', arranged],
      ['APPRAISED_UNUSABLE', 'tech.appraiser', unusable],
      ['APPROVE', 'gm', {}],
      ['DISPOSED', 'admin.officer', { method: 'Recycled' }],
      ['WRITTEN_OFF', 'admin.officer', {}],
    ] as const;
    const taken = (one: Scenario, count: number): Scenario =>
      steps.slice(0, count).reduce((before, [type, actor, data]) => before.when(type, data, actor), one);
    const others = ([3, 4, 5] as const).map((count) => {
      const other = taken(last.beside(fixedAssetScrap, form, 'engineer1'), count);
      return { other, next: steps[count] };
    });
    taken(last, steps.length);
    for (const { other, next } of others)
      other
        .whenRefused(next[0], next[2], next[1], 'GUARD_REFUSED', 'notWrittenOff')
        .when('WITHDRAW', {}, 'engineer1')
        .then('withdrawn');
  });
});

import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import fixedAssetPurchase from './fixed-asset-purchase.process.js';

const form = {
  assetName: 'Laptop',
  use: 'Development of the control software.',
  specification: '32 GB memory, 1 TB disk.',
  budget: '9000.00',
  unitValue: '8000.00',
  currency: 'CNY',
  usefulLifeMonths: 60,
};
const card = {
  label: 'FA-2025-0001',
  assetName: 'Laptop',
  model: 'T14',
  purchaseDate: '2025-03-03',
  originalValue: '7899.00',
  usingDepartment: 'technical',
  custodianId: 'engineer1',
  serialNumber: 'SN-4711',
};
const purchase = { supplier: 'Lianhua Computers', price: '7899.00' };

const drafted = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  given(fixedAssetPurchase, { ...form, ...changes }, { by: 'engineer1', ...circumstances });

const inReview = (circumstances: Circumstances = {}): Scenario =>
  drafted({}, circumstances).when('SUBMIT', {}, 'engineer1');

const inPurchasing = (circumstances: Circumstances = {}): Scenario =>
  inReview(circumstances)
    .when('APPROVE', {}, 'tech.head')
    .when('APPROVE', {}, 'fin.reviewer')
    .when('APPROVE', {}, 'gm')
    .then('purchasing');

const inRegistration = (circumstances: Circumstances = {}): Scenario =>
  inPurchasing(circumstances)
    .when('PURCHASED', purchase, 'purchasing.head')
    .when('ACCEPTANCE_PASSED', {}, 'admin.officer')
    .then('registration');

describe('fixed-asset-purchase', () => {
  it('FAP-01 takes a laptop through all approvals to its card and unique label', () => {
    drafted()
      .then('draft')
      .assignedTo('draft', 'engineer1')
      .when('SUBMIT', {}, 'engineer1')
      .then('departmentReview')
      .assignedTo('departmentReview', 'tech.head')
      .when('APPROVE', {}, 'tech.head')
      .then('financeReview')
      .assignedTo('financeReview', 'fin.head', 'fin.supervisor', 'fin.reviewer', 'cashier')
      .when('APPROVE', { remark: 'Within budget.' }, 'fin.head')
      .then('gmApproval')
      .when('APPROVE', {}, 'gm')
      .then('purchasing')
      .assignedTo('purchasing', 'purchasing.head')
      .when('PURCHASED', purchase, 'purchasing.head')
      .then('acceptance')
      .assignedTo('acceptance', 'hr.head', 'admin.officer')
      .when('ACCEPTANCE_PASSED', {}, 'admin.officer')
      .then('registration')
      .thenRegister('asset-ledger', 'FA-2025-0001', null)
      .when('REGISTERED', card, 'admin.officer')
      .then('inUse')
      .thenOutput({ outcome: 'registered', label: 'FA-2025-0001' })
      .thenNotified('engineer1', 'registered')
      .thenRegister('asset-ledger', 'FA-2025-0001', {
        assetName: 'Laptop',
        model: 'T14',
        purchaseDate: '2025-03-03',
        originalValue: '7899.00',
        currency: 'CNY',
        usingDepartment: 'technical',
        custodianId: 'engineer1',
        serialNumber: 'SN-4711',
        usefulLifeMonths: 60,
        status: 'inUse',
        registeredBy: 'admin.officer',
      });
  });

  it.each(['assetName', 'model', 'purchaseDate', 'originalValue', 'usingDepartment', 'custodianId', 'serialNumber'])(
    'FAP-01 refuses a card without its %s',
    (field) => {
      const { [field]: _, ...incomplete } = card as Record<string, string>;
      inRegistration()
        .whenRefused('REGISTERED', incomplete, 'admin.officer', 'PAYLOAD_INVALID')
        .thenRegister('asset-ledger', card.label, null);
    },
  );

  it('FAP-01 refuses a label that another asset carries, and takes a free one', () => {
    inRegistration({ register: { 'asset-ledger': { 'FA-2025-0001': { assetName: 'Printer', status: 'inUse' } } } })
      .whenRefused('REGISTERED', card, 'admin.officer', 'GUARD_REFUSED', 'labelFree')
      .thenRegister('asset-ledger', 'FA-2025-0001', { assetName: 'Printer' })
      .when('REGISTERED', { ...card, label: 'FA-2025-0002' }, 'admin.officer')
      .thenRegister('asset-ledger', 'FA-2025-0002', { assetName: 'Laptop' });
  });

  it('FAP-03 never asks the general manager where finance rejects, and buys nothing', () => {
    inReview()
      .when('APPROVE', {}, 'tech.head')
      .when('REJECT', { remark: 'No budget.' }, 'fin.reviewer')
      .then('rejected')
      .opens()
      .thenOutput({ outcome: 'rejected' })
      .thenNotified('engineer1', 'rejected')
      .whenRefused('APPROVE', {}, 'gm', 'INSTANCE_ENDED');
  });

  it('FAP-04 makes no card and no label where the goods fail acceptance', () => {
    inPurchasing()
      .when('PURCHASED', purchase, 'purchasing.head')
      .when('ACCEPTANCE_FAILED', { defects: 'Broken display.' }, 'admin.officer')
      .then('acceptanceFailed')
      .thenOutput({ outcome: 'acceptanceFailed', label: null })
      .thenNotified('engineer1', 'failed acceptance')
      .thenRegister('asset-ledger', card.label, null);
  });

  it('ends rejected where the department head or the general manager rejects [model]', () => {
    inReview().when('REJECT', { remark: 'Not needed.' }, 'tech.head').thenOutput({ outcome: 'rejected' });
    inReview()
      .when('APPROVE', {}, 'tech.head')
      .when('APPROVE', {}, 'cashier')
      .when('REJECT', { remark: 'Next year.' }, 'gm')
      .thenOutput({ outcome: 'rejected' });
  });

  it('returns to the draft, is corrected and starts over with the department head [model]', () => {
    inReview()
      .when('APPROVE', {}, 'tech.head')
      .when('RETURN', { remark: 'Name the budget.' }, 'fin.head')
      .then('draft')
      .thenNotified('engineer1', 'returned')
      .when('SUBMIT', { budget: '8500' }, 'engineer1')
      .then('departmentReview')
      .thenContext({ request: { budget: '8500', unitValue: '8000.00' } });
  });

  it('lets the requester withdraw until the approval is complete [model]', () => {
    drafted().when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
    inReview().when('WITHDRAW', { remark: 'Found one.' }, 'engineer1').then('withdrawn');
    inReview().whenRefused('WITHDRAW', {}, 'engineer2', 'NOT_ASSIGNED');
    inPurchasing().whenRefused('WITHDRAW', {}, 'engineer1', 'EVENT_NOT_ACCEPTED');
  });

  it.each([
    ['1999.99', 'GUARD_REFUSED'],
    ['0', 'GUARD_REFUSED'],
  ])('refuses a unit value of %s: not a fixed asset (000 篇三 1.2.1)', (unitValue, code) => {
    drafted({ unitValue }).whenRefused('SUBMIT', {}, 'engineer1', code, 'valuableEnough').then('draft');
  });

  it('reads the threshold of 2000 as the policy says [ambiguous]', () => {
    drafted({ unitValue: '2000.00' }).when('SUBMIT', {}, 'engineer1').then('departmentReview');
    const exclusive = { policy: { thresholdInclusive: false } };
    drafted({ unitValue: '2000.00' }, exclusive).whenRefused(
      'SUBMIT',
      {},
      'engineer1',
      'GUARD_REFUSED',
      'valuableEnough',
    );
    drafted({ unitValue: '2000.01' }, exclusive).when('SUBMIT', {}, 'engineer1').then('departmentReview');
  });

  it('refuses a useful life that is not longer than a year (000 篇三 1.2.1)', () => {
    drafted({ usefulLifeMonths: 12 })
      .whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'lastsLongEnough')
      .when('SUBMIT', { usefulLifeMonths: 13 }, 'engineer1')
      .then('departmentReview');
  });

  it('sends the own request of a department head to his superior', () => {
    given(fixedAssetPurchase, form, { by: 'tech.head' })
      .when('SUBMIT', {}, 'tech.head')
      .assignedTo('departmentReview', 'dgm')
      .whenRefused('APPROVE', {}, 'tech.head', 'SEPARATION_OF_DUTIES');
  });

  it('has administration buy where no purchasing department is designated (000 篇三 1.2.2 步骤二)', () => {
    inPurchasing({ directory: { 'purchasing.head': { roles: [] } } }).assignedTo(
      'purchasing',
      'hr.head',
      'admin.officer',
    );
  });

  it('refuses to skip an approver', () => {
    inReview()
      .whenRefused('APPROVE', {}, 'gm', 'NOT_ASSIGNED')
      .whenRefused('PURCHASED', purchase, 'purchasing.head', 'EVENT_NOT_ACCEPTED');
  });

  it.each([
    ['unitValue', '8,000'],
    ['budget', 8000],
    ['currency', 'USD'],
    ['usefulLifeMonths', 1.5],
    ['specification', ''],
    ['unknown', 'field'],
  ])('refuses the start form with the %s %j', (field, value) => {
    drafted({ [field]: value }).refuses('PAYLOAD_INVALID');
  });

  it.each([
    ['label', 'FA 1'],
    ['purchaseDate', '2025-02-30'],
    ['purchaseDate', '03.03.2025'],
    ['originalValue', '-1'],
  ])('refuses a card with the %s %j', (field, value) => {
    inRegistration().whenRefused('REGISTERED', { ...card, [field]: value }, 'admin.officer', 'PAYLOAD_INVALID');
  });
});

import { given, TestCompany, TestDirectory, TestRegisters, type Scenario } from '../../src/engine/testing/index.js';
import issue from '../../src/workflows/assets/fixed-asset-issue/fixed-asset-issue.process.js';
import loan from '../../src/workflows/assets/fixed-asset-loan/fixed-asset-loan.process.js';
import compensation from '../../src/workflows/assets/asset-damage-compensation/asset-damage-compensation.process.js';
import assetReturn from '../../src/workflows/assets/fixed-asset-return/fixed-asset-return.process.js';
import scrap from '../../src/workflows/assets/fixed-asset-scrap/fixed-asset-scrap.process.js';
import meeting from '../../src/workflows/administration/meeting-action-item/meeting-action-item.process.js';
import vehicleIncident from '../../src/workflows/administration/vehicle-incident-report/vehicle-incident-report.process.js';
import onboarding from '../../src/workflows/onboarding/onboarding/onboarding.process.js';
import probation from '../../src/workflows/onboarding/probation-review/probation-review.process.js';
import capa from '../../src/workflows/production/capa/capa.process.js';
import repair from '../../src/workflows/production/equipment-repair/equipment-repair.process.js';
import incoming from '../../src/workflows/production/incoming-inspection/incoming-inspection.process.js';
import nonconforming from '../../src/workflows/production/nonconforming-product/nonconforming-product.process.js';
import disposal from '../../src/workflows/production/obsolete-stock-disposal/obsolete-stock-disposal.process.js';
import abnormality from '../../src/workflows/production/process-abnormality/process-abnormality.process.js';
import change from '../../src/workflows/production/process-change/process-change.process.js';
import product from '../../src/workflows/production/product-inspection/product-inspection.process.js';

const laptop = { assetName: 'Laptop', originalValue: '7899.00', custodianId: 'engineer1', usefulLifeMonths: 60 };
const ledger = (status: string) => ({ 'asset-ledger': { 'FA-1': { ...laptop, status } } });
const inCompensation = { process: 'asset-damage-compensation' };
const inControl = { process: 'nonconforming-product' };

describe('an asset and its compensation', () => {
  const settled = (scenario: Scenario): Scenario =>
    scenario
      .thenProcess('asset-damage-compensation', 'reported')
      .when('CAUSE_DETERMINED', { cause: 'personal', finding: 'Careless.' }, 'admin.officer', inCompensation)
      .when('SETTLED', { paid: '7899.00' }, 'cashier', inCompensation);

  it('FAR-03 a laptop that is lost at separation is signed for when it is paid', () => {
    settled(
      given(
        assetReturn,
        { label: 'FA-1', holderId: 'engineer1', occasion: 'separation' },
        { register: ledger('inUse'), children: [compensation] },
      ).when('NOT_INTACT', { damage: 'lost', circumstances: 'On a train.' }, 'admin.officer'),
    )
      .then('signing')
      .when('TRACK_SIGNED', { signed: true }, 'admin.officer')
      .thenOutput({ outcome: 'lost' });
  });

  it('FAL-03 a loan that the borrower lost is closed when it is paid', () => {
    settled(
      given(
        loan,
        { label: 'FA-1', until: '2025-03-07', purpose: 'The fair.' },
        { register: ledger('inStock'), children: [compensation] },
      )
        .when('SUBMIT', {}, 'engineer1')
        .when('APPROVE', {}, 'tech.head')
        .when('LENT', {}, 'admin.officer')
        .when('RECEIVED', { received: true }, 'engineer1')
        .when('NOT_INTACT', { damage: 'lost', circumstances: 'Gone.' }, 'admin.officer'),
    )
      .when('CLOSED', {}, 'admin.officer')
      .thenOutput({ outcome: 'lost' });
  });

  it('a loan that was handed back with everything else is closed, and what becomes of the asset later is not its', () => {
    const company = new TestCompany({
      directory: new TestDirectory(),
      registers: TestRegisters.holding(ledger('inStock')),
      startAt: '2025-03-03T01:00:00.000Z',
      processes: new Map(),
    });
    const sent = (id: string, type: string, data: object, actor: string) =>
      company.send(id, { kind: 'event', type, actor, data }, company.case(id).state.revision);
    const borrowed = { label: 'FA-1', until: '2025-03-07', purpose: 'The fair.' };
    const lent = String(company.start(loan, borrowed, 'engineer1', '000', {}));
    sent(lent, 'SUBMIT', {}, 'engineer1');
    sent(lent, 'APPROVE', {}, 'tech.head');
    sent(lent, 'LENT', {}, 'admin.officer');
    sent(lent, 'RECEIVED', { received: true }, 'engineer1');
    const handed = { label: 'FA-1', holderId: 'engineer1', occasion: 'separation' };
    const back = String(company.start(assetReturn, handed, 'engineer1', '000', {}));
    expect(sent(back, 'INTACT', { signed: true }, 'admin.officer')).toBeUndefined();
    const lost = { damage: 'lost', circumstances: 'Not there.' };
    expect(sent(lent, 'NOT_INTACT', lost, 'admin.officer')).toMatchObject({ guards: ['stillLent'] });
    expect(sent(lent, 'BROUGHT_BACK', {}, 'admin.officer')).toBeUndefined();
    expect(company.case(lent).state.snapshot.value).toBe('returned');
    expect(company.store.registers.fact('asset-ledger', 'FA-1')?.data).toMatchObject({ status: 'inStock' });
  });

  it('a vehicle damaged on a trip without leave is paid for by who drove', () => {
    given(
      vehicleIncident,
      {
        ...{ plate: 'A-1', vehicle: 'official', incident: 'damage', driverId: 'driver1', circumstances: 'A wall.' },
        happenedAt: '2025-03-02T22:00:00+08:00',
      },
      { register: ledger('inUse'), children: [compensation] },
    )
      .when('HANDLED', { handling: 'Repaired.', privateTrip: true, assetLabel: 'FA-1' }, 'office.clerk')
      .thenProcess('asset-damage-compensation', 'reported');
  });
});

it('ONB-01 the new employee signs for his laptop, and his probation review begins', () => {
  const all = { id: true, education: true, separationCertificate: true, bankCardCopy: true, qualification: false };
  given(
    onboarding,
    {
      name: 'Lin',
      position: 'Engineer',
      post: 'office',
      department: 'technical',
      headId: 'tech.head',
      probationMonths: 3,
    },
    { by: 'hr.officer', register: ledger('inStock'), children: [issue, probation] },
  )
    .when('SEND_OFFER', { ...all, reportAt: '2025-03-10T09:00:00+08:00', place: 'Reception' }, 'hr.officer')
    .when(
      'WORKPLACE_READY',
      { workstation: true, computer: true, telephone: true, accessCard: true, officeSupplies: true },
      'hr.officer',
    )
    .when('ACCOUNTS_CREATED', { mailbox: true, messenger: true }, 'hr.officer')
    .when(
      'FORMALITIES_DONE',
      {
        ...{ ...all, registrationForm: true, labourContract: true, confidentialityAgreement: true },
        ...{ introduced: true, explained: true, employeeId: 'engineer1', assetLabel: 'FA-1' },
      },
      'hr.officer',
    )
    .thenProcess('fixed-asset-issue', 'handout')
    .when('HANDED_OUT', {}, 'admin.officer', { process: 'fixed-asset-issue' })
    .when('CONFIRMED', { custodyPromised: true }, 'engineer1', { process: 'fixed-asset-issue' })
    .thenRegister('asset-ledger', 'FA-1', { status: 'inUse', custodianId: 'engineer1' })
    .when('WELCOMED', { welcomed: true, mentorId: 'engineer2' }, 'tech.head')
    .when('INTRODUCED', {}, 'engineer2')
    .when('TRAINED', {}, 'engineer2')
    .when('FOLLOWED_UP', {}, 'hr.officer')
    .thenProcess('probation-review', 'draft')
    .when('SUBMIT', {}, 'hr.officer', { process: 'probation-review' })
    .thenProcess('probation-review', 'inProbation');
});

it('an action that a meeting agrees on is a case of its own', () => {
  given(meeting, { meeting: 'Quarter' }, { children: [meeting] })
    .when(
      'INVITE',
      {
        startsAt: '2025-03-04T10:00:00+08:00',
        purpose: 'A plan.',
        agenda: 'One hour.',
        expected: 'A plan.',
        sent: true,
      },
      'engineer1',
    )
    .when('AGREE', { action: 'Write it.', ownerId: 'engineer2', dueOn: '2025-03-07' }, 'engineer1')
    .thenProcess('meeting-action-item', 'actionOpen');
});

describe('a product that does not conform', () => {
  const isolated = { number: 'N-1', marked: true, isolated: true };

  it('NCP-01 is isolated and judged, never taken in, and a corrective action follows', () => {
    given(
      incoming,
      {
        ...{ lot: 'L-7', item: 'STEEL-3', product: 'Steel', kind: 'material' },
        ...{ specification: '3 mm', quantity: 40, supplier: 'Chen' },
      },
      { by: 'warehouse1', children: [nonconforming, capa] },
    )
      .when('FAILED', { defect: 'Rust.' }, 'inspector1')
      .thenProcess('nonconforming-product', 'identified')
      .when('ISOLATED', isolated, 'inspector1', inControl)
      .when('JUDGED', { disposition: 'returned', grounds: 'Rust.', capa: true }, 'qc.head', inControl)
      .thenProcess('capa', 'investigation')
      .when('EXECUTED', { record: 'Sent back.' }, 'warehouse1', inControl)
      .thenOutput({ outcome: 'notTakenIn' })
      .thenRegister('stock', 'STEEL-3', null);
  });

  it('is inspected again when it is reworked', () => {
    given(
      product,
      { stage: 'final', lot: 'A-3', product: 'Unit A', point: 'End', quantity: 20 },
      { by: 'operator1', children: [nonconforming, capa] },
    )
      .when('ABNORMAL', { stopped: true, isolated: true, defect: 'A gap.' }, 'inspector1')
      .when('ISOLATED', isolated, 'inspector1', inControl)
      .when('JUDGED', { disposition: 'rework', grounds: 'Small.', capa: false }, 'tech.head', inControl)
      .when('EXECUTED', { record: 'Closed.' }, 'workshop.leader', inControl)
      .then('finalInspection');
  });

  it('comes from the warehouse too', () => {
    given(
      disposal,
      { item: 'BOLT-8', name: 'Bolts', quantity: 3, condition: 'nonconforming', explanation: 'Bent.' },
      { by: 'warehouse1', children: [nonconforming], register: { stock: { 'BOLT-8': { quantity: 3 } } } },
    )
      .when('ISOLATED', { isolated: true }, 'warehouse1')
      .thenProcess('nonconforming-product', 'identified');
  });
});

it('equipment that cannot be repaired goes on to the scrapping of the asset', () => {
  given(
    repair,
    { equipmentNumber: 'E-5', equipment: 'Press', fault: 'Oil.', stopped: true, signed: true },
    { by: 'operator1', children: [scrap] },
  )
    .when('IRREPARABLE', { reason: 'Cracked.', assetLabel: 'FA-1' }, 'maintenance1')
    .thenProcess('fixed-asset-scrap', 'draft');
});

it('an abnormality that changes the process applies for the change', () => {
  given(
    abnormality,
    { operation: 'Welding', kind: 'drift', stopped: true, description: '190 degrees.' },
    { by: 'operator1', children: [change] },
  )
    .when('ANALYSED', { cause: 'Probe.', correction: '185.', adjusts: true, documentNumber: 'D-1' }, 'tech.head')
    .thenProcess('process-change', 'draft');
});

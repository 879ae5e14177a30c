import fc from 'fast-check';
import {
  fakeReference,
  given,
  TestCompany,
  TestDirectory,
  TestRegisters,
  type Scenario,
} from '../../../engine/testing/index.js';
import contractReview from './contract-review.process.js';

const form = {
  customer: 'Bohai Pumps',
  customerContactName: 'Liu Yang',
  title: 'Control cabinets',
  amount: '1000',
  currency: 'CNY',
  template: 'standard',
  technicalDelivery: false,
  discountBeyondAuthority: false,
  background: 'Second order.',
  keyTerms: 'Three instalments.',
  riskPoints: 'Late delivery.',
  contractDraft: 'draft-1.docx',
};
const good = { opinion: 'No objection.' };
const assessed = { ...good, profitability: 'Margin 18 %.', collectionRisk: false };
const final = { finalVersion: 'final-1.docx', changedSinceReview: false };
const decided = (approved: boolean, amount: string, discountPercent: string) => {
  const outcome = approved ? 'approved' : 'rejected';
  return { outcome, approved, amount, currency: 'CNY', discountPercent, decidedBy: 'sales.director' };
};

const reported = (): Scenario =>
  given(
    contractReview,
    { ...form, discountBeyondAuthority: true, requestedDiscountPercent: '15' },
    { by: 'sales.rep1' },
  ).when('SUBMIT_FOR_REVIEW', {}, 'sales.rep1');

const reviewed = (scenario: Scenario): Scenario =>
  scenario.when('APPROVE', good, 'legal').when('ASSESS', assessed, 'fin.reviewer').then('negotiation');

describe('CON-09 a price beyond authority', () => {
  it('goes on at what was approved, not at what was asked', () => {
    reported()
      .whenEnds('priceException', { ...decided(true, '1000', '10'), remark: 'Ten, no more.' })
      .then('internalReview')
      .thenContext({
        request: { amount: '1000', requestedDiscountPercent: '10' },
        approvedPrice: { discountPercent: '10', decidedBy: 'sales.director', remark: 'Ten, no more.' },
      });
  });

  it('is not within authority because the salesperson takes his flag back after the refusal', () => {
    reported()
      .whenEnds('priceException', decided(false, '1000', '15'))
      .when('SUBMIT_FOR_REVIEW', { discountBeyondAuthority: false }, 'sales.rep1')
      .then('priceException')
      .thenContext({ request: { discountBeyondAuthority: true } });
  });

  it('may be given up for a lower discount at no less money', () => {
    const given = { discountBeyondAuthority: false, requestedDiscountPercent: '5' };
    const refused = (): Scenario => reported().whenEnds('priceException', decided(false, '1000', '12'));
    refused().when('SUBMIT_FOR_REVIEW', given, 'sales.rep1').then('internalReview');
    refused()
      .when('SUBMIT_FOR_REVIEW', { ...given, amount: '999.99' }, 'sales.rep1')
      .then('priceException');
    refused()
      .when('SUBMIT_FOR_REVIEW', { ...given, requestedDiscountPercent: '12' }, 'sales.rep1')
      .then('priceException');
  });

  it('asks again for another amount, and not for the same one written otherwise', () => {
    const approved = (): Scenario => reviewed(reported().whenEnds('priceException', decided(true, '1000', '15')));
    approved().when('SUBMIT_FOR_REVIEW', { amount: '900' }, 'sales.rep1').then('priceException');
    const same = { amount: '1000.00', requestedDiscountPercent: '15.0' };
    approved().when('SUBMIT_FOR_REVIEW', same, 'sales.rep1').then('internalReview');
  });

  it('is not negotiated past its approval', () => {
    const approved = (): Scenario => reviewed(reported().whenEnds('priceException', decided(true, '1000', '15')));
    const changed = { ...final, changedSinceReview: true, negotiatedChanges: 'A lower price.' };
    const refused = (data: object, guard: string): Scenario =>
      approved().whenRefused('SUBMIT', data, 'sales.rep1', 'GUARD_REFUSED', guard);
    refused({ ...changed, amount: '900' }, 'priceWithinAuthority');
    refused({ ...changed, requestedDiscountPercent: '20' }, 'priceWithinAuthority');
    refused({ ...changed, amount: '900', discountBeyondAuthority: false }, 'priceWithinAuthority');
    approved().when('SUBMIT', changed, 'sales.rep1').then('finalApproval');
  });

  it('is said to be within authority by somebody, or counts as beyond it, when it is negotiated', () => {
    const within = (): Scenario =>
      reviewed(given(contractReview, form, { by: 'sales.rep1' }).when('SUBMIT_FOR_REVIEW', {}, 'sales.rep1'));
    const lower = { ...final, changedSinceReview: true, negotiatedChanges: 'A lower price.', amount: '900' };
    within().whenRefused('SUBMIT', lower, 'sales.rep1', 'GUARD_REFUSED', 'priceWithinAuthority');
    within()
      .when('SUBMIT', { ...lower, discountBeyondAuthority: false }, 'sales.rep1')
      .then('finalApproval')
      .thenContext({
        request: { amount: '900' },
        negotiatedChanges: fakeReference('negotiatedChanges', 'A lower price.'),
      });
    within()
      .when('SUBMIT', { ...lower, amount: '1100' }, 'sales.rep1')
      .then('finalApproval');
  });

  it('is changed in the final version openly', () => {
    const within = (): Scenario =>
      reviewed(given(contractReview, form, { by: 'sales.rep1' }).when('SUBMIT_FOR_REVIEW', {}, 'sales.rep1'));
    for (const data of [{ amount: '1100' }, { negotiatedChanges: 'Delivery in June.' }, { changedSinceReview: true }])
      within().whenRefused('SUBMIT', { ...final, ...data }, 'sales.rep1', 'GUARD_REFUSED', 'changeStated');
  });
});

interface Price {
  readonly amount: number;
  readonly discount: number;
}

const amounts = fc.constantFrom('1000', '1000.0', '900', '950.50');
const discounts = fc.constantFrom('5', '10', '10.0', '15');
const changes = fc.record(
  { amount: amounts, requestedDiscountPercent: discounts, discountBeyondAuthority: fc.boolean() },
  { requiredKeys: [] },
);
const steps = fc.oneof(
  fc.record({ kind: fc.constant('forReview' as const), changes }),
  fc.record({ kind: fc.constant('price' as const), approved: fc.boolean(), amount: amounts, discount: discounts }),
  fc.record({ kind: fc.constantFrom(...(['fails', 'returned', 'sentBack'] as const)) }),
  fc.record({ kind: fc.constant('final' as const), changes, changed: fc.boolean() }),
);

type Step = typeof steps extends fc.Arbitrary<infer Taken> ? Taken : never;

/** What a contract says of its price, and what was ever said of prices, kept by hand beside the chart. */
class Negotiation {
  private readonly company = new TestCompany({
    directory: new TestDirectory(),
    registers: TestRegisters.holding({}),
    startAt: '2025-03-03T01:00:00.000Z',
    processes: new Map(),
  });
  private readonly id = String(this.company.start(contractReview, form, 'sales.rep1', '000', {}));
  private readonly beyond: Price[] = [];
  private approved: Price | undefined;

  private get context() {
    const { context } = this.company.case(this.id).state.snapshot;
    const contract = context['request'] as unknown as typeof form & { requestedDiscountPercent?: string };
    const price = { amount: Number(contract.amount), discount: Number(contract.requestedDiscountPercent ?? 0) };
    return { price, flag: contract.discountBeyondAuthority };
  }

  get isInFinalApproval(): boolean {
    return Object.hasOwn(Object(this.value) as object, 'finalApproval');
  }

  get wasApproved(): boolean {
    return this.approved !== undefined;
  }

  /** Whether the price is beyond authority as far as anybody has said, and not the one that was approved last. */
  get isUnapproved(): boolean {
    const { price, flag } = this.context;
    const isBeyond =
      flag || this.beyond.some(({ amount, discount }) => price.discount >= discount || price.amount < amount);
    const { approved } = this;
    return isBeyond && (approved?.amount !== price.amount || approved.discount !== price.discount);
  }

  take(step: Step): void {
    if (step.kind === 'forReview') this.send('SUBMIT_FOR_REVIEW', { ...step.changes }, 'sales.rep1');
    if (step.kind === 'final') {
      const said = step.changed ? { changedSinceReview: true, negotiatedChanges: 'Negotiated.' } : {};
      this.send('SUBMIT', { ...final, ...said, ...step.changes }, 'sales.rep1');
    }
    if (step.kind === 'sentBack') this.send('RETURN', good, 'sales.director');
    if (this.value === 'priceException') this.beyond.push(this.context.price);
    if (this.value === 'priceException' && step.kind === 'fails')
      this.company.endInvoke(this.id, 'priceException', { error: 'failed' });
    if (this.value === 'priceException' && step.kind === 'price') {
      const price = { amount: Number(step.amount), discount: Number(step.discount) };
      this.beyond.push(price);
      if (step.approved) this.approved = price;
      const output = decided(step.approved, step.amount, step.discount);
      this.company.endInvoke(this.id, 'priceException', { output });
    }
    this.send(step.kind === 'returned' ? 'RETURN' : 'APPROVE', good, 'legal');
    this.send('ASSESS', assessed, 'fin.reviewer');
  }

  private get value() {
    return this.company.case(this.id).state.snapshot.value;
  }

  private send(type: string, data: object, actor: string): void {
    const { revision } = this.company.case(this.id).state;
    this.company.send(this.id, { kind: 'event', type, actor, data }, revision);
  }
}

it('no walk reaches the final approval at a price beyond authority that nobody has approved', () => {
  let reached = 0;
  let reachedApproved = 0;
  fc.assert(
    fc.property(fc.array(steps, { minLength: 3, maxLength: 12 }), (walk) => {
      const negotiation = new Negotiation();
      for (const step of walk) {
        negotiation.take(step);
        if (!negotiation.isInFinalApproval) continue;
        reached += 1;
        if (negotiation.wasApproved) reachedApproved += 1;
        expect(negotiation.isUnapproved).toBe(false);
      }
    }),
    // The same walks each time: that they get there is part of the test.
    { numRuns: 80, seed: 42 },
  );
  // The walks do get there, both ways.
  expect(reached).toBeGreaterThan(5);
  expect(reachedApproved).toBeGreaterThan(2);
});

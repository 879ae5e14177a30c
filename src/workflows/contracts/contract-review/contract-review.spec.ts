import { fakeReference, given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import contractReview from './contract-review.process.js';

const form = {
  customer: 'Bohai Pumps',
  customerContactName: 'Liu Yang',
  customerContactPhone: '13800000000',
  title: 'Control cabinets 2025',
  amount: '128000.00',
  currency: 'CNY',
  template: 'standard',
  technicalDelivery: true,
  discountBeyondAuthority: false,
  background: 'Second order of a regular customer.',
  keyTerms: 'Payment in three instalments, delivery in 60 days.',
  riskPoints: 'Penalty for late delivery.',
  contractDraft: 'draft-1.docx',
};
const good = { opinion: 'No objection.' };
const assessed = { ...good, profitability: 'Margin 18 %.', collectionRisk: false };
const approved = (discountPercent: string, amount = form.amount) => {
  return { outcome: 'approved', approved: true, amount, currency: 'CNY', discountPercent, decidedBy: 'sales.director' };
};
const final = { finalVersion: 'final-1.docx', changedSinceReview: false };
const sealing = { contractNumber: 'HT-2025-001', originals: 2, documentFilledIn: true };

const started = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  given(contractReview, { ...form, ...changes }, { by: 'sales.rep1', ...circumstances });

const inReview = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  started(changes, circumstances).when('SUBMIT_FOR_REVIEW', {}, 'sales.rep1');

const inNegotiation = (circumstances: Circumstances = {}): Scenario =>
  inReview({}, circumstances)
    .when('APPROVE', good, 'legal')
    .when('APPROVE', good, 'tech.head')
    .when('ASSESS', assessed, 'fin.reviewer')
    .then('negotiation');

const inFinalApproval = (): Scenario => inNegotiation().when('SUBMIT', final, 'sales.rep1');

const inSigning = (circumstances: Circumstances = {}): Scenario =>
  inNegotiation(circumstances)
    .when('SUBMIT', final, 'sales.rep1')
    .when('APPROVE', {}, 'sales.director')
    .when('APPROVE', {}, 'gm')
    .then('signing');

/** Of no originals the form says so, of too few the rule. */
const tooFew = (needed: number): [code: string, ...guards: string[]] =>
  needed === 1 ? ['PAYLOAD_INVALID'] : ['GUARD_REFUSED', 'enoughOriginals'];

/** An opinion as the case holds it: it can be erased. */
const said = (opinion: string) => fakeReference('opinion', opinion);

describe('contract-review', () => {
  it('CON-01 goes from the draft through review, approval and seal into the archive', () => {
    started()
      .then('drafting')
      .opens('drafting')
      .assignedTo('drafting', 'sales.rep1')
      .when('SUBMIT_FOR_REVIEW', {}, 'sales.rep1')
      .then({ internalReview: { legal: 'open', technical: 'open', finance: 'open' } })
      .opens('legal', 'technical', 'finance')
      .assignedTo('legal', 'legal')
      .assignedTo('technical', 'tech.head')
      .assignedTo('finance', 'fin.reviewer')
      .when('APPROVE', good, 'legal')
      .then({ internalReview: { legal: 'done', technical: 'open', finance: 'open' } })
      .when('APPROVE', { opinion: 'Feasible.', proposedChanges: 'Name the acceptance test.' }, 'tech.head')
      .when('ASSESS', assessed, 'fin.reviewer')
      .then('negotiation')
      .opens('negotiation')
      .assignedTo('negotiation', 'sales.rep1')
      .when('SUBMIT', final, 'sales.rep1')
      .then({ finalApproval: 'salesDirector' })
      .opens('salesDirector')
      .when('APPROVE', {}, 'sales.director')
      .then({ finalApproval: 'generalManager' })
      .opens('generalManager')
      .when('APPROVE', {}, 'gm')
      .then('signing')
      .assignedTo('signing', 'gm')
      .when('SEAL', sealing, 'gm')
      .then({ archiving: { finance: 'open', administration: 'open', sales: 'open' } })
      .opens('financeArchive', 'administrationArchive', 'salesArchive')
      .thenRegister('contract-archive', 'HT-2025-001', {
        title: form.title,
        amount: '128000.00',
        currency: 'CNY',
        finalVersion: 'final-1.docx',
        originals: 2,
        sealedBy: 'gm',
      })
      .when('ARCHIVE', { location: 'F-12' }, 'fin.reviewer')
      .when('ARCHIVE', {}, 'admin.officer')
      .when('ARCHIVE', {}, 'sales.rep1')
      .then('archived')
      .thenOutput({ outcome: 'archived' })
      .thenNotified('sales.rep1', 'archived')
      .thenRegister('contract-archive', 'HT-2025-001', {
        finance: { kept: 'original', by: 'fin.reviewer', location: 'F-12' },
        administration: { kept: 'original', by: 'admin.officer' },
        sales: { kept: 'copy', by: 'sales.rep1' },
      });
  });

  it('CON-01 leaves the technical department out where nothing technical is delivered (000 篇三 4.1.2)', () => {
    inReview({ technicalDelivery: false })
      .then({ internalReview: { legal: 'open', technical: 'done', finance: 'open' } })
      .opens('legal', 'finance')
      .when('APPROVE', good, 'legal')
      .when('ASSESS', assessed, 'fin.reviewer')
      .then('negotiation');
  });

  it('asks the technical department about every contract where the policy says so', () => {
    inReview({ technicalDelivery: false }, { policy: { technicalReviewWhen: 'always' } }).opens(
      'legal',
      'technical',
      'finance',
    );
  });

  it('CON-03 refuses the final approval while the legal opinion is missing: the form is incomplete', () => {
    inReview()
      .when('APPROVE', good, 'tech.head')
      .when('ASSESS', assessed, 'fin.reviewer')
      .whenRefused('SUBMIT', final, 'sales.rep1', 'EVENT_NOT_ACCEPTED')
      .when('APPROVE', { opinion: '  ' }, 'legal')
      .then('negotiation')
      .whenRefused('SUBMIT', final, 'sales.rep1', 'GUARD_REFUSED', 'reviewFormComplete')
      .then('negotiation');
  });

  it('CON-03 asks only the reviewer whose opinion is missing again [model]', () => {
    inReview()
      .when('APPROVE', good, 'tech.head')
      .when('ASSESS', assessed, 'fin.reviewer')
      .when('APPROVE', {}, 'legal')
      .when('SUBMIT_FOR_REVIEW', {}, 'sales.rep1')
      .then({ internalReview: { legal: 'open', technical: 'done', finance: 'done' } })
      .opens('legal')
      .when('APPROVE', good, 'legal')
      .when('SUBMIT', final, 'sales.rep1')
      .then({ finalApproval: 'salesDirector' });
  });

  it('CON-04 carries the flagged collection risk into the negotiation and on to the final approval', () => {
    inReview()
      .when('APPROVE', good, 'legal')
      .when('APPROVE', good, 'tech.head')
      .when('ASSESS', { ...assessed, opinion: 'Pays late.', collectionRisk: true }, 'fin.reviewer')
      .then('negotiation')
      .thenContext({
        opinions: {
          legal: { decision: 'APPROVE', by: 'legal', opinion: said('No objection.') },
          technical: { decision: 'APPROVE', by: 'tech.head' },
          finance: {
            ...{ decision: 'ASSESS', by: 'fin.reviewer', opinion: said('Pays late.') },
            ...{ profitability: 'Margin 18 %.', collectionRisk: true },
          },
        },
      })
      .when('SUBMIT', { ...final, changedSinceReview: true, negotiatedChanges: '30 % in advance.' }, 'sales.rep1')
      .then({ finalApproval: 'salesDirector' })
      .thenContext({
        finalVersion: 'final-1.docx',
        negotiatedChanges: fakeReference('negotiatedChanges', '30 % in advance.'),
        opinions: { finance: { collectionRisk: true } },
      })
      .when('APPROVE', { opinion: 'Only with the advance.' }, 'sales.director')
      .thenContext({
        opinions: {
          salesDirector: { decision: 'APPROVE', opinion: said('Only with the advance.'), finalVersion: 'final-1.docx' },
        },
      });
  });

  it('CON-05 refuses an own text at drafting, and takes the standard template instead', () => {
    started({ template: 'own' })
      .whenRefused('SUBMIT_FOR_REVIEW', {}, 'sales.rep1', 'GUARD_REFUSED', 'standardTemplate')
      .then('drafting')
      .when('SUBMIT_FOR_REVIEW', { template: 'standard', contractDraft: 'draft-2.docx' }, 'sales.rep1')
      .then('internalReview')
      .thenContext({ request: { template: 'standard', contractDraft: 'draft-2.docx' } });
  });

  it('CON-05 takes an own text only where the policy does not require the template', () => {
    inReview({ template: 'own' }, { policy: { templateRequired: false } }).then('internalReview');
  });

  it('CON-09 waits for the price exception first where the discount is beyond authority', () => {
    inReview({ discountBeyondAuthority: true, requestedDiscountPercent: '12.5' })
      .then('priceException')
      .opens()
      .whenRefused('APPROVE', good, 'legal', 'EVENT_NOT_ACCEPTED')
      .whenEnds('priceException', approved('12.5'))
      .then('internalReview')
      .opens('legal', 'technical', 'finance');
  });

  it('CON-09 returns to the draft where the price exception is not approved [model]', () => {
    inReview({ discountBeyondAuthority: true, requestedDiscountPercent: '12.5' })
      .whenEnds('priceException', { ...approved('12.5'), outcome: 'rejected', approved: false })
      .then('drafting');
  });

  it('CON-09 returns to the draft with a notice where the price exception fails [model]', () => {
    inReview({ discountBeyondAuthority: true, requestedDiscountPercent: '12.5' })
      .whenFails('priceException')
      .then('drafting')
      .thenNotified('sales.rep1', 'could not be completed');
  });

  it('CON-09 asks for an approved discount once, and for another discount again [model]', () => {
    const again = inReview({ discountBeyondAuthority: true, requestedDiscountPercent: '12.5' })
      .whenEnds('priceException', approved('12.5'))
      .when('RETURN', { opinion: 'Name the arbitration court.' }, 'legal')
      .when('APPROVE', good, 'tech.head')
      .when('ASSESS', assessed, 'fin.reviewer')
      .then('drafting')
      .when('SUBMIT_FOR_REVIEW', {}, 'sales.rep1')
      .then('internalReview');
    again
      .when('APPROVE', good, 'legal')
      .when('APPROVE', good, 'tech.head')
      .when('ASSESS', assessed, 'fin.reviewer')
      .when('SUBMIT_FOR_REVIEW', { requestedDiscountPercent: '15' }, 'sales.rep1')
      .then('priceException');
  });

  it('refuses a discount beyond authority that is not stated', () => {
    started({ discountBeyondAuthority: true }).whenRefused(
      'SUBMIT_FOR_REVIEW',
      {},
      'sales.rep1',
      'GUARD_REFUSED',
      'discountStated',
    );
  });

  it('lets every reviewer finish and then returns the draft with all opinions [model]', () => {
    inReview()
      .when('RETURN', { opinion: 'Liability is unlimited.', proposedChanges: 'Cap it.' }, 'legal')
      .then({ internalReview: { legal: 'done', technical: 'open', finance: 'open' } })
      .when('APPROVE', good, 'tech.head')
      .when('ASSESS', assessed, 'fin.reviewer')
      .then('drafting')
      .thenNotified('sales.rep1', 'Returned by its reviewers')
      .thenContext({
        opinions: { legal: { decision: 'RETURN', proposedChanges: fakeReference('proposedChanges', 'Cap it.') } },
      })
      .when('SUBMIT_FOR_REVIEW', { keyTerms: 'Liability capped.' }, 'sales.rep1')
      .opens('legal', 'technical', 'finance');
  });

  it('reviews a negotiated change anew where the policy says so [model]', () => {
    inNegotiation({ policy: { reReviewOnChange: true } })
      .whenRefused('SUBMIT', { ...final, changedSinceReview: true }, 'sales.rep1', 'GUARD_REFUSED', 'changeReviewed')
      .when('SUBMIT_FOR_REVIEW', { keyTerms: 'Payment in two instalments.' }, 'sales.rep1')
      .opens('legal', 'technical', 'finance');
  });

  it('returns from the final approval to the negotiation [model]', () => {
    inFinalApproval()
      .when('APPROVE', {}, 'sales.director')
      .when('RETURN', { opinion: 'Ask for a deposit.' }, 'gm')
      .then('negotiation')
      .thenNotified('sales.rep1', 'returned by final approval')
      .when('SUBMIT', { ...final, finalVersion: 'final-2.docx' }, 'sales.rep1')
      .then({ finalApproval: 'salesDirector' });
  });

  it('ends rejected where the sales director or the general manager rejects [model]', () => {
    inFinalApproval()
      .when('REJECT', { opinion: 'No margin.' }, 'sales.director')
      .then('rejected')
      .thenOutput({ outcome: 'rejected' })
      .thenNotified('sales.rep1', 'rejected');
    inFinalApproval()
      .when('APPROVE', {}, 'sales.director')
      .when('REJECT', { opinion: 'No margin.' }, 'gm')
      .thenOutput({ outcome: 'rejected' });
  });

  it('lets the salesperson withdraw until the seal, because the customer cancels [model]', () => {
    const stages = [started(), inReview(), inNegotiation(), inFinalApproval(), inSigning()];
    stages.push(inReview({ discountBeyondAuthority: true, requestedDiscountPercent: '12.5' }));
    for (const stage of stages)
      stage
        .when('WITHDRAW', { cause: 'customerCancels', reason: 'Buys elsewhere.' }, 'sales.rep1')
        .then('cancelledByCustomer')
        .thenOutput({ outcome: 'cancelledByCustomer', reason: fakeReference('reason', 'Buys elsewhere.') });
    inReview().whenRefused('WITHDRAW', {}, 'sales.rep2', 'NOT_ASSIGNED');
    inSigning().when('SEAL', sealing, 'gm').whenRefused('WITHDRAW', {}, 'sales.rep1', 'EVENT_NOT_ACCEPTED');
  });

  it('ends withdrawn, with the reason, where it is not the customer who cancels [model]', () => {
    inReview()
      .when('WITHDRAW', { cause: 'other', reason: 'Entered twice.' }, 'sales.rep1')
      .then('withdrawn')
      .thenOutput({ outcome: 'withdrawn', reason: fakeReference('reason', 'Entered twice.') });
    started().when('WITHDRAW', {}, 'sales.rep1').thenOutput({ outcome: 'withdrawn' });
  });

  it('asks finance alone about profitability and the risk of collection (000 篇三 4.1.2)', () => {
    inReview()
      .whenRefused('APPROVE', assessed, 'legal', 'PAYLOAD_INVALID')
      .whenRefused('RETURN', assessed, 'tech.head', 'PAYLOAD_INVALID')
      .whenRefused('ASSESS', { ...good, profitability: 'Margin 18 %.' }, 'fin.reviewer', 'PAYLOAD_INVALID')
      .whenRefused('ASSESS', assessed, 'legal', 'NOT_ASSIGNED');
  });

  it('refuses a seal before the approval (001 篇一 第三十七条)', () => {
    for (const stage of [started(), inReview(), inNegotiation(), inFinalApproval()])
      stage.whenRefused('SEAL', sealing, 'gm', 'EVENT_NOT_ACCEPTED');
  });

  it('CON-01 enters the use of the contract seal in the seal register (001 篇一 第三十七条)', () => {
    inSigning()
      .when('SEAL', sealing, 'gm')
      .thenRegister('seals', 'HT-2025-001', { seal: 'contract', document: form.title, copies: 2, registeredBy: 'gm' });
  });

  it('refuses to stamp a blank document (001 篇一 第三十八条)', () => {
    inSigning().whenRefused('SEAL', { ...sealing, documentFilledIn: false }, 'gm', 'GUARD_REFUSED', 'tickedSeal');
  });

  it('refuses a seal by anybody but the authorised signatory', () => {
    inSigning().whenRefused('SEAL', sealing, 'sales.director', 'NOT_ASSIGNED');
  });

  it('takes the general manager for the signatory where nobody is authorised (section 2, row 44)', () => {
    inSigning({ directory: { gm: { roles: ['GeneralManager'] } } }).assignedTo('signing', 'gm');
    inSigning({ directory: { dgm: { roles: ['AuthorisedSignatory'] }, gm: { roles: ['GeneralManager'] } } }).assignedTo(
      'signing',
      'dgm',
    );
  });

  it.each([
    [{ finance: 'original', administration: 'original', sales: 'copy' }, 2],
    [{ finance: 'original', administration: 'copy', sales: 'copy' }, 1],
    [{ finance: 'original', administration: 'original', sales: 'original' }, 3],
  ])('needs as many originals as the archive keeps (000 篇三 4.1.4): %j, %d of them', (archive, needed) => {
    inSigning({ policy: { archive } })
      .whenRefused('SEAL', { ...sealing, originals: needed - 1 }, 'gm', ...tooFew(needed))
      .when('SEAL', { ...sealing, originals: needed }, 'gm')
      .then('archiving');
  });

  it('refuses a contract number that the archive or the seal register holds already', () => {
    inSigning({ register: { 'contract-archive': { 'HT-2025-001': { title: 'An older contract' } } } })
      .whenRefused('SEAL', sealing, 'gm', 'GUARD_REFUSED', 'contractNumberFree')
      .thenRegister('contract-archive', 'HT-2025-001', { title: 'An older contract' })
      .when('SEAL', { ...sealing, contractNumber: 'HT-2025-002' }, 'gm')
      .thenRegister('contract-archive', 'HT-2025-002', { title: form.title });
    inSigning({ register: { seals: { 'HT-2025-001': { document: 'Another document' } } } })
      .whenRefused('SEAL', sealing, 'gm', 'GUARD_REFUSED', 'contractNumberFree')
      .thenRegister('seals', 'HT-2025-001', { document: 'Another document' });
  });

  it('has only the key terms reviewed, by legal or by management, in profile 001 (section 2, row 43)', () => {
    inReview({}, { profile: '001' })
      .opens('legalOrManagement')
      .assignedTo('legalOrManagement', 'legal', 'gm', 'dgm')
      .when('APPROVE', good, 'dgm')
      .then('negotiation')
      .when('SUBMIT', final, 'sales.rep1')
      .then({ finalApproval: 'salesDirector' });
    inReview({}, { profile: '001' }).when('APPROVE', good, 'legal').then('negotiation');
  });

  it('keeps the decisions of one reviewer from the others', () => {
    inReview()
      .when('APPROVE', good, 'legal')
      .whenRefused('APPROVE', good, 'legal', 'NOT_ASSIGNED')
      .whenRefused('APPROVE', good, 'sales.rep1', 'SEPARATION_OF_DUTIES')
      .then({ internalReview: { legal: 'done', technical: 'open', finance: 'open' } });
  });

  it('asks for a reason with a return and with a rejection', () => {
    inReview().whenRefused('RETURN', {}, 'legal', 'PAYLOAD_INVALID');
    inFinalApproval().whenRefused('REJECT', {}, 'sales.director', 'PAYLOAD_INVALID');
  });

  it('holds the customer contact as a reference only', () => {
    started().thenContext({
      request: { customerContactName: fakeReference('customerContactName', 'Liu Yang') },
    });
  });

  it('is started by salespeople only', () => {
    given(contractReview, form, { by: 'engineer1' }).refuses('FORBIDDEN');
  });
});

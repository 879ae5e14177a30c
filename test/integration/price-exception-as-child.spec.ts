import { fakeReference, given, type Scenario } from '../../src/engine/testing/index.js';
import contractReview from '../../src/workflows/contracts/contract-review/contract-review.process.js';
import priceException from '../../src/workflows/contracts/price-exception/price-exception.process.js';

const child = { process: 'price-exception' };

const waiting = (): Scenario =>
  given(
    contractReview,
    {
      customer: 'Bohai Pumps',
      customerContactName: 'Liu Yang',
      title: 'Control cabinets 2025',
      amount: '128000.00',
      currency: 'CNY',
      template: 'standard',
      technicalDelivery: false,
      discountBeyondAuthority: true,
      requestedDiscountPercent: '12.5',
      background: 'Second order of a regular customer.',
      keyTerms: 'Payment in three instalments.',
      riskPoints: 'Penalty for late delivery.',
      contractDraft: 'draft-1.docx',
    },
    { by: 'sales.rep1', children: [priceException] },
  )
    .when('SUBMIT_FOR_REVIEW', {}, 'sales.rep1')
    .then('priceException')
    .thenProcess('price-exception', 'departmentApproval');

describe('CON-09: price-exception as the child of contract-review', () => {
  it('lets the review begin once the head of the salesperson has approved', () => {
    waiting()
      .when('APPROVE', {}, 'sales.director', child)
      .thenProcess('price-exception', 'approved')
      .then('internalReview')
      .opens('legal', 'finance');
  });

  it('lets the contract go on with what was approved after a return, not with what was asked', () => {
    waiting()
      .when('RETURN', { remark: 'Ask for less.' }, 'sales.director', child)
      .when('RESUBMIT', { requestedDiscountPercent: '10', amount: '130000' }, 'sales.rep1', child)
      .when('APPROVE', { remark: 'Ten, no more.' }, 'sales.director', child)
      .then('internalReview')
      .thenContext({
        request: { requestedDiscountPercent: '10', amount: '130000' },
        approvedPrice: {
          discountPercent: '10',
          amount: '130000',
          currency: 'CNY',
          remark: fakeReference('remark', 'Ten, no more.'),
        },
      });
  });

  it('takes the contract back to its draft where the price is rejected', () => {
    waiting()
      .when('REJECT', { remark: 'No margin left.' }, 'sales.director', child)
      .then('drafting')
      .thenNotified('sales.rep1', 'rejected');
  });

  it('takes the contract back to its draft where the salesperson withdraws the price', () => {
    waiting().when('WITHDRAW', {}, 'sales.rep1', child).then('drafting');
  });

  it('stops with the contract when the customer cancels', () => {
    waiting()
      .when('WITHDRAW', { cause: 'customerCancels' }, 'sales.rep1')
      .then('cancelledByCustomer')
      .whenRefused('APPROVE', {}, 'sales.director', 'INSTANCE_ENDED')
      .when('APPROVE', {}, 'sales.director', child)
      .refuses('INSTANCE_ENDED');
  });
});

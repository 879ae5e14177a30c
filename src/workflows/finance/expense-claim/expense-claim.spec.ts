import { given, type Scenario } from '../../../engine/testing/index.js';
import expenseClaim from './expense-claim.process.js';

const item = {
  category: 'travel',
  amount: '1200.50',
  day: '2025-02-28',
  reason: 'Train.',
  voucher: '0199f000-0000-7000-8000-000000000001',
};
const form = (...items: Partial<typeof item>[]) => ({
  purpose: 'Visit to Tianjin',
  items: (items.length > 0 ? items : [{}]).map((one) => ({ ...item, ...one })),
  vouchersSigned: true,
});
const right = { complete: true, approvalsComplete: true, genuine: true, invoiceTitleRight: true };
const crossing = { policy: { crossQuarter: true } };

const prepared = (input: object = form(), circumstances = {}): Scenario =>
  given(expenseClaim, input, { by: 'engineer1', ...circumstances });
const submitted = (input?: object): Scenario => prepared(input).when('SUBMIT', {}, 'engineer1');
const approved = (): Scenario => submitted().when('APPROVE', {}, 'tech.head');

describe('expense-claim', () => {
  it('is approved, reviewed, checked again, paid on a pay day and archived', () => {
    approved()
      .opens('financeReview')
      .when('REVIEW_PASSED', right, 'fin.reviewer')
      .when('COUNTERSIGNED', {}, 'fin.supervisor')
      .whenRefused('PAID', {}, 'cashier', 'GUARD_REFUSED', 'payDay')
      .at('2025-03-04T10:00:00+08:00')
      .when('PAID', {}, 'cashier')
      .when('ARCHIVE', {}, 'fin.reviewer')
      .thenOutput({ outcome: 'archived' })
      .thenNotified('engineer1', 'paid');
  });

  it.each([
    ['5000.00', 'financeReview'],
    ['5000.01', 'departmentApproval'],
  ])('passes the head of the department above the limit only: %s', (amount, next) => {
    given(expenseClaim, form({ amount }), { by: 'sales.rep1' })
      .when('SUBMIT', {}, 'sales.rep1')
      .when('APPROVE', {}, 'sales.manager')
      .opens(next);
  });

  it('counts all items together', () => {
    given(expenseClaim, form({ amount: '2500.01' }, { amount: '2500.00' }), { by: 'sales.rep1' })
      .when('SUBMIT', {}, 'sales.rep1')
      .when('APPROVE', {}, 'sales.manager')
      .opens('departmentApproval');
  });

  const spentOnMonday = (circumstances = {}): Scenario => prepared(form({ day: '2025-03-03' }), circumstances);

  it('EXN-01 is taken on the 15th working day after the cost, and refused on the next', () => {
    spentOnMonday().at('2025-03-24T10:00:00+08:00').when('SUBMIT', {}, 'engineer1').opens('supervisorApproval');
    spentOnMonday().at('2025-03-25T10:00:00+08:00').whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'inTime');
  });

  it('EXN-02 is taken within a month where the standard procedure holds, and refused where 篇一 does', () => {
    spentOnMonday({ profile: '000-SOP' })
      .at('2025-03-28T10:00:00+08:00')
      .when('SUBMIT', {}, 'engineer1')
      .opens('supervisorApproval');
    spentOnMonday().at('2025-03-28T10:00:00+08:00').whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'inTime');
    const month = { ...crossing, profile: '000-SOP' };
    prepared(form({ day: '2025-02-02' }), month).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'inTime');
  });

  it('EXN-06 is refused by finance where an invoice is in a short name', () => {
    approved()
      .whenRefused(
        'REVIEW_PASSED',
        { ...right, invoiceTitleRight: false },
        'fin.reviewer',
        'GUARD_REFUSED',
        'tickedReviewPassed',
      )
      .when('REFUSE', { remark: 'The invoice names the company in short.' }, 'fin.reviewer')
      .thenOutput({ outcome: 'refused' })
      .thenNotified('engineer1', 'refused');
  });

  it('takes no costs of an earlier quarter, none of the future, and none without signature', () => {
    prepared(form({ day: '2024-12-31' }), { policy: { submitWithin: { amount: 6, unit: 'month' } } }).whenRefused(
      'SUBMIT',
      {},
      'engineer1',
      'GUARD_REFUSED',
      'sameQuarter',
    );
    prepared(form({ day: '2025-03-04' })).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'alreadySpent');
    prepared({ ...form(), vouchersSigned: false }).whenRefused(
      'SUBMIT',
      {},
      'engineer1',
      'GUARD_REFUSED',
      'vouchersSigned',
    );
  });

  it('is sent back by finance when a voucher is wrong, or refused at the second look', () => {
    approved()
      .whenRefused('REVIEW_PASSED', { ...right, genuine: false }, 'fin.reviewer', 'GUARD_REFUSED', 'tickedReviewPassed')
      .when('RETURN', { remark: 'The second page is missing.' }, 'fin.reviewer')
      .opens('prepared')
      .thenNotified('engineer1', 'returned')
      .when('SUBMIT', form({ voucher: '0199f000-0000-7000-8000-000000000002' }), 'engineer1')
      .opens('supervisorApproval');
    approved()
      .when('REVIEW_PASSED', right, 'fin.reviewer')
      .when('REFUSE', { remark: 'Forged.' }, 'fin.supervisor')
      .thenOutput({ outcome: 'refused' });
  });

  it('is rejected, returned or withdrawn before finance has it', () => {
    submitted().when('REJECT', { remark: 'Private.' }, 'tech.head').thenOutput({ outcome: 'rejected' });
    submitted().when('RETURN', { remark: 'Which trip?' }, 'tech.head').opens('prepared');
    submitted().when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });
});

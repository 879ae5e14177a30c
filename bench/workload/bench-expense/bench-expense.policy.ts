import { parameter, workingDays } from '../../../src/engine/index.js';

/** The parameters of the benchmark's expense claim. They stand in no manual: `[model]`. */
export const benchExpensePolicy = {
  financeReviewAbove: parameter(
    'benchExpense.financeReview.above',
    '财务复核起点金额',
    'Amount above which finance reviews',
    { '[model] a guard that reads the policy': '1000.00' },
  ),
  managerReviewLimit: parameter('benchExpense.managerReview.limit', '主管审批时限', 'Limit of the manager review', {
    '[model] a timer per review state': workingDays(3),
  }),
  financeReviewLimit: parameter('benchExpense.financeReview.limit', '财务复核时限', 'Limit of the finance review', {
    '[model] a timer per review state': workingDays(5),
  }),
  escalatedReviewLimit: parameter(
    'benchExpense.escalatedReview.limit',
    '升级审批时限',
    'Limit of the escalated review',
    {
      '[model] the review after a lapse': workingDays(2),
    },
  ),
};

import { IsNumberString, IsObject } from 'class-validator';
import { PolicyParameter, type Limit } from '../../../src/engine/index.js';

/** The parameters of the benchmark's expense claim. They stand in no manual: `[model]`. */
export class BenchExpensePolicy {
  @PolicyParameter({
    key: 'benchExpense.financeReview.above',
    source: '[model] a guard that reads the policy',
    title: { zh: '财务复核起点金额', en: 'Amount above which finance reviews' },
  })
  @IsNumberString()
  financeReviewAbove = '1000.00';

  @PolicyParameter({
    key: 'benchExpense.managerReview.limit',
    source: '[model] a timer per review state',
    title: { zh: '主管审批时限', en: 'Limit of the manager review' },
  })
  @IsObject()
  managerReviewLimit: Limit = { amount: 3, unit: 'workingDay' };

  @PolicyParameter({
    key: 'benchExpense.financeReview.limit',
    source: '[model] a timer per review state',
    title: { zh: '财务复核时限', en: 'Limit of the finance review' },
  })
  @IsObject()
  financeReviewLimit: Limit = { amount: 5, unit: 'workingDay' };

  @PolicyParameter({
    key: 'benchExpense.escalatedReview.limit',
    source: '[model] the review after a lapse',
    title: { zh: '升级审批时限', en: 'Limit of the escalated review' },
  })
  @IsObject()
  escalatedReviewLimit: Limit = { amount: 2, unit: 'workingDay' };
}

import { Choice, Day, FreeText, Money } from '../../../engine/forms.js';
import { parameter, workingDays } from '../../../engine/parameters.js';
import { departmentHeadOf, initiator, role } from '../../../engine/people.js';
import { compareDecimals, hasCome, only, sumOfDecimals } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, ledger, Remark, requestEvents, text } from '../../../engine/words.js';

const finance = role('FinanceDepartment');
const explanation = FreeText('处理说明', 'Explanation');

const { amends, approvals, chart, creates, draft, end, remembers, task } = declareProcess('finance/employee-loan', {
  title: text('借款', 'Employee business loan'),
  subject: text('借款 {request.amount} 元', 'Loan of {request.amount} yuan'),
  summary: ['reason', 'amount', 'endedOn', 'spent'],
  sources: ['000 篇一 第二十二条'],
  modelled: {
    '公务结束日由借款人填报，不填报的由财务部填报；7 个工作日不含当日。逾期后由财务部认定：有理由的仍可冲账，无故或仍不冲账的从工资中扣除。退回的冲账仍在原时限之内。':
      'The borrower reports when the business ended, or finance where he does not; the seven working days do not count that day. Afterwards finance decides: with a reason it is still settled, without one, or where it still is not, it is deducted from wages. A settlement that is returned has the limit that it had.',
    '“原则上”不办理的个人借款一律不受理；手册未规定驳回、退回、撤回。':
      "Private loans, not given 'in principle', are refused. The manual is silent on rejections, returns, withdrawals.",
  },
  /** 《借款单》 (000 篇一 第二十二条). */
  request: form('申请借款', 'Ask for a loan', {
    purpose: Choice('性质', 'Nature', { business: text('因公', 'Business'), personal: text('个人', 'Personal') }),
    amount: Money('借款金额（元）', 'Amount in yuan'),
    reason: FreeText('借款事由', 'What it is for'),
  }),
  policy: {
    settleWithin: parameter('loan.settleWithin', '公务结束后冲账时限', 'Time to settle', {
      '000 篇一 第二十二条': workingDays(7),
    }),
  },
  events: {
    ...requestEvents,
    PAID_OUT: event('已付款', 'Paid out'),
    BUSINESS_ENDED: kept('公务结束', 'The business has ended', {
      by: finance,
      endedOn: Day('公务结束日', 'The business ended on'),
    }),
    SETTLE: kept('报销冲账', 'Settle', { spent: Money('实际支出（元）', 'Spent in yuan') }),
    BALANCED: event('已多退少补', 'Balanced'),
    RETURN_SETTLEMENT: event('退回冲账', 'Return the settlement', Remark),
    DEDUCT: event('从工资中扣除', 'Deduct from wages', { by: finance, explanation }),
    EXCUSE: event('有正当理由', 'With good reason', { explanation }),
  },
  keeps: { loan: '', owedToEmployee: '0', owedToCompany: '0', isExcused: false },
  registers: {
    'employee-loans': ledger('员工借款', 'Employee loans', {
      key: text('借款人与时间', 'Borrower and moment'),
      readers: ['FinanceDepartment'],
    }),
  },
  facts: { entry: { on: ['BALANCED', 'DEDUCT'], register: 'employee-loans', key: 'context.loan' } },
  rules: {
    hasEnded: hasCome('BUSINESS_ENDED', 'data.endedOn', '000 篇一 第二十二条'),
    forBusiness: {
      SUBMIT: ({ request }) => request.purpose === 'business',
      zh: '原则上不办理员工个人非公务借款（000 篇一 第二十二条）。',
      en: 'Expected a loan for business (000 篇一 第二十二条), but this one is private.',
    },
  },
  guards: { isExcused: ({ context }) => context.isExcused },
});

const deducted = {
  target: 'deducted',
  actions: amends('entry', ({ at }) => ({ status: 'deducted', deductedAt: at })),
} as const;
/** What is left when one amount is taken from a larger one; nothing where it is not larger. */
const beyond = (one: string, other: string): string =>
  compareDecimals(one, other) > 0 ? sumOfDecimals([one, `-${other}`]) : '0';

export default chart({
  draft: draft('填写《借款单》', 'Fill in the loan form', { SUBMIT: 'departmentManager' }),
  ...approvals('payout', {
    departmentManager: task(departmentHeadOf(initiator()), '部门经理批准', 'The head of the department approves'),
    gm: task(role('GeneralManager'), '总经理批准', 'The general manager approves'),
  }),
  payout: task(role('Cashier'), '财务部付款', 'Finance pays it out', {
    PAID_OUT: {
      target: 'paidOut',
      actions: [
        remembers(({ context, at }) => ({ loan: `${context.initiator}-${at}` })),
        creates('employee-loans', ({ context, request }) => ({
          key: context.loan,
          data: { borrower: context.initiator, amount: request.amount, status: 'open' },
        })),
      ],
    },
  }),
  paidOut: task(initiator(), '公务结束后填报', 'Say when the business has ended', { BUSINESS_ENDED: 'settling' }),
  settling: task(initiator(), '报销冲账', 'Settle the loan', {
    deadline: { limit: 'settleWithin', from: 'endedOn' },
    lapse: 'overdue',
    SETTLE: 'balancing',
  }),
  overdue: task(finance, '逾期未还：认定有无理由', 'Overdue: is there a reason?', {
    DEDUCT: deducted,
    EXCUSE: { target: 'excused', actions: remembers(() => ({ isExcused: true })) },
  }),
  excused: task(initiator(), '补办报销冲账', 'Settle it now', { SETTLE: 'balancing', on: { DEDUCT: deducted } }),
  balancing: task(finance, '核对并多退少补', 'Check and balance it', {
    BALANCED: {
      target: 'settled',
      actions: [
        remembers(({ context: { spent }, request }) => ({
          owedToEmployee: beyond(spent ?? '0', request.amount),
          owedToCompany: beyond(request.amount, spent ?? '0'),
        })),
        amends('entry', ({ context }) => ({
          status: 'settled',
          ...only(context, 'spent', 'owedToEmployee', 'owedToCompany'),
        })),
      ],
    },
    RETURN_SETTLEMENT: [{ guard: 'isExcused', target: 'excused' }, { target: 'settling' }],
  }),
  settled: end('已冲账', 'Settled', { tells: text('借款已冲账', 'Your loan is settled') }),
  deducted: end('已从工资扣除', 'Deducted', {
    tells: text('借款逾期，已从工资中扣除', 'The loan was deducted from your wages'),
  }),
});

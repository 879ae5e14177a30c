import {
  Attachment,
  Choice,
  Day,
  Flag,
  FreeText,
  Items,
  LongText,
  Money,
  Optional,
  Tick,
} from '../../../engine/forms.js';
import { parameter, weekdayOf, weekdays, workingDays } from '../../../engine/parameters.js';
import { departmentHeadOf, directSupervisorOf, initiator, role } from '../../../engine/people.js';
import { compareDecimals, dueDay, dueMoment, sumOfDecimals, ticked, today } from '../../../engine/rules.js';
import { declareProcess, event, form, Remark, requestEvents, text } from '../../../engine/words.js';

/** The manual names no categories beyond 差旅费 and 业务招待费 (000 篇一 第二十一条): the rest is [model]. */
const categories = {
  travel: text('差旅费', 'Travel'),
  entertainment: text('业务招待费', 'Entertainment'),
  sales: text('销售费用', 'Sales'),
  other: text('其他', 'Other'),
};

/** One line of 《费用报销单》: what was paid when, with its voucher. */
class ExpenseItem {
  @Choice('费用项目', 'Category', categories) category!: keyof typeof categories;
  @Money('金额（元）', 'Amount in yuan') amount!: string;
  @Day('发生日期', 'Day of the cost') day!: string;
  @LongText('事由', 'Reason', { longest: 500 }) reason!: string;
  @Attachment('票据', 'Voucher') voucher!: string;
}

const daysOf = (items: readonly ExpenseItem[]): readonly string[] => items.map(({ day }) => day).sort();
/** The cost that is longest ago decides whether a claim is in time. */
const oldestDay = (items: readonly ExpenseItem[]): string => daysOf(items)[0] ?? '';
const newestDay = (items: readonly ExpenseItem[]): string => daysOf(items).at(-1) ?? '';
const quarterOf = (day: string): string => `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

const { approvals, chart, draft, end, sendsBack, task } = declareProcess('finance/expense-claim', {
  title: text('员工费用报销流程', 'Employee expense claim'),
  subject: text('{request.purpose}', '{request.purpose}'),
  summary: ['purpose', 'items'],
  sources: ['000 篇三 2.2', '000 篇一 第八、二十一条', '001 篇一 第四十六–四十八条'],
  clause: '000 篇三 2.2.2',
  modelled: {
    '限额以内的报销不经部门负责人审批：篇一 第二十一条 要求部门经理及以上审批，篇三 2.2.2 只要求直接上级，取较细的篇三。':
      'Up to the limit a claim does not pass the head of the department: 篇一 第二十一条 wants a manager or above, 篇三 2.2.2 the direct superior alone, and 篇三 is the more detailed one.',
    '财务退回时由报销人更正后重新提交。': 'What finance returns is corrected and submitted again.',
    '费用须已发生；手册未规定驳回和撤回。': 'Costs lie in the past; silent on rejections, withdrawals.',
  },
  /** 《费用报销单》 (000 篇三 2.2.1, 2.2.2). */
  request: form('填写费用报销单', 'Fill in an expense claim', {
    purpose: LongText('报销事由', 'Purpose', { longest: 500 }),
    items: Items('费用明细', 'Items', () => ExpenseItem),
    vouchersSigned: Flag('经手人已在票据背面签字', 'The handler has signed the back of each voucher'),
  }),
  policy: {
    submitWithin: parameter('expense.submitWithin', '报销期限', 'Time to claim', {
      '000 篇一 第二十一条；000 篇三 2.2.4': workingDays(15),
    }),
    crossQuarter: parameter('expense.crossQuarter', '跨季度可报销', 'Costs of an earlier quarter are paid', {
      '000 篇三 2.2.4': false,
    }),
    departmentApprovalOver: parameter('expense.departmentApprovalOver', '部门审批限额（元）', 'Limit for the head', {
      '000 篇三 2.2.2 步骤三': '5000',
    }),
    payDays: parameter('expense.payDays', '付款日', 'Pay days', weekdays, { '000 篇三 2.2.3 步骤三': [2, 5] }),
  },
  profiles: { '000': {}, '000-SOP': { submitWithin: { amount: 1, unit: 'month' } } },
  events: {
    ...requestEvents,
    /** What finance looks at (000 篇三 2.2.3 步骤一; 000 篇一 第二十一条). */
    REVIEW_PASSED: event('审核无误', 'Reviewed and right', '000 篇一 第二十一条', {
      complete: Tick('内容完整', 'The form is complete'),
      approvalsComplete: Tick('审批手续齐全', 'All approvals are there'),
      genuine: Tick('票据真实合法', 'The vouchers are genuine and legal'),
      invoiceTitleRight: Tick('发票抬头为公司全称', 'The invoices name the company in full'),
      remark: Optional(FreeText('说明', 'Remark')),
    }),
    COUNTERSIGNED: event('复核签字', 'Countersign'),
    REFUSE: event('拒绝报销', 'Refuse to pay', Remark),
    PAID: event('已转账支付', 'Paid by bank transfer'),
    ARCHIVE: event('归档', 'Archive'),
  },
  facts: {
    today: today(['SUBMIT', 'PAID']),
    lastDay: { on: 'SUBMIT', due: ({ policy, request }) => [policy.submitWithin, oldestDay(request.items)] },
  },
  rules: {
    inTime: {
      SUBMIT: ({ event, facts }) => event.at <= dueMoment(facts.lastDay) || { lastDay: dueDay(facts.lastDay) },
      zh: '须在费用发生后 {policy.submitWithin} 内报销（000 篇一 第二十一条、篇三 2.2.4），最迟为 {lastDay}。',
      en: 'Expected a claim within {policy.submitWithin} of the cost (000 篇一 第二十一条, 篇三 2.2.4), by {lastDay}.',
    },
    sameQuarter: {
      SUBMIT: ({ policy, request, facts }) => {
        const [oldest, today] = [oldestDay(request.items), dueDay(facts.today)];
        return policy.crossQuarter || quarterOf(oldest) === quarterOf(today) || { oldest, today };
      },
      zh: '跨季度费用原则上不予报销（000 篇三 2.2.4），今天是 {today}，最早一笔发生于 {oldest}。',
      en: 'Expected costs of this quarter (000 篇三 2.2.4), but today is {today}, and one is of {oldest}.',
    },
    alreadySpent: {
      SUBMIT: ({ request, facts }) =>
        newestDay(request.items) <= dueDay(facts.today) || { newest: newestDay(request.items) },
      zh: '费用须已发生，{newest} 尚未到来。',
      en: 'Expected costs that are spent, but {newest} has not come yet.',
    },
    vouchersSigned: ticked('SUBMIT', ['request.vouchersSigned'], '000 篇三 2.2.1 步骤二'),
    payDay: {
      PAID: ({ policy, facts }) => {
        const weekday = weekdayOf(dueDay(facts.today));
        return policy.payDays.includes(weekday) || { today: weekdays[weekday] };
      },
      zh: '付款日为每{policy.payDays}（000 篇三 2.2.3），今天是{today}。',
      en: 'Expected a pay day, {policy.payDays} (000 篇三 2.2.3), but today is {today}.',
    },
  },
  guards: {
    overLimit: ({ context: { request, policy } }) =>
      compareDecimals(sumOfDecimals(request.items.map(({ amount }) => amount)), policy.departmentApprovalOver) > 0,
  },
});
const finance = { clause: '000 篇三 2.2.3' };
const wrong = { RETURN: sendsBack('prepared'), REFUSE: 'refused' };

export default chart({
  prepared: draft('整理票据并填写报销单', 'Prepare vouchers and form', '000 篇三 2.2.1', {
    SUBMIT: 'supervisorApproval',
  }),
  ...approvals(
    { approved: 'financeReview', returned: 'prepared' },
    {
      supervisorApproval: task(directSupervisorOf(initiator()), '直接上级审批', 'The superior approves'),
      departmentApproval: task(departmentHeadOf(initiator()), '部门负责人审批', 'The head of the department approves', {
        when: 'overLimit',
      }),
    },
  ),
  financeReview: task(role('FinanceReviewer'), '财务审核', 'Finance reviews', {
    ...finance,
    separateFrom: ['financeSupervisorReview'],
    REVIEW_PASSED: 'financeSupervisorReview',
    ...wrong,
  }),
  financeSupervisorReview: task(role('FinanceSupervisor'), '财务主管复核', 'The finance supervisor checks again', {
    ...finance,
    separateFrom: ['financeReview'],
    COUNTERSIGNED: 'payment',
    ...wrong,
  }),
  payment: task(role('Cashier'), '出纳付款', 'The cashier pays', { ...finance, PAID: 'paid' }),
  paid: task(role('FinanceDepartment'), '凭证整理归档', 'Archive the vouchers', { ...finance, ARCHIVE: 'archived' }),
  archived: end('已归档', 'Archived', { tells: text('报销款已支付', 'Your expenses are paid') }),
  refused: end('财务拒绝报销', 'Refused', { tells: text('财务拒绝报销', 'Finance refused your claim') }),
});

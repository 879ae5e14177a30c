import { and } from 'xstate';
import {
  approvalEvents,
  calendarFacts,
  compareDecimals,
  declareProcess,
  departmentHeadOf,
  directSupervisorOf,
  dueBy,
  initiator,
  manualSilent,
  OptionalRemark,
  Remark,
  role,
  submission,
  sumOfDecimals,
  text,
  withdrawal,
  withdrawn,
} from '../../../engine/index.js';
import { ExpenseClaimForm, ExpensePolicy, VoucherReview, type ExpenseItem } from './expense-claim.forms.js';

/** The cost that is longest ago decides whether a claim is in time. */
const oldestDay = (items: readonly ExpenseItem[]): string => items.map(({ day }) => day).sort()[0] ?? '';
const newestDay = (items: readonly ExpenseItem[]): string =>
  items
    .map(({ day }) => day)
    .sort()
    .at(-1) ?? '';
const quarterOf = (day: string): string => `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
const total = (items: readonly ExpenseItem[]): string => sumOfDecimals(items.map(({ amount }) => amount));

const { approvals, chart, draft, ends, tasks } = declareProcess({
  key: 'expense-claim',
  version: 1,
  family: 'finance',
  title: text('员工费用报销流程', 'Employee expense claim'),
  subject: text('{request.purpose}', '{request.purpose}'),
  summary: ['purpose', 'items'],
  sources: ['000 篇三 2.2', '000 篇一 第八、二十一条', '001 篇一 第四十六–四十八条'],
  clause: '000 篇三 2.2.2',
  noDeadline: manualSilent,
  modelled: [
    text('限额以内的报销不经部门负责人审批。', 'Up to the limit a claim does not pass the head of the department.'),
    text(
      '财务退回时由报销人更正后重新提交。',
      'What finance returns is corrected by the claimant and submitted again.',
    ),
  ],
  startTitle: text('填写费用报销单', 'Fill in an expense claim'),
  request: ExpenseClaimForm,
  policy: ExpensePolicy,
  profiles: { '000': {}, '000-SOP': { submitWithin: { amount: 1, unit: 'month' } } },
  events: {
    ...submission(ExpenseClaimForm),
    ...approvalEvents,
    ...withdrawal,
    REVIEW_PASSED: { title: text('审核无误', 'Reviewed and right'), form: VoucherReview },
    COUNTERSIGNED: { title: text('复核签字', 'Countersign'), form: OptionalRemark },
    REFUSE: { title: text('拒绝报销', 'Refuse to pay'), form: Remark },
    PAID: { title: text('已转账支付', 'Paid by bank transfer'), form: OptionalRemark },
    ARCHIVE: { title: text('归档', 'Archive'), form: OptionalRemark },
  },
  facts: {
    today: {
      on: ['SUBMIT', 'PAID'],
      register: calendarFacts,
      key: ({ at }) => dueBy({ amount: 0.001, unit: 'hour' }, at),
    },
    lastDay: {
      on: ['SUBMIT'],
      register: calendarFacts,
      key: ({ context, data }) => dueBy(context.policy.submitWithin, oldestDay(data.items ?? context.request.items)),
    },
  },
  rules: {
    inTime: {
      on: 'SUBMIT',
      holds: ({ event: { facts, at } }) => {
        const lastDay = facts.lastDay?.data as { at: string; day: string } | undefined;
        return lastDay !== undefined && (at <= lastDay.at || { lastDay: lastDay.day });
      },
      zh: '须在费用发生后 {policy.submitWithin} 内报销（000 篇一 第二十一条、篇三 2.2.4），最迟为 {lastDay}。',
      en: 'Expected a claim within {policy.submitWithin} of the cost (000 篇一 第二十一条, 篇三 2.2.4), by {lastDay} at the latest.',
    },
    sameQuarter: {
      on: 'SUBMIT',
      holds: ({ context, event }) => {
        const oldest = oldestDay(event.data.items ?? context.request.items);
        const today = String(event.facts.today?.data['day']);
        return context.policy.crossQuarter || quarterOf(oldest) === quarterOf(today) || { oldest };
      },
      zh: '跨季度费用原则上不予报销（000 篇三 2.2.4），最早一笔发生于 {oldest}。',
      en: 'Expected costs of this quarter (000 篇三 2.2.4), but one is of {oldest}.',
    },
    alreadySpent: {
      on: 'SUBMIT',
      holds: ({ context, event }) => {
        const newest = newestDay(event.data.items ?? context.request.items);
        return newest <= String(event.facts.today?.data['day']) || { newest };
      },
      zh: '费用须已发生，{newest} 尚未到来。',
      en: 'Expected costs that are spent, but {newest} has not come yet.',
    },
    vouchersSigned: {
      on: 'SUBMIT',
      holds: ({ context, event }) => event.data.vouchersSigned ?? context.request.vouchersSigned,
      zh: '经手人须在票据背面签字（000 篇三 2.2.1 步骤二）。',
      en: 'Expected the signature of the handler on the back of each voucher (000 篇三 2.2.1), but it is missing.',
    },
    vouchersRight: {
      on: 'REVIEW_PASSED',
      holds: ({ event: { data } }) => data.complete && data.approvalsComplete && data.genuine && data.invoiceTitleRight,
      zh: '内容、审批手续、票据和发票抬头须全部合规，否则请退回或拒绝（000 篇一 第二十一条）。',
      en: 'Expected form, approvals, vouchers and the name on the invoices to be right; else return or refuse the claim.',
    },
    payDay: {
      on: 'PAID',
      holds: ({ context, event }) => {
        const weekday = weekdayOf(String(event.facts.today?.data['day']));
        return context.policy.payDays.includes(weekday) || { weekday };
      },
      zh: '付款日为每周 {policy.payDays}（1 为周一，000 篇三 2.2.3），今天是 {weekday}。',
      en: 'Expected a pay day ({policy.payDays}, Monday is 1; 000 篇三 2.2.3), but today is {weekday}.',
    },
  },
  guards: {
    overLimit: ({ context: { request, policy } }) =>
      compareDecimals(total(request.items), policy.departmentApprovalOver) > 0,
  },
});

const on = { WITHDRAW: 'withdrawn' } as const;
const finance = { clause: '000 篇三 2.2.3' };
const wrong = { RETURN: 'prepared', REFUSE: 'refused' } as const;

export default chart({
  initial: 'prepared',
  states: {
    ...draft({
      key: 'prepared',
      clause: '000 篇三 2.2.1',
      title: text('整理票据并填写报销单', 'Prepare vouchers and form'),
      submit: { guard: and(['vouchersSigned', 'alreadySpent', 'inTime', 'sameQuarter']), target: 'supervisorApproval' },
      on,
    }),
    ...approvals(
      {
        supervisorApproval: {
          title: text('直接上级审批', 'The direct superior approves'),
          to: directSupervisorOf(initiator()),
        },
        departmentApproval: {
          title: text('部门负责人审批', 'The head of the department approves'),
          to: departmentHeadOf(initiator()),
          when: 'overLimit',
        },
      },
      { approved: 'financeReview', rejected: 'rejected', returned: 'prepared', on },
    ),
    ...tasks({
      financeReview: {
        ...finance,
        title: text('财务审核', 'Finance reviews'),
        to: role('FinanceReviewer'),
        decisions: { REVIEW_PASSED: { guard: 'vouchersRight', target: 'financeSupervisorReview' }, ...wrong },
      },
      financeSupervisorReview: {
        ...finance,
        title: text('财务主管复核', 'The finance supervisor checks again'),
        to: role('FinanceSupervisor'),
        separateFrom: ['financeReview'],
        decisions: { COUNTERSIGNED: 'payment', ...wrong },
      },
      payment: {
        ...finance,
        title: text('出纳付款', 'The cashier pays'),
        to: role('Cashier'),
        decisions: { PAID: { guard: 'payDay', target: 'paid' } },
      },
      paid: {
        ...finance,
        title: text('凭证整理归档', 'Archive the vouchers'),
        to: role('FinanceDepartment'),
        decisions: { ARCHIVE: 'archived' },
      },
    }),
    ...ends({
      archived: { title: text('已归档', 'Archived'), tells: text('报销款已支付', 'Your expenses are paid') },
      rejected: { title: text('已驳回', 'Rejected'), tells: text('报销申请已被驳回', 'Your claim was rejected') },
      refused: {
        title: text('财务拒绝报销', 'Refused by finance'),
        tells: text('财务拒绝报销', 'Finance refused your claim'),
      },
      withdrawn,
    }),
  },
});

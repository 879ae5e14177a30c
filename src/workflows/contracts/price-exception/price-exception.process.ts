import { Currency, Decided, Flag, FreeText, Money, Percent, Text } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { departmentHeadOf, initiator, role } from '../../../engine/people.js';
import { declareProcess, form, requestEvents, text, withdrawn } from '../../../engine/words.js';

const of = { currencyField: 'currency' };
const { SUBMIT, ...events } = requestEvents;

const approvers = {
  departmentHead: text('部门负责人', 'Department head'),
  generalManager: text('总经理', 'General manager'),
};

const { branch, chart, end, pending, sendsBack } = declareProcess('contracts/price-exception', {
  title: text('超权限报价/折扣审批', 'Out-of-authority price approval'),
  subject: text(
    '{request.title}折扣 {request.requestedDiscountPercent}%（{request.customer}）',
    '{request.title} at a discount of {request.requestedDiscountPercent} % ({request.customer})',
  ),
  summary: ['requestedDiscountPercent', 'amount', 'customer'],
  sources: ['001 篇三 2.3'],
  modelled: {
    '手册未规定权限额度和审批人：由部门负责人或总经理审批，由企业设定。':
      'The manual names neither limits nor approver: head of the department or general manager, as the company sets it.',
    '手册未规定表单字段、退回、驳回和撤回。': 'Silent on fields, returns, rejections and withdrawals.',
  },
  /** A quotation or discount beyond authority. The manual names no form: its fields are [model]. */
  request: form('上报超权限报价', 'Report a price beyond authority', {
    customer: Text('客户', 'Customer'),
    title: Text('报价或合同名称', 'Quotation or contract'),
    amount: Money('金额', 'Amount', { of }),
    currency: Currency('币种', 'Currency'),
    requestedDiscountPercent: Percent('申请折扣率（%）', 'Requested discount (%)'),
    reason: FreeText('申请理由', 'Reason', { longest: 4000 }),
  }),
  policy: {
    approver: parameter('priceException.approver', '审批人', 'Who approves', approvers, {
      '[model] 001 篇三 2.3 names nobody': 'departmentHead',
    }),
  },
  /** What was decided, on which terms: those of the last report, corrections included. */
  output: form(Decided, {
    approved: Flag('已批准', 'Approved'),
    amount: Money('金额', 'Amount', { of }),
    currency: Currency('币种', 'Currency'),
    discountPercent: Percent('折扣率（%）', 'Discount (%)'),
  }),
  events: { ...events, RESUBMIT: { ...SUBMIT, title: text('重新提交', 'Resubmit') } },
  guards: { generalManagerApproves: ({ context: { policy } }) => policy.approver === 'generalManager' },
});

const model = '001 篇三 2.3 [model]';
const decisions = { APPROVE: 'approved', REJECT: 'rejected', RETURN: sendsBack('returned') };

/** What was decided, on the terms as they stand by then. */
const decided = (approved: boolean) => ({
  output: ({ context }: { readonly context: { readonly request: { readonly requestedDiscountPercent: string } } }) => ({
    approved,
    discountPercent: context.request.requestedDiscountPercent,
  }),
});

export default chart({
  submitted: branch('已上报', 'Reported', [
    { guard: 'generalManagerApproves', target: 'gmApproval' },
    { target: 'departmentApproval' },
  ]),
  departmentApproval: pending(departmentHeadOf(initiator()), '部门负责人审批', 'Department head approves', decisions),
  gmApproval: pending(role('GeneralManager'), '总经理审批', 'General manager approves', decisions),
  returned: pending(initiator(), '修改后重新上报', 'Correct and report again', model, {
    key: 'correction',
    RESUBMIT: 'submitted',
  }),
  approved: end('已批准', 'Approved', {
    tells: text('超权限报价已批准', 'The price exception was approved'),
    ...decided(true),
  }),
  rejected: end('已驳回', 'Rejected', model, {
    tells: text('超权限报价已驳回', 'The price exception was rejected'),
    ...decided(false),
  }),
  withdrawn: { ...withdrawn, clause: model, ...decided(false) },
});

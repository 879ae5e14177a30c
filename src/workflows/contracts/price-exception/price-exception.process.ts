import { assign, setup } from 'xstate';
import {
  baseContext,
  defineProcess,
  departmentHeadOf,
  humanTask,
  initiator,
  notifyInitiator,
  processActions,
  processGuards,
  role,
  type Assignment,
  type LocalizedText,
  type ProcessContext,
  type ProcessEvent,
  type ProcessInput,
} from '../../../engine/index.js';
import * as forms from './price-exception.forms.js';
import { PriceExceptionPolicy, type ApproverLevel } from './price-exception.policy.js';

interface PriceExceptionContext extends ProcessContext<PriceExceptionPolicy> {
  readonly request: forms.PriceExceptionForm;
  readonly decision: { readonly by: string; readonly remark?: string } | null;
}

type PriceExceptionEvent =
  | ProcessEvent<'APPROVE', forms.OptionalRemark>
  | ProcessEvent<'REJECT' | 'RETURN', forms.Remark>
  | ProcessEvent<'RESUBMIT', forms.PriceExceptionCorrection>
  | ProcessEvent<'WITHDRAW', forms.OptionalRemark>;

const clause = '001 篇三 2.3';
const noDeadline = 'manual silent';
const withdraw = { target: 'withdrawn', actions: 'noteDecision' } as const;

/** What the case ends with: what was decided, on the terms as they stand by then. */
const decided =
  (approved: boolean) =>
  ({ context: { request, decision } }: { readonly context: PriceExceptionContext }): forms.PriceDecision => {
    const { amount, currency, requestedDiscountPercent: discountPercent } = request;
    const { by: decidedBy = '', ...remark } = decision ?? {};
    return { approved, amount, currency, discountPercent, decidedBy, ...remark };
  };

/** One approver of the level that the policy names. */
const approval = (key: string, title: LocalizedText, assignment: Assignment) => ({
  ...humanTask({ key, title, clause, assignment, decisions: ['APPROVE', 'REJECT', 'RETURN'], noDeadline }),
  on: {
    APPROVE: { target: 'approved', actions: 'noteDecision' },
    REJECT: { target: 'rejected', actions: 'noteDecision' },
    RETURN: {
      target: 'returned',
      actions: notifyInitiator({ zh: '超权限报价申请已退回', en: 'The price exception was returned' }),
    },
    WITHDRAW: withdraw,
  } as const,
});

const machine = setup({
  types: {
    context: {} as PriceExceptionContext,
    events: {} as PriceExceptionEvent,
    input: {} as ProcessInput<forms.PriceExceptionForm, PriceExceptionPolicy>,
    output: {} as forms.PriceDecision,
  },
  actions: {
    ...processActions,
    correct: assign(({ context, event }) => ({
      request: { ...context.request, ...(event as ProcessEvent<'RESUBMIT', forms.PriceExceptionCorrection>).data },
    })),
    noteDecision: assign(({ event }) => ({ decision: { by: event.actor, ...(event.data as forms.OptionalRemark) } })),
  },
  guards: {
    ...processGuards,
    approverIs: ({ context }, { level }: { level: ApproverLevel }) => context.policy.approver === level,
  },
}).createMachine({
  id: 'price-exception',
  context: ({ input }) => ({
    ...baseContext(input),
    request: input?.form ?? ({} as forms.PriceExceptionForm),
    decision: null,
  }),
  initial: 'submitted',
  states: {
    submitted: {
      meta: { title: { zh: '已上报', en: 'Reported' }, clause },
      always: [
        { guard: { type: 'approverIs', params: { level: 'generalManager' } }, target: 'gmApproval' },
        { target: 'departmentApproval' },
      ],
    },
    departmentApproval: approval(
      'departmentApproval',
      { zh: '部门负责人审批超权限报价', en: 'Department head approves the price' },
      departmentHeadOf(initiator()),
    ),
    gmApproval: approval(
      'gmApproval',
      { zh: '总经理审批超权限报价', en: 'General manager approves the price' },
      role('GeneralManager'),
    ),
    returned: {
      ...humanTask({
        key: 'correction',
        title: { zh: '修改后重新上报', en: 'Correct and report again' },
        clause: `${clause} [model]`,
        assignment: initiator(),
        decisions: ['RESUBMIT'],
        noDeadline,
      }),
      on: { RESUBMIT: { target: 'submitted', actions: 'correct' }, WITHDRAW: withdraw },
    },
    approved: {
      type: 'final',
      meta: { title: { zh: '已批准', en: 'Approved' }, clause },
      entry: notifyInitiator({ zh: '超权限报价已批准', en: 'The price exception was approved' }),
      output: decided(true),
    },
    rejected: {
      type: 'final',
      meta: { title: { zh: '已驳回', en: 'Rejected' }, clause: `${clause} [model]` },
      entry: notifyInitiator({ zh: '超权限报价已驳回', en: 'The price exception was rejected' }),
      output: decided(false),
    },
    withdrawn: {
      type: 'final',
      meta: { title: { zh: '已撤回', en: 'Withdrawn' }, clause: `${clause} [model]` },
      output: decided(false),
    },
  },
  output: ({ event }) => event.output as forms.PriceDecision,
});

export default defineProcess({
  key: 'price-exception',
  version: 1,
  family: 'contracts',
  title: { zh: '超权限报价/折扣审批', en: 'Out-of-authority price approval' },
  subject: {
    zh: '{request.title}折扣 {request.requestedDiscountPercent}%（{request.customer}）',
    en: '{request.title} at a discount of {request.requestedDiscountPercent} % ({request.customer})',
  },
  summary: [
    {
      title: { zh: '申请折扣率', en: 'Requested discount' },
      kind: 'percent',
      value: 'request.requestedDiscountPercent',
    },
    { title: { zh: '金额', en: 'Amount' }, kind: 'money', value: 'request.amount', currency: 'request.currency' },
    { title: { zh: '客户', en: 'Customer' }, kind: 'text', value: 'request.customer' },
  ],
  sources: ['001 篇三 2.3'],
  machine,
  startForm: forms.PriceExceptionForm,
  startTitle: { zh: '上报超权限报价', en: 'Report a price beyond authority' },
  events: {
    APPROVE: { title: { zh: '同意', en: 'Approve' }, form: forms.OptionalRemark },
    REJECT: { title: { zh: '驳回', en: 'Reject' }, form: forms.Remark },
    RETURN: { title: { zh: '退回', en: 'Return' }, form: forms.Remark },
    RESUBMIT: { title: { zh: '重新提交', en: 'Resubmit' }, form: forms.PriceExceptionCorrection },
    WITHDRAW: { title: { zh: '撤回', en: 'Withdraw' }, form: forms.OptionalRemark, by: initiator() },
  },
  policy: PriceExceptionPolicy,
  profiles: { '001': {} },
  defaultProfile: '001',
  output: forms.PriceDecision,
  modelled: [
    {
      zh: '手册未规定权限额度和审批人：由部门负责人或总经理审批，由企业设定。',
      en: 'The manual names neither limits nor approver: the head of the department or the general manager approves, as the company sets it.',
    },
    {
      zh: '手册未规定表单字段、退回、驳回和撤回。',
      en: 'The manual is silent on the fields of the report, on returns, rejections and withdrawals.',
    },
  ],
  refusals: {
    approverIs: {
      zh: '该审批层级不在本公司政策之内。',
      en: 'Expected another level of approval, but the policy names this one.',
    },
  },
});

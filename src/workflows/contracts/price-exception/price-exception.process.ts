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
import { OptionalRemark, PriceExceptionCorrection, PriceExceptionForm, Remark } from './price-exception.forms.js';
import { PriceExceptionPolicy, type ApproverLevel } from './price-exception.policy.js';

interface PriceExceptionContext extends ProcessContext<PriceExceptionPolicy> {
  readonly request: PriceExceptionForm;
}

type PriceExceptionEvent =
  | ProcessEvent<'APPROVE', OptionalRemark>
  | ProcessEvent<'REJECT' | 'RETURN', Remark>
  | ProcessEvent<'RESUBMIT', PriceExceptionCorrection>
  | ProcessEvent<'WITHDRAW'>;

const clause = '001 篇三 2.3';
const noDeadline = 'manual silent';
const withdraw = { target: 'withdrawn' } as const;

/** One approver of the level that the policy names. */
const approval = (key: string, title: LocalizedText, assignment: Assignment) => ({
  ...humanTask({ key, title, clause, assignment, decisions: ['APPROVE', 'REJECT', 'RETURN'], noDeadline }),
  on: {
    APPROVE: { target: 'approved' },
    REJECT: { target: 'rejected' },
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
    input: {} as ProcessInput<PriceExceptionForm, PriceExceptionPolicy>,
    output: {} as { readonly approved: boolean },
  },
  actions: {
    ...processActions,
    correct: assign(({ context, event }) => ({ request: { ...context.request, ...event.data } })),
  },
  guards: {
    ...processGuards,
    approverIs: ({ context }, { level }: { level: ApproverLevel }) => context.policy.approver === level,
  },
}).createMachine({
  id: 'price-exception',
  context: ({ input }) => ({ ...baseContext(input), request: input?.form ?? ({} as PriceExceptionForm) }),
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
      output: { approved: true },
    },
    rejected: {
      type: 'final',
      meta: { title: { zh: '已驳回', en: 'Rejected' }, clause: `${clause} [model]` },
      entry: notifyInitiator({ zh: '超权限报价已驳回', en: 'The price exception was rejected' }),
      output: { approved: false },
    },
    withdrawn: {
      type: 'final',
      meta: { title: { zh: '已撤回', en: 'Withdrawn' }, clause: `${clause} [model]` },
      output: { approved: false },
    },
  },
  output: ({ event }) => event.output as { readonly approved: boolean },
});

export default defineProcess({
  key: 'price-exception',
  version: 1,
  family: 'contracts',
  title: { zh: '超权限报价/折扣审批', en: 'Out-of-authority price approval' },
  subject: {
    zh: '{request.title}折扣 {request.requestedDiscountPercent}%({request.customer})',
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
  startForm: PriceExceptionForm,
  startTitle: { zh: '上报超权限报价', en: 'Report a price beyond authority' },
  events: {
    APPROVE: { title: { zh: '同意', en: 'Approve' }, form: OptionalRemark },
    REJECT: { title: { zh: '驳回', en: 'Reject' }, form: Remark },
    RETURN: { title: { zh: '退回', en: 'Return' }, form: Remark },
    RESUBMIT: { title: { zh: '重新提交', en: 'Resubmit' }, form: PriceExceptionCorrection },
    WITHDRAW: { title: { zh: '撤回', en: 'Withdraw' }, by: initiator() },
  },
  policy: PriceExceptionPolicy,
  profiles: { '001': {} },
  defaultProfile: '001',
  refusals: {
    approverIs: {
      zh: '该审批层级不在本公司政策之内。',
      en: 'Expected another level of approval, but the policy names this one.',
    },
  },
});

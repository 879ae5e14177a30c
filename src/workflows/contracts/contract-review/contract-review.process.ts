import { and } from 'xstate';
import {
  anyOf,
  baseContext,
  defineProcess,
  firstOf,
  humanTask,
  initiator,
  notifyInitiator,
  role,
  type Assignment,
  type LocalizedText,
} from '../../../engine/index.js';
import * as forms from './contract-review.forms.js';
import { archiveRegion } from './archive-region.js';
import { contractArchive, sealedEntry } from './contract-archive.js';
import { ContractReviewPolicy } from './contract-review.policy.js';
import { contractReviewSetup } from './contract-review.setup.js';
import { contractReviewRefusals } from './contract-review.refusals.js';
import { reviewRegion } from './review-region.js';
import { priceRequest, type ContractReviewContext } from './review-form.js';

const noDeadline = 'manual silent';
const withdraw = [
  { guard: 'customerCancels', target: '#contract-review.cancelledByCustomer', actions: 'noteWithdrawal' },
  { target: '#contract-review.withdrawn', actions: 'noteWithdrawal' },
] as const;

/** 管理层 [model]: the manual does not say who belongs to it. */
const management = [role('GeneralManager'), role('DeputyGeneralManager'), role('ExecutiveInCharge')] as const;

const reviews = {
  legal: {
    clause: '000 篇三 4.1.2 步骤一',
    title: { zh: '法务评审', en: 'Legal review' },
    assignment: role('LegalReviewer'),
  },
  legalOrManagement: {
    state: 'openToManagement',
    clause: '001 篇三 2.3',
    title: { zh: '法务或管理层审核', en: 'Review by legal or management' },
    assignment: anyOf(role('LegalReviewer'), ...management),
  },
  technical: {
    clause: '000 篇三 4.1.2 步骤二',
    title: { zh: '技术评审', en: 'Technical review' },
    assignment: role('TechnicalReviewer'),
  },
  finance: {
    clause: '000 篇三 4.1.2 步骤三',
    title: { zh: '财务评审', en: 'Finance review' },
    assignment: role('FinanceReviewer'),
    approve: 'ASSESS',
  },
} as const;

const withdrawn = (
  outcome: 'cancelledByCustomer' | 'withdrawn',
  { withdrawalReason: reason }: ContractReviewContext,
): forms.ContractReviewOutcome => ({ outcome, ...(reason === null ? {} : { reason }) });

/** One final approver: on to the next, back to the negotiation [model], or the end [model]. */
const approval = (key: string, title: LocalizedText, assignment: Assignment, next: string) =>
  contractReviewSetup.createStateConfig({
    ...humanTask({
      key,
      title,
      clause: '000 篇三 4.1.3 步骤二',
      assignment,
      decisions: ['APPROVE', 'REJECT', 'RETURN'],
      noDeadline,
    }),
    on: {
      APPROVE: { target: next, actions: 'recordOpinion' },
      REJECT: { target: '#contract-review.rejected', actions: 'recordOpinion' },
      RETURN: {
        target: '#contract-review.negotiation',
        actions: [
          'recordOpinion',
          notifyInitiator({ zh: '合同终审退回', en: 'The contract was returned by final approval' }),
        ],
      },
    },
  });

const machine = contractReviewSetup.createMachine({
  id: 'contract-review',
  context: ({ input }) => ({
    ...baseContext(input),
    contract: input?.form ?? ({} as ContractReviewContext['contract']),
    opinions: {},
    beyondAuthority: null,
    approvedPrice: null,
    reviewedPrice: null,
    finalVersion: null,
    negotiatedChanges: null,
    withdrawalReason: null,
    contractNumber: null,
  }),
  initial: 'drafting',
  states: {
    drafting: {
      ...humanTask({
        key: 'drafting',
        title: { zh: '起草合同并填写评审表', en: 'Draft the contract and fill in the review form' },
        clause: '000 篇三 4.1.1',
        assignment: initiator(),
        decisions: ['SUBMIT_FOR_REVIEW'],
        noDeadline,
      }),
      on: {
        SUBMIT_FOR_REVIEW: {
          guard: and(['standardTemplate', 'discountStated']),
          target: 'submitted',
          actions: { type: 'takeChanges', params: { anew: true } },
        },
        WITHDRAW: withdraw,
      },
    },
    submitted: {
      meta: { title: { zh: '已提交', en: 'Submitted' }, clause: '001 篇三 2.3' },
      always: [
        { guard: 'beyondAuthority', target: 'priceException', actions: 'reportPrice' },
        { target: 'internalReview' },
      ],
    },
    priceException: {
      meta: { title: { zh: '等待超权限报价审批', en: 'Waiting for the price exception' }, clause: '001 篇三 2.3' },
      invoke: {
        id: 'priceException',
        src: 'price-exception',
        input: ({ context }) => priceRequest(context),
        onDone: [
          {
            guard: { type: 'priceApproved', params: ({ event }) => event.output },
            target: 'internalReview',
            actions: { type: 'takePriceDecision', params: ({ event }) => event.output },
          },
          {
            target: 'drafting',
            actions: { type: 'takePriceDecision', params: ({ event }) => event.output },
          },
        ],
        onError: {
          target: 'drafting',
          actions: notifyInitiator({ zh: '超权限报价审批未能完成', en: 'The price exception could not be completed' }),
        },
      },
      on: { WITHDRAW: withdraw },
    },
    internalReview: {
      type: 'parallel',
      meta: { title: { zh: '内部评审', en: 'Internal review' }, clause: '000 篇三 4.1.2; 001 篇三 2.3' },
      entry: 'noteReviewedPrice',
      states: {
        legal: reviewRegion({ legal: reviews.legal, legalOrManagement: reviews.legalOrManagement }, reviews.legal),
        technical: reviewRegion({ technical: reviews.technical }, reviews.technical),
        finance: reviewRegion({ finance: reviews.finance }, reviews.finance),
      },
      onDone: [
        {
          guard: 'returnedByReviewer',
          target: 'drafting',
          actions: notifyInitiator({ zh: '合同评审退回修改', en: 'The contract was returned by its reviewers' }),
        },
        { target: 'negotiation' },
      ],
      on: { WITHDRAW: withdraw },
    },
    negotiation: {
      ...humanTask({
        key: 'negotiation',
        title: { zh: '按评审意见与客户协商修改', en: 'Negotiate the changes with the customer' },
        clause: '000 篇三 4.1.3 步骤一',
        assignment: initiator(),
        decisions: ['SUBMIT', 'SUBMIT_FOR_REVIEW'],
        noDeadline,
      }),
      on: {
        SUBMIT: {
          guard: and(['reviewFormComplete', 'changeReviewed', 'changeStated', 'priceWithinAuthority']),
          target: 'finalApproval',
          actions: 'takeFinalVersion',
        },
        SUBMIT_FOR_REVIEW: {
          guard: and(['standardTemplate', 'discountStated']),
          target: 'submitted',
          actions: { type: 'takeChanges', params: { anew: false } },
        },
        WITHDRAW: withdraw,
      },
    },
    finalApproval: {
      meta: { title: { zh: '最终审批', en: 'Final approval' }, clause: '000 篇三 4.1.3 步骤二' },
      initial: 'salesDirector',
      states: {
        salesDirector: approval(
          'salesDirector',
          { zh: '销售总监审批', en: 'Sales director approves' },
          role('SalesDirector'),
          'generalManager',
        ),
        generalManager: approval(
          'generalManager',
          { zh: '总经理审批', en: 'General manager approves' },
          role('GeneralManager'),
          '#contract-review.signing',
        ),
      },
      on: { WITHDRAW: withdraw },
    },
    signing: {
      ...humanTask({
        key: 'signing',
        title: { zh: '授权代表盖章签署', en: 'The authorised signatory seals and signs' },
        clause: '000 篇三 4.1.4 步骤一；000 篇一 第六条；001 篇一 第三十七、三十八条',
        assignment: firstOf(role('AuthorisedSignatory'), role('GeneralManager')),
        decisions: ['SEAL'],
        noDeadline,
      }),
      on: {
        SEAL: {
          guard: and(['documentFilledIn', 'enoughOriginals', 'contractNumberFree']),
          target: 'archiving',
          actions: [
            'takeContractNumber',
            { type: 'enterRegister', params: ({ context, event }) => sealedEntry(context, event) },
          ],
        },
        WITHDRAW: withdraw,
      },
    },
    archiving: {
      type: 'parallel',
      meta: { title: { zh: '归档', en: 'Archiving' }, clause: '000 篇三 4.1.4 步骤二' },
      states: {
        finance: archiveRegion(
          'finance',
          { zh: '财务部存原件', en: 'Finance files an original' },
          role('FinanceDepartment'),
        ),
        administration: archiveRegion(
          'administration',
          { zh: '行政部存原件', en: 'Administration files an original' },
          role('AdministrationDepartment'),
        ),
        sales: archiveRegion('sales', { zh: '销售部留复印件', en: 'Sales keeps a copy' }, initiator()),
      },
      onDone: 'archived',
    },
    archived: {
      type: 'final',
      meta: { title: { zh: '已归档', en: 'Archived' }, clause: '000 篇三 4.1.4 步骤二' },
      entry: notifyInitiator({ zh: '合同已归档', en: 'The contract is archived' }),
      output: { outcome: 'archived' },
    },
    rejected: {
      type: 'final',
      meta: { title: { zh: '已驳回', en: 'Rejected' }, clause: '000 篇三 4.1.3 [model]' },
      entry: notifyInitiator({ zh: '合同已被驳回', en: 'The contract was rejected' }),
      output: { outcome: 'rejected' },
    },
    cancelledByCustomer: {
      type: 'final',
      meta: { title: { zh: '客户取消', en: 'Cancelled by the customer' }, clause: '000 篇三 4.1 [model]' },
      output: ({ context }) => withdrawn('cancelledByCustomer', context),
    },
    withdrawn: {
      type: 'final',
      meta: { title: { zh: '已撤回', en: 'Withdrawn' }, clause: '000 篇三 4.1 [model]' },
      output: ({ context }) => withdrawn('withdrawn', context),
    },
  },
  output: ({ event }) => event.output as forms.ContractReviewOutcome,
});

export default defineProcess({
  key: 'contract-review',
  version: 1,
  family: 'contracts',
  title: { zh: '销售合同评审流程', en: 'Sales contract review' },
  subject: { zh: '{contract.title}（{contract.customer}）', en: '{contract.title} ({contract.customer})' },
  summary: [
    { title: { zh: '合同金额', en: 'Amount' }, kind: 'money', value: 'contract.amount', currency: 'contract.currency' },
    { title: { zh: '客户联系人', en: 'Contact' }, kind: 'text', value: 'contract.customerContactName' },
    { title: { zh: '合同编号', en: 'Contract number' }, kind: 'text', value: 'contractNumber' },
  ],
  sources: ['000 篇三 4.1.1–4.1.4', '000 篇一 第六条', '001 篇三 2.3', '001 篇一 第三十七、三十八条'],
  machine,
  startForm: forms.ContractReviewForm,
  startTitle: { zh: '发起合同评审', en: 'Start a contract review' },
  startableBy: ['SalesRepresentative', 'SalesManager', 'SalesDirector'],
  events: {
    SUBMIT_FOR_REVIEW: { title: { zh: '提交评审', en: 'Submit for review' }, form: forms.ContractChanges },
    APPROVE: { title: { zh: '同意', en: 'Approve' }, form: forms.Opinion },
    ASSESS: { title: { zh: '财务评审通过', en: 'Approve after assessment' }, form: forms.FinanceOpinion },
    RETURN: { title: { zh: '退回', en: 'Return' }, form: forms.AdverseOpinion },
    SUBMIT: { title: { zh: '提交最终审批', en: 'Submit for final approval' }, form: forms.FinalVersion },
    REJECT: { title: { zh: '驳回', en: 'Reject' }, form: forms.AdverseOpinion },
    SEAL: { title: { zh: '用印', en: 'Seal' }, form: forms.Sealing },
    ARCHIVE: { title: { zh: '归档', en: 'Archive' }, form: forms.Filing },
    WITHDRAW: {
      title: { zh: '撤回', en: 'Withdraw' },
      form: forms.Withdrawal,
      by: initiator(),
    },
  },
  policy: ContractReviewPolicy,
  profiles: { '000': {}, '001': { reviewers: ['legalOrManagement'] } },
  defaultProfile: '000',
  output: forms.ContractReviewOutcome,
  modelled: [
    {
      zh: '三方评审并行；销售总监先于总经理审批。手册未规定先后。',
      en: 'The three reviews run side by side, and the sales director approves before the general manager: the manual states no order.',
    },
    {
      zh: '手册未规定退回、驳回和撤回，也未规定协商修改后是否重新评审（contract.reReviewOnChange）。',
      en: 'The manual is silent on returns, rejections and withdrawals, and on a second review of negotiated changes (contract.reReviewOnChange).',
    },
    {
      zh: '价格一经上报为超权限，此后的价格须获批准，除非折扣更低且金额不减；批准只对所批的金额、折扣和币种有效。',
      en: 'Once a price was reported as beyond authority, every later one needs an approval, unless its discount is lower for no less money; an approval holds for the amount, discount and currency that were approved.',
    },
    {
      zh: '001 的“管理层”指总经理、副总经理和分管领导。',
      en: "'Management' of 001 means the general manager, his deputies and the executives in charge.",
    },
  ],
  refusals: contractReviewRefusals,
  registers: { 'contract-archive': contractArchive },
  facts: {
    sameNumber: {
      on: ['SEAL'],
      register: 'contract-archive',
      key: ({ data }: { readonly data: forms.Sealing }) => data.contractNumber,
    },
    archived: {
      on: ['ARCHIVE'],
      register: 'contract-archive',
      key: ({ context }: { readonly context: ContractReviewContext }) => context.contractNumber,
    },
  },
  children: ['price-exception'],
});

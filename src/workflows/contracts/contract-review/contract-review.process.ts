import { and } from 'xstate';
import {
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
import { contractReviewSetup, type ContractReviewOutput } from './contract-review.setup.js';
import { contractReviewRefusals } from './contract-review.refusals.js';
import { reviewRegion } from './review-region.js';
import { priceRequest, type ContractReviewContext } from './review-form.js';

const noDeadline = 'manual silent';
const withdraw = { target: '#contract-review.cancelledByCustomer' } as const;

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
      APPROVE: { target: next },
      REJECT: { target: '#contract-review.rejected' },
      RETURN: {
        target: '#contract-review.negotiation',
        actions: notifyInitiator({ zh: '合同终审退回', en: 'The contract was returned by final approval' }),
      },
    },
  });

const machine = contractReviewSetup.createMachine({
  id: 'contract-review',
  context: ({ input }) => ({
    ...baseContext(input),
    contract: input?.form ?? ({} as ContractReviewContext['contract']),
    opinions: {},
    approvedDiscountPercent: null,
    finalVersion: null,
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
      always: [{ guard: 'beyondAuthority', target: 'priceException' }, { target: 'internalReview' }],
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
            actions: 'notePriceApproval',
          },
          { target: 'drafting' },
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
      meta: { title: { zh: '内部评审', en: 'Internal review' }, clause: '000 篇三 4.1.2' },
      states: {
        legal: reviewRegion('legal', '步骤一', { zh: '法务评审', en: 'Legal review' }, role('LegalReviewer')),
        technical: reviewRegion(
          'technical',
          '步骤二',
          { zh: '技术评审', en: 'Technical review' },
          role('TechnicalReviewer'),
        ),
        finance: reviewRegion('finance', '步骤三', { zh: '财务评审', en: 'Finance review' }, role('FinanceReviewer')),
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
          guard: and(['reviewFormComplete', 'changeReviewed']),
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
        clause: '000 篇三 4.1.4 步骤一; 000 篇一 第六条; 001 篇一 第三十七、三十八条',
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
      output: { outcome: 'cancelledByCustomer' },
    },
  },
  output: ({ event }) => event.output as ContractReviewOutput,
});

export default defineProcess({
  key: 'contract-review',
  version: 1,
  family: 'contracts',
  title: { zh: '销售合同评审流程', en: 'Sales contract review' },
  subject: { zh: '{contract.title}({contract.customer})', en: '{contract.title} ({contract.customer})' },
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
    RETURN: { title: { zh: '退回', en: 'Return' }, form: forms.AdverseOpinion },
    SUBMIT: { title: { zh: '提交最终审批', en: 'Submit for final approval' }, form: forms.FinalVersion },
    REJECT: { title: { zh: '驳回', en: 'Reject' }, form: forms.AdverseOpinion },
    SEAL: { title: { zh: '用印', en: 'Seal' }, form: forms.Sealing },
    ARCHIVE: { title: { zh: '归档', en: 'Archive' }, form: forms.Filing },
    WITHDRAW: {
      title: { zh: '撤回(客户取消)', en: 'Withdraw (the customer cancels)' },
      form: forms.Withdrawal,
      by: initiator(),
    },
  },
  policy: ContractReviewPolicy,
  profiles: { '000': {}, '001': { reviewers: ['legal'] } },
  defaultProfile: '000',
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

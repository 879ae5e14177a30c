import { assign, setup } from 'xstate';
import {
  baseContext,
  defineProcess,
  directSupervisorOf,
  humanTask,
  initiator,
  processActions,
  role,
  type PolicyOf,
  type ProcessContext,
  type ProcessEvent,
  type ProcessInput,
} from '../../../src/engine/index.js';
import { ExpenseClaimForm, OpinionForm, PaymentForm } from './bench-expense.forms.js';
import { benchExpensePolicy } from './bench-expense.policy.js';

type BenchExpensePolicy = PolicyOf<typeof benchExpensePolicy>;

type Context = ProcessContext<BenchExpensePolicy> & {
  readonly claim: ExpenseClaimForm;
  readonly opinions: readonly { readonly by: string; readonly event: string; readonly opinion: string }[];
  readonly reference: string | null;
};

type Event =
  | ProcessEvent<'SUBMIT', Record<string, never>>
  | ProcessEvent<'WITHDRAW', Record<string, never>>
  | ProcessEvent<'APPROVE' | 'RETURN' | 'REJECT', OpinionForm>
  | ProcessEvent<'PAY', PaymentForm>;

const day = 86_400_000;
const noClaim: ExpenseClaimForm = { purpose: '', costCentre: '', total: '0', currency: 'CNY', lines: [] };

/** The benchmark's chart: six events, a guard, a return loop, a timer for each review state, about 1 KB of context. */
const machine = setup({
  types: {} as { context: Context; events: Event; input: ProcessInput<ExpenseClaimForm, BenchExpensePolicy> },
  actions: {
    ...processActions,
    noteOpinion: assign({
      opinions: ({ context, event }) =>
        event.type === 'APPROVE' || event.type === 'RETURN' || event.type === 'REJECT'
          ? [...context.opinions, { by: event.actor, event: event.type, opinion: event.data.opinion }]
          : context.opinions,
    }),
    noteReference: assign({
      reference: ({ context, event }) => (event.type === 'PAY' ? event.data.reference : context.reference),
    }),
  },
  guards: {
    needsFinanceReview: ({ context }) => Number(context.claim.total) > Number(context.policy.financeReviewAbove),
  },
  delays: { managerReview: 3 * day, financeReview: 5 * day },
}).createMachine({
  id: 'bench-expense',
  context: ({ input }: { input?: ProcessInput<ExpenseClaimForm, BenchExpensePolicy> }) => ({
    ...baseContext(input),
    claim: input?.form ?? noClaim,
    opinions: [],
    reference: null,
  }),
  initial: 'draft',
  states: {
    draft: {
      ...humanTask({
        key: 'draft',
        title: { zh: '填写报销单', en: 'Draft the claim' },
        clause: '[model]',
        assignment: initiator(),
        decisions: ['SUBMIT', 'WITHDRAW'],
        noDeadline: 'nobody waits for a draft',
      }),
      on: { SUBMIT: 'managerReview', WITHDRAW: 'withdrawn' },
    },
    managerReview: {
      ...humanTask({
        key: 'managerReview',
        title: { zh: '主管审批', en: 'Manager review' },
        clause: '[model]',
        assignment: directSupervisorOf(initiator()),
        decisions: ['APPROVE', 'RETURN', 'REJECT'],
        separateFrom: ['financeReview'],
        noDeadline: 'a lapse moves the case on',
      }),
      on: {
        APPROVE: [
          { guard: 'needsFinanceReview', target: 'financeReview', actions: 'noteOpinion' },
          { target: 'payment', actions: 'noteOpinion' },
        ],
        RETURN: { target: 'draft', actions: 'noteOpinion' },
        REJECT: { target: 'rejected', actions: 'noteOpinion' },
      },
      after: { managerReview: 'escalatedReview' },
    },
    financeReview: {
      ...humanTask({
        key: 'financeReview',
        title: { zh: '财务复核', en: 'Finance review' },
        clause: '[model]',
        assignment: role('FinanceReviewer'),
        decisions: ['APPROVE', 'RETURN', 'REJECT'],
        separateFrom: ['managerReview'],
        noDeadline: 'a lapse moves the case on',
      }),
      on: {
        APPROVE: { target: 'payment', actions: 'noteOpinion' },
        RETURN: { target: 'draft', actions: 'noteOpinion' },
        REJECT: { target: 'rejected', actions: 'noteOpinion' },
      },
      after: { financeReview: 'escalatedReview' },
    },
    escalatedReview: {
      ...humanTask({
        key: 'escalatedReview',
        title: { zh: '总经理审批', en: 'Review by the general manager' },
        clause: '[model]',
        assignment: role('GeneralManager'),
        decisions: ['APPROVE', 'RETURN', 'REJECT'],
        deadline: 'benchExpense.escalatedReview.limit',
      }),
      on: {
        APPROVE: { target: 'payment', actions: 'noteOpinion' },
        RETURN: { target: 'draft', actions: 'noteOpinion' },
        REJECT: { target: 'rejected', actions: 'noteOpinion' },
      },
    },
    payment: {
      ...humanTask({
        key: 'payment',
        title: { zh: '付款', en: 'Payment' },
        clause: '[model]',
        assignment: role('Cashier'),
        decisions: ['PAY'],
        noDeadline: '[model]',
      }),
      on: { PAY: { target: 'paid', actions: 'noteReference' } },
    },
    paid: { type: 'final', meta: { title: { zh: '已付款', en: 'Paid' } } },
    rejected: { type: 'final', meta: { title: { zh: '已驳回', en: 'Rejected' } } },
    withdrawn: { type: 'final', meta: { title: { zh: '已撤回', en: 'Withdrawn' } } },
  },
});

export default defineProcess({
  key: 'bench-expense',
  version: 1,
  family: 'finance',
  title: { zh: '报销(性能测试)', en: 'Expense claim (benchmark)' },
  subject: { zh: '报销', en: 'Expense claim' },
  summary: [],
  sources: ['[model]'],
  machine,
  startForm: ExpenseClaimForm,
  events: {
    SUBMIT: { title: { zh: '提交', en: 'Submit' } },
    WITHDRAW: { title: { zh: '撤回', en: 'Withdraw' } },
    APPROVE: { title: { zh: '同意', en: 'Approve' }, form: OpinionForm },
    RETURN: { title: { zh: '退回', en: 'Return' }, form: OpinionForm },
    REJECT: { title: { zh: '驳回', en: 'Reject' }, form: OpinionForm },
    PAY: { title: { zh: '付款', en: 'Pay' }, form: PaymentForm },
  },
  policy: benchExpensePolicy,
  profiles: { standard: {} },
  defaultProfile: 'standard',
  deadlines: { managerReview: 'benchExpense.managerReview.limit', financeReview: 'benchExpense.financeReview.limit' },
});

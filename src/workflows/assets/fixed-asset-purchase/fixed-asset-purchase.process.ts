import { and, assign, setup } from 'xstate';
import {
  anyOf,
  baseContext,
  compareDecimals,
  defineProcess,
  departmentHeadOf,
  humanTask,
  initiator,
  notifyInitiator,
  processActions,
  processGuards,
  withRemark,
  role,
  type Assignment,
  type LocalizedText,
  type ProcessContext,
  type ProcessEvent,
  type ProcessInput,
  type RegisterChange,
  type Remarks,
} from '../../../engine/index.js';
import * as forms from './fixed-asset-purchase.forms.js';
import { FixedAssetPurchasePolicy } from './fixed-asset-purchase.policy.js';
import { fixedAssetPurchaseRefusals } from './fixed-asset-purchase.refusals.js';

interface PurchaseContext extends ProcessContext<FixedAssetPurchasePolicy> {
  readonly request: forms.AssetPurchaseRequest;
  /** What was said with each decision, by task. */
  readonly remarks: Remarks;
  /** When the last approver agreed. */
  readonly approvedAt: string | null;
  readonly purchase: forms.Purchase | null;
  readonly label: string | null;
  readonly withdrawalReason: string | null;
}

type Submitted = ProcessEvent<'SUBMIT', forms.AssetPurchaseCorrection>;
type Purchased = ProcessEvent<'PURCHASED', forms.Purchase>;
type Registered = ProcessEvent<'REGISTERED', forms.AssetCard>;
type PurchaseEvent =
  | Submitted
  | Registered
  | ProcessEvent<'APPROVE' | 'ACCEPTANCE_PASSED' | 'WITHDRAW', forms.OptionalRemark>
  | ProcessEvent<'REJECT' | 'RETURN', forms.Remark>
  | Purchased
  | ProcessEvent<'ACCEPTANCE_FAILED', forms.FailedAcceptance>;

const noDeadline = 'manual silent';
const withdraw = { target: 'withdrawn', actions: 'noteWithdrawal' } as const;
const hour = 3_600_000;

/** The day of a moment so many hours further east of Greenwich. */
const dayOf = (moment: string, hours: number): string =>
  new Date(Date.parse(moment) + hours * hour).toISOString().slice(0, 10);

const returned = {
  target: 'draft',
  actions: ['noteRemark', notifyInitiator({ zh: '固定资产购置申请已退回', en: 'The purchase request was returned' })],
} as const;

/** One approver of the request: on to the next, back to the requester [model], or the end [model]. */
const approval = <Next extends string>(key: string, title: LocalizedText, assignment: Assignment, next: Next) => ({
  ...humanTask({
    key,
    title,
    clause: '000 篇三 1.2.2 步骤一',
    assignment,
    decisions: ['APPROVE', 'REJECT', 'RETURN'],
    noDeadline,
  }),
  on: {
    APPROVE: { target: next, actions: ['noteRemark', 'noteApproval'] },
    REJECT: { target: 'rejected', actions: 'noteRemark' },
    RETURN: returned,
    WITHDRAW: withdraw,
  } as const,
});

/** A fixed asset has at least, or more than, this unit value (000 篇三 1.2.1). */
const isValuableEnough = ({ minUnitValue, thresholdInclusive }: FixedAssetPurchasePolicy, value: string): boolean => {
  const compared = compareDecimals(value, minUnitValue);
  return compared > 0 || (compared === 0 && thresholdInclusive);
};

/** The ledger entry of a new asset: its card. */
const cardEntry = ({ request }: PurchaseContext, { data, actor, at }: Registered): RegisterChange => {
  const { label, ...card } = data;
  const { currency, usefulLifeMonths } = request;
  return {
    register: 'asset-ledger',
    operation: 'create',
    key: label,
    data: { ...card, currency, usefulLifeMonths, status: 'inUse', registeredBy: actor, registeredAt: at },
  };
};

const machine = setup({
  types: {
    context: {} as PurchaseContext,
    events: {} as PurchaseEvent,
    input: {} as ProcessInput<forms.AssetPurchaseRequest, FixedAssetPurchasePolicy>,
    output: {} as forms.PurchaseOutcome,
  },
  actions: {
    ...processActions,
    correct: assign(({ context, event }) => ({ request: { ...context.request, ...(event as Submitted).data } })),
    noteRemark: assign(({ context: { remarks }, event }) => ({ remarks: withRemark(remarks, event) })),
    noteApproval: assign(({ event }) => ({ approvedAt: event.at })),
    takePurchase: assign(({ event }) => ({ purchase: (event as Purchased).data })),
    noteWithdrawal: assign(({ event }) => ({ withdrawalReason: (event.data as forms.OptionalRemark).remark ?? null })),
    takeLabel: assign(({ event }) => ({ label: (event as Registered).data.label })),
  },
  guards: {
    ...processGuards,
    valuableEnough: ({ context: { policy, request }, event }) =>
      isValuableEnough(policy, (event as Submitted).data.unitValue ?? request.unitValue),
    priceValuableEnough: ({ context: { policy }, event }) => isValuableEnough(policy, (event as Purchased).data.price),
    withinBudget: ({ context: { request }, event }) =>
      compareDecimals((event as Purchased).data.price, request.budget) <= 0,
    valueAsPurchased: ({ context: { purchase }, event }) =>
      compareDecimals((event as Registered).data.originalValue, purchase?.price ?? '0') === 0,
    // The chart does not know where on earth the company is: what is a day somewhere is no mistake.
    purchasedSinceApproval: ({ context: { approvedAt }, event }) => {
      const { purchaseDate } = (event as Registered).data;
      return purchaseDate >= dayOf(approvedAt ?? event.at, -12) && purchaseDate <= dayOf(event.at, 14);
    },
    lastsLongEnough: ({ context: { policy, request }, event }) =>
      ((event as Submitted).data.usefulLifeMonths ?? request.usefulLifeMonths) > policy.minUsefulLifeMonths,
    labelFree: ({ event }) => !event.facts['sameLabel'],
  },
}).createMachine({
  id: 'fixed-asset-purchase',
  context: ({ input }) => ({
    ...baseContext(input),
    request: input?.form ?? ({} as forms.AssetPurchaseRequest),
    remarks: {},
    approvedAt: null,
    purchase: null,
    label: null,
    withdrawalReason: null,
  }),
  initial: 'draft',
  states: {
    draft: {
      ...humanTask({
        key: 'draft',
        title: { zh: '填写固定资产购置申请', en: 'Fill in the purchase request' },
        clause: '000 篇三 1.2.1、1.2.2 步骤一',
        assignment: initiator(),
        decisions: ['SUBMIT'],
        noDeadline,
      }),
      on: {
        SUBMIT: {
          guard: and(['valuableEnough', 'lastsLongEnough']),
          target: 'departmentReview',
          actions: 'correct',
        },
        WITHDRAW: withdraw,
      },
    },
    departmentReview: approval(
      'departmentReview',
      { zh: '部门负责人审批', en: 'Department head approves' },
      departmentHeadOf(initiator()),
      'financeReview',
    ),
    financeReview: approval(
      'financeReview',
      { zh: '财务部审批', en: 'Finance approves' },
      role('FinanceDepartment'),
      'gmApproval',
    ),
    gmApproval: approval(
      'gmApproval',
      { zh: '总经理审批', en: 'General manager approves' },
      role('GeneralManager'),
      'purchasing',
    ),
    purchasing: {
      ...humanTask({
        key: 'purchasing',
        title: { zh: '采购', en: 'Purchase the asset' },
        clause: '000 篇三 1.2.2 步骤二',
        assignment: anyOf(role('AdministrationDepartment'), role('PurchasingDepartment')),
        decisions: ['PURCHASED', 'RETURN'],
        noDeadline,
      }),
      on: {
        PURCHASED: {
          guard: and(['priceValuableEnough', 'withinBudget']),
          target: 'acceptance',
          actions: 'takePurchase',
        },
        RETURN: returned,
      },
    },
    acceptance: {
      ...humanTask({
        key: 'acceptance',
        title: { zh: '到货验收', en: 'Inspect the goods' },
        clause: '000 篇三 1.2.2 步骤三',
        assignment: role('AdministrationDepartment'),
        decisions: ['ACCEPTANCE_PASSED', 'ACCEPTANCE_FAILED'],
        noDeadline,
      }),
      on: { ACCEPTANCE_PASSED: { target: 'registration' }, ACCEPTANCE_FAILED: { target: 'acceptanceFailed' } },
    },
    registration: {
      ...humanTask({
        key: 'registration',
        title: { zh: '建立固定资产卡片并贴标签', en: 'Make the asset card and label the asset' },
        clause: '000 篇三 1.2.2 步骤三；000 篇一 第二十三条；001 篇一 第四十三条',
        assignment: role('AdministrationDepartment'),
        decisions: ['REGISTERED'],
        noDeadline: 'manual: at once (立即), no figure',
      }),
      on: {
        REGISTERED: {
          guard: and(['labelFree', 'valueAsPurchased', 'purchasedSinceApproval']),
          target: 'inUse',
          actions: ['takeLabel', { type: 'enterRegister', params: ({ context, event }) => cardEntry(context, event) }],
        },
      },
    },
    inUse: {
      type: 'final',
      meta: { title: { zh: '在用', en: 'In use' }, clause: '000 篇三 1.2.2 步骤三' },
      entry: notifyInitiator({ zh: '固定资产已登记在用', en: 'The asset is registered and in use' }),
      output: ({ context }) => ({ outcome: 'registered', label: context.label }),
    },
    rejected: {
      type: 'final',
      meta: { title: { zh: '已驳回', en: 'Rejected' }, clause: '000 篇三 1.2.2 [model]' },
      entry: notifyInitiator({ zh: '固定资产购置申请已被驳回', en: 'The purchase request was rejected' }),
      output: { outcome: 'rejected', label: null },
    },
    acceptanceFailed: {
      type: 'final',
      meta: { title: { zh: '验收不合格', en: 'Acceptance failed' }, clause: '000 篇三 1.2.2 步骤三 [model]' },
      entry: notifyInitiator({ zh: '采购的资产验收不合格', en: 'The purchased asset failed acceptance' }),
      output: { outcome: 'acceptanceFailed', label: null },
    },
    withdrawn: {
      type: 'final',
      meta: { title: { zh: '已撤回', en: 'Withdrawn' }, clause: '000 篇三 1.2.2 [model]' },
      output: ({ context: { withdrawalReason: reason } }) => ({
        outcome: 'withdrawn',
        label: null,
        ...(reason === null ? {} : { reason }),
      }),
    },
  },
  output: ({ event }) => event.output as forms.PurchaseOutcome,
});

export default defineProcess({
  key: 'fixed-asset-purchase',
  version: 1,
  family: 'assets',
  title: { zh: '固定资产购置与登记', en: 'Fixed-asset acquisition and registration' },
  subject: { zh: '购置{request.assetName}', en: 'Purchase of {request.assetName}' },
  summary: [
    { title: { zh: '预算', en: 'Budget' }, kind: 'money', value: 'request.budget', currency: 'request.currency' },
    { title: { zh: '用途', en: 'Use' }, kind: 'text', value: 'request.use' },
    { title: { zh: '资产标签', en: 'Asset label' }, kind: 'text', value: 'label' },
  ],
  sources: ['000 篇三 1.2.1、1.2.2', '000 篇一 第六条、第二十三条', '001 篇一 第四十三条'],
  machine,
  startForm: forms.AssetPurchaseRequest,
  startTitle: { zh: '申请购置固定资产', en: 'Request a fixed asset' },
  events: {
    SUBMIT: { title: { zh: '提交', en: 'Submit' }, form: forms.AssetPurchaseCorrection },
    APPROVE: { title: { zh: '同意', en: 'Approve' }, form: forms.OptionalRemark },
    REJECT: { title: { zh: '驳回', en: 'Reject' }, form: forms.Remark },
    RETURN: { title: { zh: '退回', en: 'Return' }, form: forms.Remark },
    PURCHASED: { title: { zh: '采购完成', en: 'Purchased' }, form: forms.Purchase },
    ACCEPTANCE_PASSED: { title: { zh: '验收合格', en: 'Acceptance passed' }, form: forms.OptionalRemark },
    ACCEPTANCE_FAILED: { title: { zh: '验收不合格', en: 'Acceptance failed' }, form: forms.FailedAcceptance },
    REGISTERED: { title: { zh: '登记建卡', en: 'Register' }, form: forms.AssetCard },
    WITHDRAW: { title: { zh: '撤回', en: 'Withdraw' }, form: forms.OptionalRemark, by: initiator() },
  },
  policy: FixedAssetPurchasePolicy,
  profiles: { '000': {} },
  defaultProfile: '000',
  output: forms.PurchaseOutcome,
  modelled: [
    {
      zh: '“部门负责人、财务部、总经理审批”按先后进行；行政部与指定部门均可采购。',
      en: "'Department head, finance, general manager approve' is read as a sequence; administration and the named department may both buy.",
    },
    {
      zh: '手册未规定退回、驳回、撤回和验收不合格。',
      en: 'The manual is silent on returns, rejections, withdrawals and goods that fail acceptance.',
    },
    {
      zh: '购置价格不得超过已批准的预算，也不得低于固定资产下限，否则退回申请人；卡片上的原值即购置价格，购置日期在批准之后、不晚于当日。',
      en: 'The price exceeds neither the approved budget nor falls below the threshold, else the request goes back; the card states that price and a day of purchase between the approval and today.',
    },
  ],
  refusals: fixedAssetPurchaseRefusals,
  registers: {
    'asset-ledger': {
      title: { zh: '资产台账', en: 'Asset ledger' },
      keyTitle: { zh: '资产标签', en: 'Asset label' },
      readers: ['AdministrationDepartment', 'FinanceDepartment', 'AssetKeeper'],
    },
  },
  facts: {
    sameLabel: {
      on: ['REGISTERED'],
      register: 'asset-ledger',
      key: ({ data }: { readonly data: forms.AssetCard }) => data.label,
    },
  },
});

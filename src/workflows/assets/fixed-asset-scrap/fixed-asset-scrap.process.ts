import { and, assign, setup } from 'xstate';
import {
  baseContext,
  compareDecimals,
  defineProcess,
  humanTask,
  initiator,
  notifyInitiator,
  peopleFacts,
  processActions,
  processGuards,
  role,
  withRemark,
  type JsonObject,
  type ProcessContext,
  type ProcessEvent,
  type ProcessInput,
  type RegisterChange,
  type Remarks,
} from '../../../engine/index.js';
import * as forms from './fixed-asset-scrap.forms.js';
import { FixedAssetScrapPolicy } from './fixed-asset-scrap.policy.js';
import { fixedAssetScrapRefusals } from './fixed-asset-scrap.refusals.js';

interface ScrapContext extends ProcessContext<FixedAssetScrapPolicy> {
  readonly request: forms.AssetScrapRequest;
  /** What was said with each decision, by task. */
  readonly remarks: Remarks;
  readonly arrangement: string | null;
  readonly appraisal: string | null;
  readonly disposal: forms.Disposal | null;
  readonly withdrawalReason: string | null;
}

type Submitted = ProcessEvent<'SUBMIT', forms.AssetScrapCorrection>;
type Arranged = ProcessEvent<'APPRAISAL_ARRANGED', forms.AppraisalArrangement>;
type Appraised = ProcessEvent<'APPRAISED_UNUSABLE' | 'APPRAISED_USABLE', forms.Appraisal>;
type Disposed = ProcessEvent<'DISPOSED', forms.Disposal>;
type ScrapEvent =
  | Submitted
  | Arranged
  | Appraised
  | Disposed
  | ProcessEvent<'APPROVE' | 'WRITTEN_OFF' | 'WITHDRAW', forms.OptionalRemark>
  | ProcessEvent<'REJECT' | 'RETURN', forms.Remark>;

const noDeadline = 'manual silent';
const withdraw = { target: '#fixed-asset-scrap.withdrawn', actions: 'noteWithdrawal' } as const;
/** Two cases may run for one asset [model]: the second can only be withdrawn once the first has written it off. */
const withdrawSecond = { guard: 'writtenOffElsewhere', ...withdraw } as const;
const returned = {
  target: '#fixed-asset-scrap.draft',
  actions: ['noteRemark', notifyInitiator({ zh: '固定资产报废申请已退回', en: 'The scrap request was returned' })],
} as const;

const isWrittenOff = (event: ScrapEvent): boolean => event.facts['asset']?.data['status'] === 'writtenOff';

/** What the ledger says tells a fixed asset (000 篇三 1.2.1). */
function isFixedAsset(policy: FixedAssetScrapPolicy, { originalValue, usefulLifeMonths }: JsonObject): boolean {
  const compared = compareDecimals(String(originalValue), policy.minUnitValue);
  const isValuable = compared > 0 || (compared === 0 && policy.thresholdInclusive);
  return isValuable && Number(usefulLifeMonths) > policy.minUsefulLifeMonths;
}

/** The asset's ledger entry, written off (核销). */
const writeOff = ({ request, appraisal, disposal }: ScrapContext, event: ScrapEvent): RegisterChange => {
  const asset = event.facts['asset'];
  return {
    register: 'asset-ledger',
    operation: 'amend',
    key: request.label,
    revision: asset?.revision ?? 0,
    data: {
      ...asset?.data,
      status: 'writtenOff',
      scrapReason: request.reason,
      appraisal,
      disposal: { ...disposal },
      writtenOffBy: event.actor,
      writtenOffAt: event.at,
    },
  };
};

const machine = setup({
  types: {
    context: {} as ScrapContext,
    events: {} as ScrapEvent,
    input: {} as ProcessInput<forms.AssetScrapRequest, FixedAssetScrapPolicy>,
    output: {} as forms.ScrapOutcome,
  },
  actions: {
    ...processActions,
    correct: assign(({ context, event }) => ({ request: { ...context.request, ...(event as Submitted).data } })),
    noteRemark: assign(({ context: { remarks }, event }) => ({ remarks: withRemark(remarks, event) })),
    noteWithdrawal: assign(({ event }) => ({ withdrawalReason: (event.data as forms.OptionalRemark).remark ?? null })),
    takeArrangement: assign(({ event }) => ({ arrangement: (event as Arranged).data.arrangement })),
    takeAppraisal: assign(({ event }) => ({ appraisal: (event as Appraised).data.conclusion })),
    takeDisposal: assign(({ event }) => ({ disposal: (event as Disposed).data })),
  },
  guards: {
    ...processGuards,
    reasonAccepted: ({ context: { policy, request }, event }) =>
      policy.reasons.includes((event as Submitted).data.reason ?? request.reason),
    inLedger: ({ event }) => !!event.facts['asset'],
    // Nothing is said of an asset that is not there: that it is not is told by `inLedger`.
    isFixedAsset: ({ context: { policy }, event }) => {
      const asset = event.facts['asset'];
      return !asset || isFixedAsset(policy, asset.data);
    },
    byUsingDepartment: ({ event: { facts } }) => {
      const { asset, requester } = facts;
      return !asset || (!!requester && requester.data['departmentId'] === asset.data['usingDepartment']);
    },
    notWrittenOff: ({ event }) => !isWrittenOff(event),
    writtenOffElsewhere: ({ event }) => isWrittenOff(event),
  },
}).createMachine({
  id: 'fixed-asset-scrap',
  context: ({ input }) => ({
    ...baseContext(input),
    request: input?.form ?? ({} as forms.AssetScrapRequest),
    remarks: {},
    arrangement: null,
    appraisal: null,
    disposal: null,
    withdrawalReason: null,
  }),
  initial: 'draft',
  states: {
    draft: {
      ...humanTask({
        key: 'draft',
        title: { zh: '填写固定资产报废申请单', en: 'Fill in the scrap request' },
        clause: '000 篇三 1.2.4 步骤一',
        assignment: initiator(),
        decisions: ['SUBMIT'],
        noDeadline,
      }),
      on: {
        SUBMIT: {
          guard: and(['reasonAccepted', 'inLedger', 'notWrittenOff', 'isFixedAsset', 'byUsingDepartment']),
          target: 'technicalAppraisal',
          actions: 'correct',
        },
        WITHDRAW: withdraw,
      },
    },
    technicalAppraisal: {
      meta: { title: { zh: '技术鉴定', en: 'Technical appraisal' }, clause: '000 篇三 1.2.4 步骤二' },
      initial: 'arrangement',
      states: {
        arrangement: {
          ...humanTask({
            key: 'appraisalArrangement',
            title: { zh: '行政部组织技术人员鉴定', en: 'Administration organises the appraisal' },
            clause: '000 篇三 1.2.4 步骤二',
            assignment: role('AdministrationDepartment'),
            decisions: ['APPRAISAL_ARRANGED', 'RETURN'],
            noDeadline,
          }),
          on: { APPRAISAL_ARRANGED: { target: 'appraisal', actions: 'takeArrangement' }, RETURN: returned },
        },
        appraisal: {
          ...humanTask({
            key: 'technicalAppraisal',
            title: { zh: '技术人员鉴定', en: 'Technicians appraise the asset' },
            clause: '000 篇三 1.2.4 步骤二',
            assignment: role('TechnicalAppraiser'),
            decisions: ['APPRAISED_UNUSABLE', 'APPRAISED_USABLE', 'RETURN'],
            noDeadline,
          }),
          on: {
            APPRAISED_UNUSABLE: { target: '#fixed-asset-scrap.gmApproval', actions: 'takeAppraisal' },
            APPRAISED_USABLE: { target: '#fixed-asset-scrap.appraisedUsable', actions: 'takeAppraisal' },
            RETURN: returned,
          },
        },
      },
      on: { WITHDRAW: withdraw },
    },
    gmApproval: {
      ...humanTask({
        key: 'gmApproval',
        title: { zh: '总经理批准报废', en: 'General manager approves the scrapping' },
        clause: '000 篇三 1.2.4 步骤三',
        assignment: role('GeneralManager'),
        decisions: ['APPROVE', 'REJECT', 'RETURN'],
        noDeadline,
      }),
      on: {
        APPROVE: { guard: 'notWrittenOff', target: 'disposal', actions: 'noteRemark' },
        REJECT: { target: 'rejected', actions: 'noteRemark' },
        RETURN: returned,
        WITHDRAW: withdraw,
      },
    },
    disposal: {
      ...humanTask({
        key: 'disposal',
        title: { zh: '资产处置', en: 'Dispose of the asset' },
        clause: '000 篇三 1.2.4 步骤三',
        assignment: role('AdministrationDepartment'),
        decisions: ['DISPOSED'],
        noDeadline,
      }),
      on: {
        DISPOSED: { guard: 'notWrittenOff', target: 'ledgerWriteOff', actions: 'takeDisposal' },
        WITHDRAW: withdrawSecond,
      },
    },
    ledgerWriteOff: {
      ...humanTask({
        key: 'ledgerWriteOff',
        title: { zh: '资产台账核销', en: 'Write the asset off in the ledger' },
        clause: '000 篇三 1.2.4 步骤三；001 篇一 第四十三条',
        assignment: role('AdministrationDepartment'),
        decisions: ['WRITTEN_OFF'],
        noDeadline,
      }),
      on: {
        WRITTEN_OFF: {
          guard: and(['inLedger', 'notWrittenOff']),
          target: 'writtenOff',
          actions: { type: 'enterRegister', params: ({ context, event }) => writeOff(context, event) },
        },
        WITHDRAW: withdrawSecond,
      },
    },
    writtenOff: {
      type: 'final',
      meta: { title: { zh: '已核销', en: 'Written off' }, clause: '000 篇三 1.2.4 步骤三' },
      entry: notifyInitiator({ zh: '固定资产已报废核销', en: 'The asset is scrapped and written off' }),
      output: { outcome: 'writtenOff' },
    },
    appraisedUsable: {
      type: 'final',
      meta: { title: { zh: '鉴定可用', en: 'Appraised as usable' }, clause: '000 篇三 1.2.4 步骤二 [model]' },
      entry: notifyInitiator({
        zh: '资产鉴定可用，继续使用',
        en: 'The asset was appraised as usable and stays in use',
      }),
      output: { outcome: 'appraisedUsable' },
    },
    rejected: {
      type: 'final',
      meta: { title: { zh: '已驳回', en: 'Rejected' }, clause: '000 篇三 1.2.4 步骤三 [model]' },
      entry: notifyInitiator({ zh: '固定资产报废申请已被驳回', en: 'The scrap request was rejected' }),
      output: { outcome: 'rejected' },
    },
    withdrawn: {
      type: 'final',
      meta: { title: { zh: '已撤回', en: 'Withdrawn' }, clause: '000 篇三 1.2.4 [model]' },
      output: ({ context: { withdrawalReason: reason } }) => ({
        outcome: 'withdrawn',
        ...(reason === null ? {} : { reason }),
      }),
    },
  },
  output: ({ event }) => event.output as forms.ScrapOutcome,
});

export default defineProcess({
  key: 'fixed-asset-scrap',
  version: 1,
  family: 'assets',
  title: { zh: '固定资产报废与处置', en: 'Fixed-asset scrapping and disposal' },
  subject: { zh: '报废资产 {request.label}', en: 'Scrapping of asset {request.label}' },
  summary: [
    { title: { zh: '情况说明', en: 'Explanation' }, kind: 'text', value: 'request.explanation' },
    { title: { zh: '鉴定结论', en: 'Conclusion of the appraisal' }, kind: 'text', value: 'appraisal' },
  ],
  sources: ['000 篇三 1.2.1、1.2.4', '000 篇一 第二十三条', '001 篇一 第四十三条'],
  machine,
  startForm: forms.AssetScrapRequest,
  startTitle: { zh: '申请报废固定资产', en: 'Request the scrapping of an asset' },
  events: {
    SUBMIT: { title: { zh: '提交', en: 'Submit' }, form: forms.AssetScrapCorrection },
    APPRAISAL_ARRANGED: { title: { zh: '组织鉴定', en: 'Arrange the appraisal' }, form: forms.AppraisalArrangement },
    APPRAISED_UNUSABLE: { title: { zh: '鉴定不可用', en: 'Appraised as unusable' }, form: forms.Appraisal },
    APPRAISED_USABLE: { title: { zh: '鉴定可用', en: 'Appraised as usable' }, form: forms.Appraisal },
    APPROVE: { title: { zh: '同意', en: 'Approve' }, form: forms.OptionalRemark },
    REJECT: { title: { zh: '驳回', en: 'Reject' }, form: forms.Remark },
    RETURN: { title: { zh: '退回', en: 'Return' }, form: forms.Remark },
    DISPOSED: { title: { zh: '处置完成', en: 'Disposed' }, form: forms.Disposal },
    WRITTEN_OFF: { title: { zh: '核销', en: 'Write off' }, form: forms.OptionalRemark },
    WITHDRAW: { title: { zh: '撤回', en: 'Withdraw' }, form: forms.OptionalRemark, by: initiator() },
  },
  policy: FixedAssetScrapPolicy,
  profiles: { '000': {} },
  defaultProfile: '000',
  output: forms.ScrapOutcome,
  modelled: [
    {
      zh: '使用部门的任何人均可填写申请单；使用部门以台账为准。',
      en: 'Anybody of the using department may fill in the request; the ledger says which department that is.',
    },
    {
      zh: '手册未规定鉴定可用、退回、驳回、撤回，以及处置方式和处置收入。',
      en: 'The manual is silent on assets that are still usable, on returns, rejections and withdrawals, and on method and proceeds of the disposal.',
    },
  ],
  refusals: fixedAssetScrapRefusals,
  registers: {
    'asset-ledger': {
      title: { zh: '资产台账', en: 'Asset ledger' },
      keyTitle: { zh: '资产标签', en: 'Asset label' },
      readers: ['AdministrationDepartment', 'FinanceDepartment', 'AssetKeeper'],
    },
  },
  facts: {
    asset: {
      on: ['SUBMIT', 'APPROVE', 'DISPOSED', 'WRITTEN_OFF', 'WITHDRAW'],
      register: 'asset-ledger',
      key: ({ context, data }: { readonly context: ScrapContext; readonly data: forms.AssetScrapCorrection }) =>
        data.label ?? context.request.label,
    },
    requester: {
      on: ['SUBMIT'],
      register: peopleFacts,
      key: ({ context }: { readonly context: ScrapContext }) => context.initiator,
    },
  },
});

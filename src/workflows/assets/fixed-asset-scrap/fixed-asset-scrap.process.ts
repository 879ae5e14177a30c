import { Choice, FreeText, LongText, Money, Optional, RegisterKey } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { initiator, role } from '../../../engine/people.js';
import { isRegistered, oneOf, peopleFacts } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, rejected, requestEvents, text, withdrawn } from '../../../engine/words.js';
import { assetLedger, fixedAssetPolicy, isValuableEnough } from '../fixed-asset.js';

const reasons = {
  irreparableDamage: text('损坏无法修复', 'Damaged beyond repair'),
  technicalObsolescence: text('技术淘汰', 'Technically obsolete'),
};

/** What the technicians found. */
const appraisalFields = { conclusion: LongText('鉴定结论', 'Conclusion of the appraisal') };

const { amends, approvals, chart, end, sendsBack, task, tasks } = declareProcess('assets/fixed-asset-scrap', {
  title: text('固定资产报废与处置', 'Fixed-asset scrapping and disposal'),
  subject: text('报废资产 {request.label}', 'Scrapping of asset {request.label}'),
  summary: ['explanation', 'conclusion'],
  sources: ['000 篇三 1.2.1、1.2.4', '000 篇一 第二十三条', '001 篇一 第四十三条'],
  clause: '000 篇三 1.2.4 步骤三',
  modelled: {
    '不合格品与呆滞物料的报废（001 篇二 3.5、6.4）另有流程，不是固定资产报废。':
      'Scrap of nonconforming and slow-moving material (001 篇二 3.5, 6.4) has processes of its own.',
    '使用部门的任何人均可填写申请单；使用部门以台账为准。':
      'Anybody of the using department may fill in the request; the ledger says which department that is.',
    '手册未规定鉴定可用、退回、驳回、撤回，以及处置方式和处置收入。':
      'The manual is silent on usable assets, returns, rejections, withdrawals, and on method and proceeds of disposal.',
    '批准后须办结，除非资产已由另一申请核销。': 'Once approved it is carried through, unless another case was.',
  },
  /** 《固定资产报废申请单》: the manual names no fields; the label leads to the asset's card. */
  request: form('申请报废固定资产', 'Request the scrapping of an asset', {
    label: RegisterKey('资产标签', 'Asset label', 'asset-ledger'),
    reason: Choice('报废原因', 'Reason for scrapping', reasons),
    explanation: FreeText('情况说明', 'Explanation'),
  }),
  /** `scrap.approver` of the catalogue is the state `gmApproval`. */
  policy: {
    ...fixedAssetPolicy,
    reasons: parameter('scrap.reasons', '可报废的原因', 'Reasons for scrapping', reasons, {
      '000 篇三 1.2.4 步骤一': ['irreparableDamage', 'technicalObsolescence'],
    }),
  },
  events: {
    ...requestEvents,
    /** How administration organises the appraisal (000 篇三 1.2.4 步骤二). */
    APPRAISAL_ARRANGED: kept('组织鉴定', 'Arrange the appraisal', {
      arrangement: LongText('鉴定安排', 'Arrangement'),
    }),
    APPRAISED_UNUSABLE: kept('鉴定不可用', 'Appraised as unusable', appraisalFields),
    APPRAISED_USABLE: kept('鉴定可用', 'Appraised as usable', appraisalFields),
    /** How the asset was disposed of; the manual is silent on methods and proceeds. */
    DISPOSED: kept('处置完成', 'Disposed', {
      method: LongText('处置方式', 'Method of disposal', { longest: 500 }),
      proceeds: Optional(Money('处置收入（元）', 'Proceeds in yuan')),
    }),
    WRITTEN_OFF: event('核销', 'Write off'),
  },
  registers: { 'asset-ledger': assetLedger },
  facts: {
    asset: {
      on: ['SUBMIT', 'APPROVE', 'DISPOSED', 'WRITTEN_OFF', 'WITHDRAW'],
      register: 'asset-ledger',
      key: 'request.label',
    },
    requester: { on: ['SUBMIT'], register: peopleFacts, key: 'context.initiator' },
  },
  rules: {
    reasonAccepted: oneOf('SUBMIT', 'request.reason', 'policy.reasons', '000 篇三 1.2.4 步骤一'),
    inLedger: isRegistered(['SUBMIT', 'WRITTEN_OFF'], 'asset', 'request.label', '000 篇三 1.2.4 步骤三'),
    notWrittenOff: {
      on: ['SUBMIT', 'APPROVE', 'DISPOSED', 'WRITTEN_OFF'],
      holds: ({ facts: { asset } }) =>
        asset?.data['status'] !== 'writtenOff' || { writtenOffAt: asset.data['writtenOffAt'] ?? null },
      zh: '资产 {request.label} 须尚未核销，台账显示已于 {writtenOffAt} 核销。',
      en: 'Expected {request.label} to be on the ledger still, but it was written off at {writtenOffAt}.',
    },
    // Of an asset that is not there only that is told.
    isFixedAsset: {
      SUBMIT: ({ policy, facts: { asset } }) => {
        const [value, months] = [String(asset?.data['originalValue']), Number(asset?.data['usefulLifeMonths'])];
        const isFixed = !asset || (isValuableEnough(policy, value) && months > policy.minUsefulLifeMonths);
        return isFixed || { value, months };
      },
      zh:
        '固定资产价值在 {policy.minUnitValue} 元以上（含本数：{policy.thresholdInclusive}）、使用年限超过 ' +
        '{policy.minUsefulLifeMonths} 个月（000 篇三 1.2.1），台账中该资产为 {value} 元、{months} 个月。',
      en:
        'Expected a fixed asset, worth {policy.minUnitValue} yuan or more (exactly that counts: ' +
        '{policy.thresholdInclusive}) and of use for more than {policy.minUsefulLifeMonths} months ' +
        '(000 篇三 1.2.1), but the ledger says {value} yuan and {months} months.',
    },
    byUsingDepartment: {
      SUBMIT: ({ facts: { asset, requester } }) => {
        const usingDepartment = asset?.data['usingDepartment'] ?? null;
        const departmentId = requester?.data['departmentId'] ?? null;
        return !asset || usingDepartment === departmentId || { usingDepartment, departmentId };
      },
      zh: '报废申请须由使用部门（{usingDepartment}）填写（000 篇三 1.2.4 步骤一），申请人属于{departmentId}。',
      en: 'Expected somebody of the using department, {usingDepartment} (000 篇三 1.2.4 步骤一), but the requester is of {departmentId}.',
    },
    writtenOffElsewhere: {
      WITHDRAW: ({ facts: { asset } }) => asset?.data['status'] === 'writtenOff',
      zh: '报废已获批准：只有资产 {request.label} 已由其他申请核销时才能撤回，它仍在台账中。',
      en: 'Expected {request.label} to be written off by another case, as the scrap is approved, but it is on the ledger.',
    },
  },
});

const administration = { to: role('AdministrationDepartment') };
const appraisal = { clause: '000 篇三 1.2.4 步骤二' };
const back = sendsBack('#fixed-asset-scrap.draft');
const on = { WITHDRAW: '#fixed-asset-scrap.withdrawn' };
/** Two cases may run for one asset [model]: the second can only be withdrawn once the first has written it off. */
const second = { WITHDRAW: { guard: 'writtenOffElsewhere', target: 'withdrawn' } } as const;

export default chart({
  draft: task(initiator(), '填写固定资产报废申请单', 'Fill in the scrap request', '000 篇三 1.2.4 步骤一', {
    on,
    SUBMIT: 'technicalAppraisal',
  }),
  technicalAppraisal: {
    meta: { ...appraisal, title: text('技术鉴定', 'Technical appraisal') },
    initial: 'arrangement',
    states: tasks({
      arrangement: task(administration, '行政部组织技术人员鉴定', 'Administration organises the appraisal', {
        ...appraisal,
        key: 'appraisalArrangement',
        APPRAISAL_ARRANGED: 'appraisal',
        RETURN: back,
      }),
      appraisal: task(role('TechnicalAppraiser'), '技术人员鉴定', 'Technicians appraise the asset', {
        ...appraisal,
        key: 'technicalAppraisal',
        APPRAISED_UNUSABLE: '#fixed-asset-scrap.gmApproval',
        APPRAISED_USABLE: '#fixed-asset-scrap.appraisedUsable',
        RETURN: back,
      }),
    }),
    on,
  },
  ...approvals(
    { approved: 'disposal', on },
    { gmApproval: { title: text('总经理批准报废', 'General manager approves'), to: role('GeneralManager') } },
  ),
  disposal: task(administration, '资产处置', 'Dispose of the asset', { on: second, DISPOSED: 'ledgerWriteOff' }),
  ledgerWriteOff: task(administration, '资产台账核销', 'Write the asset off in the ledger', {
    clause: '000 篇三 1.2.4 步骤三；000 篇一 第二十三条；001 篇一 第四十三条',
    on: second,
    WRITTEN_OFF: {
      target: 'writtenOff',
      actions: amends('asset', ({ context: { conclusion, method, proceeds }, request, actor, at }) => ({
        status: 'writtenOff',
        // Nobody holds it any more: whoever leaves has not to hand it back.
        custodianId: null,
        scrapReason: request.reason,
        appraisal: conclusion,
        disposal: { method, proceeds },
        writtenOffBy: actor,
        writtenOffAt: at,
      })),
    },
  }),
  writtenOff: end('已核销', 'Written off', { tells: text('固定资产已报废核销', 'The asset is written off') }),
  appraisedUsable: end('鉴定可用', 'Appraised as usable', '000 篇三 1.2.4 步骤二 [model]', {
    tells: text('资产鉴定可用，继续使用', 'The asset was appraised as usable and stays in use'),
  }),
  rejected: { ...rejected, clause: '000 篇三 1.2.4 步骤三 [model]' },
  withdrawn: { ...withdrawn, clause: '000 篇三 1.2.4 [model]' },
});

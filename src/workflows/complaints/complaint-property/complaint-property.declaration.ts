import type { PersonalReference } from '../../../engine/personal-data.js';
import { compareDecimals } from '../../../engine/rules.js';
import { childProcess, declareProcess, event, form, kept, Remark, says, text } from '../../../engine/words.js';
import type { PolicyOf } from '../../../engine/parameters.js';
import { complaintCase, numberBeyondTwoDigits, ownEntry } from '../complaint-register.js';
import { exemptionFollowsMeasure, PropertyMeasure, PropertyReport } from '../property.js';
import * as forms from './complaint-property.forms.js';

/** Why a complaint was escalated. */
export type Because = 'classification' | 'lapse' | 'noSolution' | 'dispute';

/** 媒体曝光或法律诉讼、可能的群体性诉讼、2000 元以上（含） (004-A 4.1.2.1). */
const isMajorBy = (
  { majorAmount }: PolicyOf<typeof forms.propertyComplaintPolicy>,
  { amount, exposed, groupAction }: forms.MajorGrounds,
): boolean => exposed || groupAction || compareDecimals(amount, majorAmount) >= 0;

/** What the chart of `complaint-property.process.ts` refers to, said once. */
export const propertyComplaint = declareProcess('complaints/complaint-property', {
  ...complaintCase,
  title: text('客户投诉处理流程（物业）', 'Property complaint, normal and escalated'),
  subject: text('{number}：{request.room} 的投诉', '{number}: complaint of {request.room}'),
  summary: ['customerName', 'matter', 'category', 'amount', 'measure'],
  sources: ['004-A 3.0–4.4、附件2、附件4'],
  clause: '004-A 4.2.1',
  modelled: {
    ...numberBeyondTwoDigits,
    ...exemptionFollowsMeasure,
    '受理时或受理后判定为重大的投诉直接升级；15 个工作日自升级至项目管理中心之日起算（手册称受理之日，由参数决定），逾期只作提示。':
      'A complaint judged major, at its acceptance or later, is escalated at once. The 15 working days count from the day on which it is escalated (the manual says accepted; a parameter decides); their lapse only reminds.',
    '登记表的处理人取执行人；分派、接单时间与单据联号（004-A 附件4）不另记。':
      'The handler in the register is who carried the measure out; an assignment, its time and the number of its slip (annex 4) are not recorded.',
    '补救后再次回访，直至客户满意；第三次及以后的内部评审照第二次进行。':
      'After a remedy the customer is visited again, until he is satisfied. A third internal review is held like the second.',
    '正常时限届满而未形成最终解决方案时自动成为重大投诉并升级；是否止于最终解决方案由参数决定。':
      'When the normal limit lapses without a final solution, the complaint becomes major by itself; a parameter says where the limit stops.',
  },
  request: form('转送客户投诉', 'Forward a complaint', PropertyReport),
  policy: forms.propertyComplaintPolicy,
  events: {
    ACCEPT: event('受理', 'Accept', {
      form: forms.Classification,
      keeps: ['category', 'amount', 'exposed', 'groupAction'],
    }),
    TREAT_AS_DEMAND: event('作为需求处理', 'Treat as a demand', forms.DemandCategory),
    DRAFT_MEASURE: event('制定处理措施', 'Draft the measure', { form: PropertyMeasure, keeps: ['measure'] }),
    DELAY_TOLD: event('已告知客户延迟答复', 'Customer told of the delay', Remark),
    BECAME_MAJOR: kept('成为重大投诉', 'It has become major', forms.MajorGrounds),
    ESCALATE: event('升级', 'Escalate', Remark),
    ACCEPT_ESCALATION: kept('受理升级投诉', 'Accept the escalation', forms.Escalated),
    CUSTOMER_ACCEPTED: event('客户同意', 'The customer consents'),
    MINOR_DISPUTE: event('分歧较小', 'Minor dispute', Remark),
    MAJOR_DISPUTE: event('分歧较大且不可调和', 'Major dispute', Remark),
    EXECUTED: event('已执行', 'Executed'),
    EXTERNALLY_REVIEWED: says(
      'result',
      text('外部评审结束', 'External review ended'),
      text('外部评审（仲裁）结果', 'Result of the external review'),
    ),
    REMEDIED: event('已补救', 'Remedied'),
    ANALYSED: event('分析完成', 'Analysed', forms.Analysis),
    ARCHIVE: event('归档', 'Archive', forms.Archiving),
  },
  keeps: {
    number: '',
    level: 'general' as 'general' | 'major',
    responsibleId: '',
    acceptedAt: '',
    exempt: false,
    /** Since when the normal limit counts; `null` while none holds. */
    countsFrom: null as string | null,
    escalatedAt: null as string | null,
    /** What the 15 working days count from; `escalatedFrom` is the same, or `null` while the measure exempts. */
    escalatedClock: null as string | null,
    because: null as Because | null,
    escalatedFrom: null as string | null,
    round: 0,
    handledAt: '',
  },
  facts: {
    entry: {
      ...ownEntry([
        ...(['ACCEPT', 'TREAT_AS_DEMAND', 'BECAME_MAJOR', 'ESCALATE', 'MAJOR_DISPUTE'] as const),
        ...(['EXECUTED', 'EXTERNALLY_REVIEWED', 'ANALYSED', 'ARCHIVE'] as const),
      ]),
      lapse: true,
    },
    same: { on: 'ACCEPT', register: 'complaints', key: 'data.sameAs' },
  },
  rules: {
    sameIsAnother: {
      ACCEPT: ({ data, facts, context }) =>
        data.sameAs === undefined || (!!facts.same && facts.same.key !== context.number),
      zh: '同一投诉须是登记表中的另一件，登记表中没有 {data.sameAs}，或它就是本件。',
      en: 'Expected another complaint of the register, but {data.sameAs} is not there or is this one.',
    },
    hasMajorGround: {
      BECAME_MAJOR: ({ context: { policy }, data }) => isMajorBy(policy, data),
      zh: '重大投诉须已被曝光或诉讼、可能引发群体性诉讼，或金额达 {policy.majorAmount} 元（004-A 4.1.2.1），填写的是 {data.amount} 元。',
      en: 'Expected exposure, litigation, a possible group action, or an amount of {policy.majorAmount} yuan (004-A 4.1.2.1), but found {data.amount} yuan and none of them.',
    },
    keptWhereBranchKeeps: {
      ARCHIVE: ({ data: { branch, place } }) =>
        place === 'software' || place === (branch === 'residential' ? 'household' : 'folder'),
      zh: '住管归入一户一档，商管纳入投诉档案夹，或输入工作软件（004-A 4.4.2），填写的归档方式与所属单位不符。',
      en: 'Expected the file of the household for residential, the complaint folder for commercial, or the software (004-A 4.4.2), but the place is that of the other branch.',
    },
    effectivenessEvaluated: {
      ANALYSED: ({ data, context }) => context.escalatedAt === null || data.effective !== undefined,
      zh: '升级投诉须评估解决方案的有效性（004-A 附件2），但未评估。',
      en: 'Expected the effectiveness of the solution to be evaluated, as the complaint was escalated, but it was not.',
    },
  },
  guards: { isMajor: { ACCEPT: ({ policy, data }) => isMajorBy(policy, data) } },
  children: {
    'complaint-internal-review': childProcess<{ outcome: string; measure: PersonalReference }, object>(),
    'complaint-follow-up': childProcess<{ outcome: string }, object>(),
  },
});

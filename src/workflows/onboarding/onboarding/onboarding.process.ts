import { Flag, Optional, Person, Tick } from '../../../engine/forms.js';
import { days, parameter } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { calendarFacts, dayOf, dueDay, isDoneBy, peopleFacts } from '../../../engine/rules.js';
import { checklist, declareProcess, event, form, Remark, says, text } from '../../../engine/words.js';
import { leavesTo, leavingEvents, leavingServices, leavingTasks, terminated } from '../leaving.js';
import * as forms from './onboarding.forms.js';

const certificates = '000 篇一 第十一条；001 篇一 第六条（如适用）';
const forgeries = '000 篇一 第十一条；001 篇一 第六条';

interface Required {
  readonly requiredDocuments: readonly forms.DocumentKind[];
  readonly certificateIfApplicable: boolean;
}
/** What of the formalities the manual in force asks for. */
const needed = ({ policy, data }: { policy: Required; data: { firstEmployment?: boolean | undefined } }) => [
  ...forms.always,
  ...policy.requiredDocuments.filter(
    (kind) => kind !== 'separationCertificate' || !policy.certificateIfApplicable || data.firstEmployment !== true,
  ),
];

const { chart, end, remembers, signOffs, starts, task, tasks } = declareProcess('onboarding/onboarding', {
  title: text('新员工入职流程', 'New-hire onboarding'),
  subject: text('{request.position}入职', 'Onboarding: {request.position}'),
  summary: ['name', 'department', 'reportAt', 'mentorId'],
  sources: [
    '000 篇三 2.1.1–2.1.3',
    '000 篇一 第七、十一条',
    '000 篇二 3.3、5.1',
    '001 篇一 第五至八条',
    '001 篇二 5.2',
  ],
  clause: '000 篇三 2.1.2',
  modelled: {
    '接受录用即同意遵守公约（000 篇二 5.1），不另行签认。':
      'Who accepts the offer accepts the covenant (000 篇二 5.1): nothing of its own is signed for that.',
    '工位准备与账号创建并行；当天的人事手续、部门欢迎与安全教育并行；资料不齐、合同未签的，手续不办结。':
      'Workplace and accounts are prepared in parallel, and so are formalities, welcome and safety education of the day; what is missing keeps the formalities open.',
    '手册未规定不接受录用、未报到：由行政人事部登记，手续办结后不再登记未报到。资料虚假由人力资源部决定解除。':
      'The manual is silent on a declined offer and on not coming: HR records them, and nobody has not come once the formalities are done. The HR department decides on false documents.',
    '时限届满只作提醒。特种作业持证、设备操作考核、送货和教练人员的资格（001 篇二 4.2、5.2；003-N；002 篇4）由其各自的培训核查，此处未建模；教练员档案（002 篇4 17）亦未建模。':
      'Limits that pass are reminded of. Certificates of special work, examinations for equipment, and the qualifications of delivery staff and coaches (001 篇二 4.2, 5.2; 003-N; 002 篇4) are checked where they are trained and not here; nor is the dossier of coaches (002 篇4 17).',
  },
  startableBy: ['HrAdminOfficer', 'HumanResourcesDepartment'],
  initiatorMayDecide: true,
  request: form('办理新员工入职', 'Onboard a new employee', forms.NewHire),
  /** `onboarding.workplaceItems` and `onboarding.accounts` of the catalogue are the fields of their checklists. */
  policy: {
    requiredDocuments: parameter('onboarding.requiredDocuments', '所需材料', 'Documents', forms.documents, {
      '000 篇三 2.1.1 步骤一': ['id', 'education', 'separationCertificate', 'bankCardCopy'],
    }),
    certificateIfApplicable: parameter(
      'onboarding.separationCertificate.onlyIfApplicable',
      '离职证明如适用',
      'Certificate if any',
      { [certificates]: false },
    ),
    mentorRequired: parameter('onboarding.mentor.required', '须指定导师', 'A mentor is designated', {
      '000 篇三 2.1.2 步骤二；篇二 3.3': true,
    }),
    firstDay: parameter('onboarding.firstDay', '入职当天办结', 'Formalities on the first day', {
      '000 篇三 2.1.2': days(1, { countStartDay: true }),
    }),
    firstWeek: parameter('onboarding.followUp.window', '入职第一周', 'The first week', {
      '000 篇三 2.1.3': days(7, { countStartDay: true }),
    }),
    safetyLevels: parameter('onboarding.safetyEducation.levels', '安全教育级别', 'Safety levels', forms.levels, {
      '001 篇二 5.2': ['company', 'workshop', 'team'],
    }),
    safetyRequired: parameter('onboarding.safetyEducation.required', '生产岗位须安全教育', 'Safety in production', {
      '001 篇二 5.2': false,
    }),
    falseDocumentsCompensation: parameter(
      'onboarding.falseDocuments.compensation',
      '资料虚假的补偿（元）',
      'For false documents, in yuan',
      { [forgeries]: 0 },
    ),
  },
  profiles: {
    '000': {},
    '001': {
      requiredDocuments: ['id', 'education', 'separationCertificate', 'qualification'],
      certificateIfApplicable: true,
      mentorRequired: false,
      safetyRequired: true,
    },
  },
  events: {
    ...leavingEvents,
    SEND_OFFER: event('发录用通知', 'Send the offer', { form: forms.OfferLetter, keeps: ['reportAt', 'place'] }),
    /** 提前准备好 (000 篇三 2.1.1 步骤二). */
    WORKPLACE_READY: event('准备就绪', 'Ready', '000 篇三 2.1.1 步骤二', {
      workstation: Tick('办公工位', 'Workstation'),
      computer: Tick('电脑', 'Computer'),
      telephone: Tick('电话', 'Telephone'),
      accessCard: Tick('门禁卡', 'Access card'),
      officeSupplies: Tick('办公用品', 'Office supplies'),
    }),
    /** 000 篇三 2.1.1 步骤三. */
    ACCOUNTS_CREATED: event('账号已创建', 'Accounts created', '000 篇三 2.1.1 步骤三', {
      mailbox: Tick('公司邮箱', 'Company mailbox'),
      messenger: Tick('内部通讯工具账号', 'Account of the internal messenger'),
    }),
    FORMALITIES_DONE: event('手续办结', 'Formalities done', {
      form: forms.Formalities,
      keeps: ['employeeId', 'assetLabel'],
    }),
    /** 000 篇三 2.1.2 步骤二. */
    WELCOMED: event('已欢迎并指定导师', 'Welcomed', {
      keeps: ['mentorId'],
      welcomed: Flag('已表示欢迎并介绍团队成员', 'Welcomed, and introduced to the team'),
      mentorId: Optional(Person('导师', 'Mentor')),
    }),
    INTRODUCED: event('已带领熟悉环境、职责、项目', 'Introduced to place, duties and projects'),
    SAFETY_EDUCATED: event('安全教育完毕', 'Safety education done', forms.SafetyEducation),
    TRAINED: event('已培训并布置初步任务', 'Trained, and given first tasks'),
    FOLLOWED_UP: event('已跟进适应情况', 'Followed up'),
    OFFER_DECLINED: event('不接受录用', 'Offer declined', { form: Remark, by: role('HrAdminOfficer') }),
    NO_SHOW: event('未报到', 'Did not come', { form: Remark, by: role('HrAdminOfficer') }),
    FALSE_DOCUMENTS: {
      ...says('proof', text('资料虚假，解除合同', 'False documents: terminate'), text('查实情况', 'What was proved')),
      by: role('HumanResourcesDepartment'),
    },
  },
  keeps: { reportOn: '', ...terminated },
  output: forms.OnboardingOutcome,
  facts: {
    report: { on: 'SEND_OFFER', register: calendarFacts, key: ({ data }) => dayOf(data.reportAt) },
    account: { on: 'FORMALITIES_DONE', register: peopleFacts, key: 'data.employeeId' },
  },
  rules: {
    offerNamesDocuments: checklist(
      ...(['SEND_OFFER', forms.OfferLetter, '000 篇三 2.1.1'] as const),
      ({ policy }: { policy: Required }) => policy.requiredDocuments,
    ),
    formalitiesComplete: checklist('FORMALITIES_DONE', forms.Formalities, '000 篇三 2.1.2；篇一 第十一条', needed),
    // Whose account it is leaves the company where his documents prove false.
    accountIsHis: {
      FORMALITIES_DONE: ({ context, event, request, data: { employeeId }, facts: { account } }) => {
        const departmentId = account?.data['departmentId'] ?? null;
        const isAnothers = isDoneBy(event, employeeId) || [request.headId, context.mentorId].includes(employeeId);
        return (departmentId === request.department && !isAnothers) || { departmentId };
      },
      zh: '须填写新员工本人的账号，属于用人部门{request.department}（000 篇三 2.1.1 步骤三），该账号属于{departmentId}，或是经办人、部门负责人、导师的账号。',
      en: 'Expected the account of the new employee, of {request.department} (000 篇三 2.1.1), but found one of {departmentId}, or that of who enters it, of the head or of the mentor.',
    },
    mentorIsAnother: {
      WELCOMED: ({ context, data }) => data.mentorId === undefined || data.mentorId !== context.employeeId,
      zh: '导师须为新员工以外的人（000 篇三 2.1.2 步骤二）。',
      en: 'Expected somebody else than the new employee for his mentor (000 篇三 2.1.2 步骤二).',
    },
    nobodyHasCome: {
      NO_SHOW: ({ context }) => context.employeeId === null,
      zh: '入职手续已办结，员工已报到；资料虚假的另行登记，离职的按离职办理。',
      en: 'Expected somebody who has not come, but the formalities are done: he leaves by a separation.',
    },
    mentorDesignated: {
      WELCOMED: ({ policy, data }) => data.welcomed && (!policy.mentorRequired || data.mentorId !== undefined),
      zh: '部门负责人须表示欢迎、介绍团队成员并指定一名导师（000 篇三 2.1.2 步骤二）。',
      en: 'Expected a welcome and the designation of a mentor (000 篇三 2.1.2 步骤二).',
    },
    safetyTaught: checklist(
      ...(['SAFETY_EDUCATED', forms.SafetyEducation, '001 篇二 5.2'] as const),
      ({ policy }: { policy: { safetyLevels: readonly string[] } }) => policy.safetyLevels,
    ),
  },
  guards: {
    needsSafetyEducation: ({ context: { policy, request } }) => request.post === 'production' && policy.safetyRequired,
    takesAsset: { FORMALITIES_DONE: ({ data }) => data.assetLabel !== undefined },
    isMentored: ({ context }) => context.mentorId !== null,
    hasAccount: ({ context }) => context.employeeId !== null,
    hasAsset: ({ context }) => context.assetLabel !== null,
  },
  services: leavingServices,
});

interface Onboarded {
  readonly context: {
    readonly request: Pick<forms.NewHire, 'headId' | 'probationMonths'>;
    readonly employeeId: string | null;
    readonly assetLabel: string | null;
    readonly reportOn: string;
  };
}
const handedBack = ({ context: { assetLabel: label, employeeId: holderId } }: Onboarded) => ({
  label,
  holderId,
  occasion: 'separation',
});

const hr = { to: role('HrAdminOfficer') };
const byReport = { deadline: { on: 'reportAt' }, clause: '000 篇三 2.1.1' } as const;
const onFirstDay = { deadline: { limit: 'firstDay', from: 'reportAt' } } as const;
const inFirstWeek = { deadline: { limit: 'firstWeek', from: 'reportAt' }, clause: '000 篇三 2.1.3' } as const;
const welcomed = '000 篇三 2.1.2 步骤二';
const head = user('request.headId');
const mentor = user('mentorId');
/** The contract ends at once: an account that he has is closed, and an asset issued to him goes back. */
const proved = {
  FALSE_DOCUMENTS: [
    { guard: 'hasAsset', target: '#onboarding.leaving', actions: starts<Onboarded>('fixed-asset-return', handedBack) },
    { guard: 'hasAccount', target: '#onboarding.leaving' },
    { target: '#onboarding.terminatedForFalseDocuments' },
  ],
} as const;
/** 签署《固定资产领用确认书》 where an asset is issued (000 篇三 1.2.3 步骤一). */
const issuesAsset = starts('fixed-asset-issue', {
  FORMALITIES_DONE: ({ data: { assetLabel: label, employeeId } }) => ({ label, employeeId }),
});
const startsProbation = starts<Onboarded>('probation-review', ({ context: { employeeId, reportOn }, request }) => ({
  employeeId,
  headId: request.headId,
  hiredOn: reportOn,
  months: request.probationMonths,
}));

export default chart({
  offerPending: task(hr, '发送正式录用通知书', 'Send the offer letter', '000 篇三 2.1.1 步骤一', {
    on: { OFFER_DECLINED: 'offerDeclined' },
    SEND_OFFER: { target: 'preboarding', actions: remembers(({ facts }) => ({ reportOn: dueDay(facts.report) })) },
  }),
  preboarding: {
    type: 'parallel',
    meta: { title: text('入职前准备', 'Before the report day'), clause: '000 篇三 2.1.1' },
    on: { ...proved, OFFER_DECLINED: 'offerDeclined' },
    states: signOffs({
      workplacePreparation: task(hr, '准备工位与用品', 'Prepare the workplace', { ...byReport, WORKPLACE_READY: {} }),
      accountProvisioning: task(hr, '创建账号', 'Create the accounts', { ...byReport, ACCOUNTS_CREATED: {} }),
    }),
    onDone: 'firstDay',
  },
  firstDay: {
    type: 'parallel',
    meta: { title: text('入职当天', 'First day'), clause: '000 篇三 2.1.2' },
    on: { ...proved, NO_SHOW: 'noShow' },
    states: signOffs({
      hrFormalities: task(hr, '办理入职手续', 'HR formalities', {
        ...onFirstDay,
        clause: '000 篇三 2.1.2 步骤一；000 篇一 第七、十一、二十三条；001 篇一 第六、八条',
        FORMALITIES_DONE: [{ guard: 'takesAsset', actions: issuesAsset }, {}],
      }),
      safetyEducation: task(hr, '三级安全教育', 'Safety education on three levels', '001 篇二 5.2', {
        ...onFirstDay,
        when: 'needsSafetyEducation',
        SAFETY_EDUCATED: {},
      }),
      departmentWelcome: {
        title: text('部门欢迎', 'Welcome by the department'),
        clause: welcomed,
        steps: {
          welcome: task(head, '欢迎、介绍团队并指定导师', 'Welcome, introduce the team, designate a mentor', {
            ...onFirstDay,
            clause: `${welcomed}；000 篇二 3.3`,
            WELCOMED: {},
          }),
          introduction: task(
            mentor,
            '导师带领熟悉环境、职责、项目',
            'The mentor introduces place, duties and projects',
            { ...onFirstDay, clause: welcomed, when: 'isMentored', INTRODUCED: {} },
          ),
        },
      },
    }),
    onDone: 'firstWeek',
  },
  firstWeek: {
    type: 'parallel',
    meta: { title: text('入职第一周', 'First week'), clause: '000 篇三 2.1.3' },
    on: proved,
    states: signOffs({
      mentorTraining: task(mentor, '岗位培训并布置初步任务', 'Train for the post and give first tasks', {
        ...inFirstWeek,
        clause: '000 篇三 2.1.3；001 篇一 第二十六条',
        when: 'isMentored',
        TRAINED: {},
      }),
      hrFollowUp: task(hr, '跟进适应情况，解答疑问', 'Follow up and answer questions', {
        ...inFirstWeek,
        FOLLOWED_UP: {},
      }),
    }),
    onDone: { target: 'completed', actions: startsProbation },
  },
  leaving: {
    ...leavesTo('terminatedForFalseDocuments').leaving,
    entry: remembers(({ context }) => ({ leaverId: context.employeeId ?? '' })),
  },
  ...tasks(leavingTasks('terminatedForFalseDocuments')),
  completed: end('入职完成', 'Completed', { tells: text('新员工入职完成', 'The onboarding is completed') }),
  terminatedForFalseDocuments: end('资料虚假，解除合同', 'Terminated for false documents', {
    clause: '000 篇一 第十一条；001 篇一 第六条',
    tells: text('资料虚假，劳动合同解除', 'Terminated for false documents'),
    output: ({ context }) => ({ compensation: context.policy.falseDocumentsCompensation }),
  }),
  offerDeclined: end('不接受录用', 'Offer declined', '[model] 000 篇三 2.1.1', {
    tells: text('候选人不接受录用', 'The offer was declined'),
  }),
  noShow: end('未报到', 'Did not come', '[model] 000 篇三 2.1.2', {
    tells: text('新员工未报到', 'The new employee did not come'),
  }),
});

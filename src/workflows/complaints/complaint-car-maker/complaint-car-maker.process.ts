import { Choice, Flag, FreeText, Items, Money, Optional, Text } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { compareDecimals } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, Remark, text } from '../../../engine/words.js';
import { compensationLedger, specialCaseKey } from '../../ledgers/compensations.js';
import { ComplaintRecord } from '../complaint-record.js';
import { closesEntry, complaintCase, numberBeyondTwoDigits, ownEntry, receivedWith } from '../complaint-register.js';

/** 重大客户投诉 ①–⑩ (004-B 三). */
const majorCriteria = {
  fireOrAccident: text('①火灾、大事故', '1 Fire or big accident'),
  airbag: text('②与安全气囊有关', '2 About an airbag'),
  exchangeDemanded: text('③达不到换车条件要求换车', '3 Demands an exchange without meeting the conditions'),
  returnDemanded: text('④达不到退车条件要求退车', '4 Demands a return without meeting the conditions'),
  engineDemanded: text('⑤达不到条件要求更换发动机总成', '5 Demands an engine without meeting the conditions'),
  gearboxDemanded: text('⑥达不到条件要求更换变速箱总成', '6 Demands a gearbox without meeting the conditions'),
  publicBody: text('⑦投诉到媒体、消协、工商局或起诉', '7 Goes to media, consumer association, authority or court'),
  personalSafety: text('⑧涉及人身安全', '8 Personal safety'),
  unlawful: text('⑨违反国家法律法规', '9 Violation of the law'),
  focused: text('⑩其他须重点管控', '10 Needs focused control otherwise'),
};
type Major = keyof typeof majorCriteria;

/** A级定义 (004-B 三). */
const aLevelCriteria = {
  safetyParts: text('车辆重要安全部分', 'Important safety parts'),
  fireOrCrash: text('车辆火灾、车祸', 'Fire or crash'),
  litigation: text('可能发展成民事或刑事诉讼', 'May become litigation'),
  mediaReport: text('可能招致媒体报导', 'May attract the media'),
  writtenReply: text('要求厂家书面确认或答复', 'Demands a written reply of the maker'),
  publicBody: text('警察、工商、消协等介入', 'Police or public bodies are involved'),
  exchangeAndDamages: text('要求更换车辆及损害赔偿', 'Demands an exchange and damages'),
  repeatedRepair: text('反复修理', 'Repaired again and again'),
  doorBlocked: text('客户堵门', 'The customer blocks the door'),
};
type ALevel = keyof typeof aLevelCriteria;

const grades = {
  A: text('A 级', 'Level A'),
  B: text('B 级', 'Level B'),
  general: text('一般', 'General'),
};
type Grade = keyof typeof grades;

class MajorMet {
  @Choice('条件', 'Criterion', majorCriteria) criterion!: Major;
}

class ALevelMet {
  @Choice('条件', 'Criterion', aLevelCriteria) criterion!: ALevel;
}

/** What of the definitions is met; nothing: a general complaint. */
class Classification {
  @Items('符合的重大投诉条件', 'Criteria of a major complaint that are met', () => MajorMet, { least: 0, most: 10 })
  major!: MajorMet[];
  @Items('符合的 A 级条件', 'Criteria of level A that are met', () => ALevelMet, { least: 0, most: 9 })
  aLevel!: ALevelMet[];
  @Flag('B 级：客户借媒体曝光扩大关注面', 'Level B: the customer widens attention by the media') bLevel!: boolean;
}

/** The union of both lists is major: each of them says of itself that it defines 重大客户投诉. */
const gradeOf = ({ major, aLevel, bLevel }: Classification): { grade: Grade; isMajor: boolean } => ({
  grade: aLevel.length > 0 ? 'A' : bLevel ? 'B' : 'general',
  isMajor: major.length > 0 || aLevel.length > 0,
});

const { amends, chart, creates, end, remembers, task } = declareProcess('complaints/complaint-car-maker', {
  ...complaintCase,
  title: text('客户投诉处理管理办法（汽车厂家）', 'Car-maker complaint handling'),
  subject: text('{number}：{request.dealer}', '{number}: {request.dealer}'),
  summary: [
    { title: text('等级', 'Grade'), kind: 'choice', value: 'grade', choices: grades },
    { title: text('重大', 'Major'), kind: 'flag', value: 'isMajor' },
    'customerName',
    'content',
  ],
  sources: ['004-B 一–三'],
  clause: '004-B 三',
  modelled: {
    '手册的处理步骤缺失：由客户中心定级、处理、办结。': 'Steps are lost: the customer centre does them all.',
    'A 级条件也定义为重大客户投诉：两份清单取并集。': 'Level A is called major too: either list makes it major.',
    '同时符合 A、B 级时按 A 级；处理中可重新定级。': 'A goes before B, and a complaint may be classified again.',
    '一件投诉只有一次特案，无论由客户中心还是由经销商/服务商申请。':
      'A complaint has one special case, be it asked for by the customer centre or by the dealer.',
    '特别理赔的审批人手册未规定，只作记录。': 'Nobody is named to approve a goodwill claim: it is recorded.',
    ...numberBeyondTwoDigits,
  },
  request: form('登记客户投诉', 'Register a complaint', ComplaintRecord, {
    channel: Choice('投诉渠道', 'Channel', {
      system: text('客户中心系统', 'System of the customer centre'),
      telephone: text('电话', 'Telephone'),
      fax: text('传真', 'Fax'),
      email: text('电子邮件', 'E-mail'),
      media: text('媒体', 'Media'),
      letter: text('信件', 'Letter'),
      oral: text('口头', 'Oral'),
    }),
    dealer: Text('经销商/服务商', 'Dealer or service shop'),
  }),
  policy: {
    major: parameter('carMaker.majorCriteria', '重大客户投诉条件', 'Criteria of a major complaint', majorCriteria, {
      '004-B 三': Object.keys(majorCriteria) as readonly Major[],
    }),
    aLevel: parameter('carMaker.aLevelCriteria', 'A 级条件', 'Criteria of level A', aLevelCriteria, {
      '004-B 三': Object.keys(aLevelCriteria) as readonly ALevel[],
    }),
  },
  events: {
    CLASSIFY: event('定级', 'Classify', Classification),
    /** 特案保修: an appropriate compensation, never the whole cost of the repair. */
    APPLY_SPECIAL_CASE: kept('申请特案保修', 'Apply for a special case', {
      cost: Money('维修费用（元）', 'Cost of the repair, in yuan'),
      compensation: Money('申请补偿（元）', 'Compensation asked for, in yuan'),
    }),
    AUTHORISE: event('授权特案', 'Authorise the special case'),
    DECLINE: event('不予特案', 'Decline the special case', Remark),
    HANDLED: kept('处理完毕', 'Handled', {
      handling: FreeText('处理结果', 'Result', { longest: 4000 }),
      fault: Choice('有效投诉判定', 'Fault of the dealer', {
        none: text('非经销商/服务商原因', 'Not the dealer'),
        caused: text('①经销商/服务商原因造成投诉', '1 Caused by the dealer'),
        worsened: text('②处理中经销商/服务商原因使投诉恶化', '2 Grew worse by how the dealer handled it'),
      }),
      goodwill: Optional(FreeText('特别理赔（善意补偿）', 'Goodwill claim')),
    }),
  },
  /** `grade`: A, B or general; `isMajor` beside it; `isValid`: 有效客户投诉; `isAuthorised`: the special case. */
  keeps: { number: '', grade: '', isMajor: false, isValid: false, isAuthorised: false },
  registers: { ...complaintCase.registers, compensations: compensationLedger },
  facts: {
    entry: ownEntry(['CLASSIFY', 'HANDLED']),
    granted: {
      on: ['APPLY_SPECIAL_CASE', 'AUTHORISE'],
      register: 'compensations',
      key: ({ context }) => specialCaseKey(context.number),
    },
  },
  rules: {
    criteriaInForce: {
      CLASSIFY: ({ policy, data }) =>
        data.major.every(({ criterion }) => policy.major.includes(criterion)) &&
        data.aLevel.every(({ criterion }) => policy.aLevel.includes(criterion)),
      zh: '须为本公司现行的条件：重大{policy.major}；A 级{policy.aLevel}。',
      en: 'Expected criteria in force, major: {policy.major}; level A: {policy.aLevel}, but found another.',
    },
    onceOnly: {
      on: ['APPLY_SPECIAL_CASE', 'AUTHORISE'],
      holds: ({ facts }) => !facts.granted,
      zh: '本投诉已有特案；逐次申请不得凑成全额补偿（004-B 三）。',
      en: 'Expected one special case in a complaint, or parts could make up the whole (004-B 三).',
    },
    partialOnly: {
      APPLY_SPECIAL_CASE: ({ data: { cost, compensation } }) =>
        compareDecimals(compensation, '0') > 0 && compareDecimals(compensation, cost) < 0,
      zh: '特案仅限适当补偿，并非修理费用全额补偿（004-B 三）：费用 {data.cost} 元，申请 {data.compensation} 元。',
      en: 'Expected less than the whole cost of {data.cost} yuan (004-B 三), but found {data.compensation}.',
    },
  },
});

const centre = role('CustomerCentre');
const classified = [
  remembers({ CLASSIFY: ({ data }) => gradeOf(data) }),
  amends('entry', { CLASSIFY: ({ data }) => ({ ...data, ...gradeOf(data) }) }),
];

export default chart(creates('complaints', receivedWith('channel', 'dealer')), {
  registered: task(centre, '按条件定级', 'Classify it by the criteria', {
    CLASSIFY: { target: 'handling', actions: classified },
  }),
  handling: task(centre, '处理投诉', 'Handle the complaint', {
    HANDLED: {
      target: 'closed',
      actions: [
        remembers(({ context }) => ({ isValid: context.fault !== 'none' })),
        amends('entry', (known) => {
          const { handling, fault, goodwill, isAuthorised, compensation } = known.context;
          const specialCase = isAuthorised ? compensation : null;
          return { ...closesEntry(known), handling, isValid: fault !== 'none', fault, goodwill, specialCase };
        }),
      ],
    },
    CLASSIFY: { target: 'handling', reenter: true, actions: classified },
    APPLY_SPECIAL_CASE: 'specialCase',
  }),
  specialCase: task(
    role('TechnicalSupportSection'),
    '特案保修：研判并授权',
    'Special-case warranty: judge and authorise',
    {
      AUTHORISE: {
        target: 'handling',
        actions: [
          remembers(() => ({ isAuthorised: true })),
          creates('compensations', ({ context: { number, cost, compensation }, request }) => ({
            key: specialCaseKey(number),
            data: {
              kind: 'specialCase',
              status: 'authorised',
              complaint: number,
              dealer: request.dealer,
              cost,
              amount: compensation,
            },
          })),
        ],
      },
      DECLINE: { target: 'handling', actions: remembers(() => ({ isAuthorised: false })) },
    },
  ),
  closed: end('已办结', 'Closed'),
});

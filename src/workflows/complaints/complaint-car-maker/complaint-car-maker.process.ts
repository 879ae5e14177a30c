import { Parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { and, compareDecimals } from '../../../engine/rules.js';
import { declareProcess, Remark, text } from '../../../engine/words.js';
import { compensationLedger, specialCaseKey } from '../../ledgers/compensations.js';
import { closesEntry, complaintCase, numberBeyondTwoDigits, ownEntry, receivedWith } from '../complaint-register.js';
import * as forms from './complaint-car-maker.forms.js';

class CarMakerPolicy {
  @Parameter(
    'carMaker.majorCriteria',
    '004-B 三',
    '重大客户投诉条件',
    'Criteria of a major complaint',
    forms.majorCriteria,
  )
  major = Object.keys(forms.majorCriteria) as readonly forms.Major[];
  @Parameter('carMaker.aLevelCriteria', '004-B 三', 'A 级条件', 'Criteria of level A', forms.aLevelCriteria)
  aLevel = Object.keys(forms.aLevelCriteria) as readonly forms.ALevel[];
}

const { amends, chart, creates, end, remembers, task } = declareProcess({
  key: 'complaint-car-maker',
  ...complaintCase,
  title: text('客户投诉处理管理办法（汽车厂家）', 'Car-maker complaint handling'),
  subject: text('{number}：{request.dealer}', '{number}: {request.dealer}'),
  summary: [
    { title: text('等级', 'Grade'), kind: 'choice', value: 'grade', choices: forms.grades },
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
  startTitle: text('登记客户投诉', 'Register a complaint'),
  request: forms.CarComplaint,
  policy: CarMakerPolicy,
  profiles: { '004-B': {} },
  events: {
    CLASSIFY: { title: text('定级', 'Classify'), form: forms.Classification },
    APPLY_SPECIAL_CASE: {
      title: text('申请特案保修', 'Apply for a special case'),
      form: forms.SpecialCase,
      keeps: ['cost', 'compensation'],
    },
    AUTHORISE: { title: text('授权特案', 'Authorise the special case') },
    DECLINE: { title: text('不予特案', 'Decline the special case'), form: Remark },
    HANDLED: { title: text('处理完毕', 'Handled'), form: forms.CarHandling, keeps: 'all' },
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
      on: 'CLASSIFY',
      holds: ({ policy, data }) =>
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
      on: 'APPLY_SPECIAL_CASE',
      holds: ({ data: { cost, compensation } }) =>
        compareDecimals(compensation, '0') > 0 && compareDecimals(compensation, cost) < 0,
      zh: '特案仅限适当补偿，并非修理费用全额补偿（004-B 三）：费用 {data.cost} 元，申请 {data.compensation} 元。',
      en: 'Expected less than the whole cost of {data.cost} yuan (004-B 三), but found {data.compensation}.',
    },
  },
});

const centre = role('CustomerCentre');
const classified = [
  remembers(({ event }) => (event.type === 'CLASSIFY' ? forms.gradeOf(event.data) : {})),
  amends('entry', ({ event }) => (event.type === 'CLASSIFY' ? { ...event.data, ...forms.gradeOf(event.data) } : {})),
];

export default chart(
  {
    registered: task(centre, '按条件定级', 'Classify it by the criteria', {
      CLASSIFY: { guard: 'criteriaInForce', target: 'handling', actions: classified },
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
      CLASSIFY: { guard: 'criteriaInForce', target: 'handling', reenter: true, actions: classified },
      APPLY_SPECIAL_CASE: { guard: and(['partialOnly', 'onceOnly']), target: 'specialCase' },
    }),
    specialCase: task(
      role('TechnicalSupportSection'),
      '特案保修：研判并授权',
      'Special-case warranty: judge and authorise',
      {
        AUTHORISE: {
          guard: 'onceOnly',
          target: 'handling',
          actions: [
            remembers(() => ({ isAuthorised: true })),
            creates('compensations', ({ context: { number, request, cost, compensation } }) => ({
              key: specialCaseKey(number),
              data: {
                ...{ kind: 'specialCase', status: 'authorised', complaint: number, dealer: request.dealer },
                ...{ cost, amount: compensation },
              },
            })),
          ],
        },
        DECLINE: { target: 'handling', actions: remembers(() => ({ isAuthorised: false })) },
      },
    ),
    closed: end('已办结', 'Closed'),
  },
  { entry: creates('complaints', receivedWith('channel', 'dealer')) },
);

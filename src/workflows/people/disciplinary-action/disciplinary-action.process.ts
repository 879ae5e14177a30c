import { Choice, Count, Day, FreeText, Money, Optional, Person } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { departmentHeadOf, firstOf, role, user } from '../../../engine/people.js';
import { compareDecimals, givenWhere, oneOf, only, peopleFacts, sumOfDecimals } from '../../../engine/rules.js';
import { approvalEvents, declareProcess, event, form, kept, Remark, text } from '../../../engine/words.js';
import { sanctionsLedger } from '../../ledgers/sanctions.js';
import { dismissalGrounds as grounds, dismissalKinds as kinds } from '../dismissals.js';
import { dismissalGroundOf, offences } from './offences.js';

const measures = {
  criticism: text('通报批评', 'Public criticism'),
  oralWarning: text('口头警告', 'Oral warning'),
  writtenWarning: text('书面警告', 'Written warning'),
  demerit: text('记过/罚款', 'Demerit or fine'),
  payDeduction: text('扣除绩效工资', 'Deduction of performance pay'),
  demotion: text('降职/降薪', 'Demotion or pay cut'),
  transfer: text('调离岗位', 'Transfer to another post'),
  termination: text('解除劳动合同', 'Termination'),
};

const ladder = ['oralWarning', 'writtenWarning', 'demerit', 'demotion', 'termination'] as const;
/** Where the manuals terminate a contract. */
const terminations = '000 篇一 第二十五条；002 篇4 16；002 篇6 四（五）、五（三）；002 篇7 四3（5）';
const employee = user('request.employeeId');

const words = declareProcess('people/disciplinary-action', {
  title: text('处分', 'Disciplinary action'),
  subject: text('处分', 'Disciplinary action'),
  summary: ['employeeId', 'ground', 'facts', 'measure', 'fine'],
  sources: [
    ...['000 篇一 第二十五条', '000 篇二 5.2', '001 篇一 第五十二条', '002 篇4 16'],
    ...['002 篇6 四（五）、五（三）', '002 篇7 四3（5）', '003-Q 五2'],
  ],
  modelled: {
    '手册未规定程序：人力资源部查明事实并听取本人陈述，部门负责人决定（参数；主管连带受罚的，由分管领导决定，无则总经理）；降职降薪、调岗和解除须总经理批准（000 第六条人事任免）。当事人不办理自己的处分，须回避的人员亦不办理，由其上级办理。':
      'No manual has a procedure: human resources establishes the facts and hears the employee, the head of the department decides (a parameter: where he is fined too, the executive in charge, or else the general manager); demotions, transfers and terminations need the general manager (000 第六条). Nobody decides on himself, nor does whoever must not take part: his superior is asked.',
    '轻重由决定人判断，一次决定一种处分；解除的执行即发起辞退流程，由直接上级提出，须回避的由执行人提出；解除原因取现行制度所列的一项，执行人可另行指定；移交司法、002 篇5 行政处分和 003-S 小组处分另行办理。':
      'How grave it is the decider judges, one measure at a time. A termination is carried out by starting a dismissal, which the direct superior proposes, or whoever carries it out where the superior must not take part; its ground is one that the manual in force knows, and whoever carries it out may name another. Courts, the sanctions of 002 篇5 and those of teams (003-S) are dealt with elsewhere.',
  },
  request: form('提出处分', 'Report a breach', {
    employeeId: Person('员工', 'Employee'),
    ground: Choice('违纪类别', 'Kind', offences),
    facts: FreeText('事实', 'Facts', { longest: 4000 }),
    occurrence: Optional(Count('第几次（相同原因）', 'Occurrence of the same ground')),
    barredId: Optional(Person('须回避的人员', 'Who must not take part')),
  }),
  policy: {
    ladder: parameter('discipline.ladder', '处分种类', 'Measures', measures, {
      '000 篇一 第二十五条；001 篇一 第五十二条；003-Q 五2': ladder,
    }),
    leakFine: parameter('discipline.leakFine', '泄露资料罚款（元）', 'Fine for a leak', { '002 篇6 五（三）1': '0' }),
    seriousLeak: parameter('discipline.seriousLeak', '严重泄密罚款（元）', 'Fine for a serious leak', {
      '002 篇6 五（三）2': { least: '0', most: '0' },
    }),
    coercion: parameter('discipline.coercion', '强制他人罚款（元）', 'Fine for coercing others', {
      '002 篇6 五（三）3': { least: '0', most: '0' },
    }),
    multiplier: parameter('discipline.supervisorMultiplier', '主管连带倍数', 'Multiple for the head', {
      '002 篇6（扣罚连带责任制）': 0,
    }),
    decider: parameter('discipline.decider', '处分决定人', 'Who decides the measure', {
      '[model] 手册未规定由谁决定；002 篇6 主管连带受罚，不由其决定': departmentHeadOf(employee),
    }),
    terminatedBy: parameter('discipline.termination.kind', '解除方式', 'Kind of termination', kinds, {
      [terminations]: 'dismissal',
    }),
    terminatedFor: parameter('discipline.termination.grounds', '解除原因', 'Grounds of a termination', grounds, {
      [terminations]: ['seriousViolation', 'dereliction'],
    }),
  },
  profiles: {
    '000': {},
    '001': { ladder: ['writtenWarning', 'demerit', 'demotion', 'termination'] },
    '002-6': {
      ladder: ['demerit', 'termination'],
      leakFine: '1000',
      seriousLeak: { least: '10000', most: '100000' },
      coercion: { least: '50000', most: '150000' },
      multiplier: 2,
      terminatedBy: 'expulsion',
      decider: firstOf(role('ExecutiveInCharge'), role('GeneralManager')),
      terminatedFor: ['repeatedOffence', 'quarrel', 'disclosure'],
    },
    '002-7': { ladder: ['demerit', 'termination'], terminatedBy: 'expulsion', terminatedFor: ['repeatedOffence'] },
    '003-Q': { ladder: ['criticism', 'payDeduction', 'demotion', 'transfer', 'termination'] },
    '002-4': { ladder: ['termination'], terminatedFor: ['repeatedOffence'] },
  },
  events: {
    ...approvalEvents,
    ESTABLISH: event('事实成立', 'Established', {
      found: FreeText('查明的事实与本人陈述', 'What was found, and what the employee says', { longest: 4000 }),
    }),
    UNFOUNDED: event('事实不成立', 'Unfounded', Remark),
    DECIDE: kept('决定处分', 'Decide', {
      measure: Choice('处分', 'Measure', measures),
      fine: Optional(Money('罚款（元）', 'Fine in yuan')),
      reasons: FreeText('理由', 'Reasons', { longest: 4000 }),
    }),
    NOTIFIED: event('已通知本人', 'Employee notified'),
    EXECUTED: kept('已执行', 'Executed', {
      lastDay: Optional(Day('最后工作日（解除劳动合同的）', 'Last day of work, of a termination')),
      dismissalKind: Optional(Choice('解除方式', 'Kind of termination', kinds)),
      dismissalGround: Optional(Choice('解除原因', 'Ground of the termination', grounds)),
    }),
  },
  /** `superiorId`: who proposes the dismissal. */
  keeps: { supervisorFine: '0.00', superiorId: null as string | null },
  registers: { sanctions: sanctionsLedger },
  facts: { person: { on: 'DECIDE', register: peopleFacts, key: 'request.employeeId' } },
  rules: {
    ofTheLadder: oneOf('DECIDE', 'data.measure', 'policy.ladder'),
    fineOfLeak: {
      DECIDE: ({ policy: { leakFine, seriousLeak, coercion }, request: { ground }, data: { fine = '0' } }) => {
        const of = { leak: { least: leakFine, most: leakFine }, seriousLeak, coercion };
        const { least, most } = ground in of ? of[ground as keyof typeof of] : { least: '0', most: '0' };
        const isFree = compareDecimals(most, '0') === 0;
        return isFree || (compareDecimals(least, fine) <= 0 && compareDecimals(fine, most) <= 0) || { least, most };
      },
      zh: '该类泄密的罚款为 {least} 至 {most} 元（002 篇6 五（三））。',
      en: 'Expected the fine of such a leak, {least} to {most} yuan (002 篇6 五（三）), but it is another.',
    },
    expelledForLeak: {
      DECIDE: ({ policy, request: { ground }, data }) =>
        compareDecimals(policy.leakFine, '0') === 0 ||
        !['seriousLeak', 'coercion', 'quarrel'].includes(ground) ||
        data.measure === 'termination',
      zh: '严重泄密、强制他人泄密、与客户争吵的，予以除名（002 篇6 四（五）3、五（三）2、3）。',
      en: 'Expected a serious leak, coercing others, or a quarrel with a customer to be a termination (002 篇6 四（五）3、五（三）2、3), but it is not.',
    },
    lastDayNamed: givenWhere('EXECUTED', 'data.lastDay', ['context.measure', 'termination']),
  },
  guards: {
    isGrave: { DECIDE: ({ data }) => ['demotion', 'transfer', 'termination'].includes(data.measure) },
    isTermination: ({ context }) => context.measure === 'termination',
  },
});
const { approval, byPolicy, chart, creates, end, remembers, starts, task } = words;

/** 当事人与须回避的人员 take no part in it. */
const impartial = { separateFromPerson: [employee, user('request.barredId')] };
const doubled = remembers({
  DECIDE: ({ request, policy, data: { fine = '0' }, facts }) => {
    const supervisor = facts.person?.data['supervisorId'] as string | null;
    return {
      supervisorFine: sumOfDecimals(Array.from({ length: policy.multiplier }, () => fine)),
      superiorId: supervisor === request.barredId ? null : supervisor,
    };
  },
});

/** How the contract ends: as whoever carries it out says, or for a ground that the manual in force knows. */
const terminated = remembers({
  EXECUTED: ({ policy, request, data }) => ({
    dismissalKind: data.dismissalKind ?? policy.terminatedBy,
    dismissalGround: data.dismissalGround ?? dismissalGroundOf(request.ground, policy.terminatedFor),
  }),
});
const recorded = creates('sanctions', ({ context, request, at }) => ({
  key: `${request.employeeId}-${at}`,
  data: {
    ...only(request, 'employeeId', 'ground'),
    ...only(context, 'measure', 'fine', 'supervisorFine'),
    ...(request.barredId === undefined ? {} : { recused: true }),
    ...(context.measure === 'termination' ? only(context, 'dismissalKind', 'dismissalGround', 'lastDay') : {}),
  },
}));
const dismissal = starts(
  'dismissal',
  ({ context: { dismissalKind: kind, dismissalGround: ground, lastDay }, request, at }) => {
    const { employeeId, facts: findings, occurrence = 1 } = request;
    const sanctionKey = `${employeeId}-${at}`;
    return { employeeId, kind, ground, findings, trainedOrMoved: false, occurrence, lastDay, sanctionKey };
  },
  ({ context, actor }) => context.superiorId ?? actor,
);

export default chart({
  alleged: task(role('HumanResourcesDepartment'), '查明事实，听取本人陈述', 'Establish the facts, hear the employee', {
    ...impartial,
    ESTABLISH: 'established',
    UNFOUNDED: 'unfounded',
  }),
  established: task(byPolicy('decider'), '决定处分', 'Decide the measure', {
    separateFrom: ['alleged'],
    ...impartial,
    DECIDE: [
      { guard: 'isGrave', target: 'gmApproval', actions: doubled },
      { target: 'decided', actions: doubled },
    ],
  }),
  gmApproval: approval(role('GeneralManager'), '总经理批准', 'The general manager approves', {
    ...impartial,
    APPROVE: 'decided',
    REJECT: 'established',
    RETURN: 'established',
  }),
  decided: task(role('HrAdminOfficer'), '通知本人', 'Notify the employee', { ...impartial, NOTIFIED: 'notified' }),
  notified: task(role('HrAdminOfficer'), '执行处分', 'Carry the measure out', {
    ...impartial,
    EXECUTED: [
      { guard: 'isTermination', target: 'executed', actions: [terminated, recorded, dismissal] },
      { target: 'executed', actions: recorded },
    ],
  }),
  executed: end('已执行', 'Executed', { tells: text('处分已执行', 'The measure is carried out') }),
  unfounded: end('不成立', 'Unfounded', { tells: text('事实不成立', 'It was unfounded') }),
});

import { Count, Day, FreeText, Person } from '../../../engine/forms.js';
import { months, parameter } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { dueDay, only, peopleFacts } from '../../../engine/rules.js';
import { declareProcess, event, form, Remark, submission, text, withdrawal } from '../../../engine/words.js';
import { probationLedger } from '../../ledgers/probations.js';

const long = { longest: 2000 };

const { chart, draft, end, puts, remembers, signOffs, starts, task } = declareProcess('onboarding/probation-review', {
  title: text('试用期考核与转正', 'Probation review and regularisation'),
  subject: text('{request.hiredOn} 入职员工的试用期考核', 'Probation review of who was hired on {request.hiredOn}'),
  summary: ['employeeId', 'months', 'until'],
  sources: ['000 篇一 第十二条', '000 篇一 第七条', '001 篇一 第七条'],
  modelled: {
    '行政人事部与用人部门分别考核后，由人力资源部作出结论（手册未规定由谁决定）。':
      'HR and the hiring department assess, then the HR department concludes; the manual names nobody who decides.',
    '延长次数和最长期限从《劳动合同法》，由决定人核对；延长后重新考核。':
      'How often and how long an extension may be is for whoever decides to check against the Labour Contract Law; then it is assessed again.',
    '逾期未考核只作提醒，不视为转正；001 的试用期从劳动合同约定，此处不限。试用期内辞职走离职流程。':
      'A late assessment is reminded of, and regularises nobody. Under 001 the term is that of the contract. Who leaves during probation resigns.',
    '核定的试用期记入试用期台账，直至转正或解除；辞职的提前期以该台账为准。':
      'The probation that is stated stands in the ledger of probations until it is passed or failed; the notice of a resignation follows that ledger.',
  },
  startableBy: ['HrAdminOfficer', 'HumanResourcesDepartment'],
  initiatorMayDecide: true,
  /** Whose probation, from when, for how long. The manual names no form. */
  request: form('开始试用期考核', 'Begin a probation review', {
    employeeId: Person('新员工', 'New employee'),
    headId: Person('用人部门负责人', 'Head of the hiring department'),
    hiredOn: Day('入职日期', 'Hired on'),
    months: Count('试用期（月）', 'Probation in months', { most: 12 }),
  }),
  policy: {
    least: parameter('probation.least', '试用期至少（月）', 'Least probation, in months', { '000 篇一 第十二条': 1 }),
    most: parameter('probation.most', '试用期至多（月）', 'Longest probation, in months', { '000 篇一 第十二条': 3 }),
    extendable: parameter('probation.extension', '可延长试用期', 'May be extended', {
      '000 篇一 第十二条；001 篇一 第七条': true,
    }),
  },
  profiles: { '000': {}, '001': { most: 12, extendable: false } },
  events: {
    ...submission,
    /** 对新员工的工作能力、工作态度、团队协作等方面进行考核 (000 篇一 第十二条). */
    ASSESS: event('考核', 'Assess', {
      ability: FreeText('工作能力', 'Ability', long),
      attitude: FreeText('工作态度', 'Attitude', long),
      teamwork: FreeText('团队协作、适应性', 'Teamwork and adaptability', long),
    }),
    PASS: event('合格，按期转正', 'Passed: regularise'),
    EXTEND: event('延长试用期', 'Extend', {
      keeps: ['until'],
      until: Day('延长至', 'Extended until'),
      remark: FreeText('理由', 'Reason'),
    }),
    FAIL: event('不合格，解除合同', 'Failed: terminate', Remark),
    ...withdrawal,
  },
  keeps: { endsOn: '' },
  registers: { probations: probationLedger },
  facts: {
    entry: { on: ['SUBMIT', 'EXTEND', 'PASS', 'FAIL', 'WITHDRAW'], register: 'probations', key: 'request.employeeId' },
    term: { on: 'SUBMIT', due: ({ request }) => [months(request.months), request.hiredOn] },
    person: { on: 'FAIL', register: peopleFacts, key: 'request.employeeId' },
  },
  rules: {
    termAllowed: {
      SUBMIT: ({ policy, request }) => policy.least <= request.months && request.months <= policy.most,
      zh: '试用期须为 {policy.least} 至 {policy.most} 个月（000 篇一 第十二条），填写的是 {request.months} 个月。',
      en: 'Expected a probation of {policy.least} to {policy.most} months (000 篇一 第十二条), but found {request.months}.',
    },
    mayExtend: {
      EXTEND: ({ policy }) => policy.extendable,
      zh: '考核不合格的，按规定解除劳动合同，不延长试用期（001 篇一 第七条）。',
      en: 'Expected a termination: who fails is not extended (001 篇一 第七条).',
    },
    extendsTerm: {
      EXTEND: ({ context: { endsOn }, data }) => data.until > endsOn || { endsOn },
      zh: '延长后的期限须晚于现试用期届满日 {endsOn}，填写的是 {data.until}。',
      en: 'Expected a later end than {endsOn}, but found {data.until}.',
    },
  },
});

/** The contract ends by the formalities of every dismissal, with the end of the probation for the last day. */
const dismissal = starts(
  'dismissal',
  {
    FAIL: ({ context: { endsOn: lastDay }, request: { employeeId }, data: { remark: findings } }) => ({
      ...{
        employeeId,
        kind: 'dismissal',
        ground: 'probation',
        lastDay,
        trainedOrMoved: false,
        occurrence: 1,
        findings,
      },
    }),
  },
  ({ facts }) => facts.person?.data['supervisorId'] as string | null,
);
/** How the probation stands, for whoever has to know whether he is on one. */
const stands = (status: 'inProbation' | 'regular' | 'terminated' | 'withdrawn') =>
  puts('entry', ({ context: { endsOn }, request }) => ({
    ...only(request, 'employeeId', 'hiredOn'),
    until: endsOn,
    status,
  }));
/** Nobody assesses himself, nor concludes on his own probation. */
const byTheEnd = { deadline: { on: 'endsOn' }, separateFromPerson: user('request.employeeId') } as const;
const on = { WITHDRAW: { target: 'withdrawn', actions: stands('withdrawn') } } as const;

export default chart({
  draft: draft('核定试用期', 'State the probation', {
    SUBMIT: {
      target: 'inProbation',
      actions: [remembers(({ facts }) => ({ endsOn: dueDay(facts.term) })), stands('inProbation')],
    },
  }),
  inProbation: {
    type: 'parallel',
    meta: { title: text('试用期内考核', 'Assessment during probation'), clause: '000 篇一 第十二条' },
    on,
    states: signOffs({
      hrAssessment: task(role('HrAdminOfficer'), '行政人事部考核', 'HR assesses', '000 篇一 第七、十二条', {
        ...byTheEnd,
        ASSESS: {},
      }),
      departmentAssessment: task(user('request.headId'), '用人部门考核', 'The hiring department assesses', {
        ...byTheEnd,
        ASSESS: {},
      }),
    }),
    onDone: 'assessment',
  },
  assessment: task(role('HumanResourcesDepartment'), '考核结论', 'Conclude', {
    ...byTheEnd,
    on,
    PASS: { target: 'regularised', actions: stands('regular') },
    EXTEND: {
      target: 'inProbation',
      actions: [remembers(({ data }) => ({ endsOn: data.until })), stands('inProbation')],
    },
    FAIL: { target: 'terminated', actions: [stands('terminated'), dismissal] },
  }),
  regularised: end('已转正', 'Regularised', { tells: text('员工已转正', 'The employee is regularised') }),
  terminated: end('解除劳动合同', 'Terminated', {
    tells: text('试用期考核不合格，解除劳动合同', 'Probation was not passed: the contract is terminated'),
  }),
});

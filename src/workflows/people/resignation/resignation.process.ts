import { Choice, Day, Flag, FreeText, Tick } from '../../../engine/forms.js';
import { days, months, parameter, workingDays } from '../../../engine/parameters.js';
import { departmentHeadOf, initiator, role } from '../../../engine/people.js';
import { dueDay, notOver, peopleFacts, today } from '../../../engine/rules.js';
import {
  childProcess,
  declareProcess,
  event,
  form,
  kept,
  rejected,
  requestEvents,
  text,
  withdrawn,
} from '../../../engine/words.js';
import { probationLedger } from '../../ledgers/probations.js';
import * as family from '../separation.js';

type Notice = Readonly<Record<'probation' | 'earliest' | 'earliestInProbation', Parameters<typeof dueDay>[0]>>;
/** The first day that the notice allows: in probation as the ledger says, as he says where it does not. */
function earliestDay(said: boolean, { probation, earliest, earliestInProbation }: Notice): string {
  const status = probation?.data['status'];
  const isOnProbation = status === 'inProbation' || (said && status !== 'regular');
  return dueDay(isOnProbation ? earliestInProbation : earliest);
}

const grounds = {
  unfinishedWork: text('重要工作未处理完毕', 'Important work unfinished'),
  serviceBond: text('培训服务期限未满', 'Service period after training not over'),
  underInvestigation: text('审查未做结论', 'Under investigation'),
  other: text('其他原因', 'Other'),
};

const bar = { ground: Choice('不准或暂时不准的情形', 'Ground', grounds), explanation: FreeText('说明', 'Explanation') };

const { '000': own, '001': other, '004-C': c, '004-F': f, '004-H': h, ...more } = family.separationProfiles;
const { '004-K': k, '004-R': r, '004-T': t } = more;

const words = declareProcess('people/resignation', {
  title: text('辞职', 'Voluntary resignation'),
  subject: text('{request.lastDay} 离职的辞职申请', 'Resignation, leaving on {request.lastDay}'),
  summary: ['lastDay', 'probation', 'cause', 'reason'],
  sources: [
    ...['000 篇一 第十四条', '000 篇一 第十二条', '001 篇一 第三十–三十二条', '004-C 一', '004-F 5.1.1'],
    ...['004-H 第六、七条', '004-K', '004-R', '004-T'],
  ],
  modelled: {
    '手册未写明的提前期（004-R；004-H 的试用期）取参数默认值：三十日，试用期三日。':
      'Where a manual names no notice (004-R; 004-H of probation) the defaults of the parameters hold: thirty days, three in probation.',
    '000 的“逐级审批”由直接上级逐级至总经理；001、004-F、004-H、004-K 未写明或未附审批权限，由参数决定。':
      "'Level by level' of 000 goes from the direct superior up to the general manager; 001, 004-F, 004-H and 004-K do not say or do not enclose who approves: parameters decide.",
    '是否在试用期以试用期台账为准，台账中没有该员工的，由申请人填写；重要岗位由部门负责人填写；004-R 的“部门负责人或直接上司”取直接上司，无则部门负责人。':
      "Whether somebody is on probation the ledger of probations says, of whom it does not hold he himself; important posts are named by the head of the department. Of 'the head or the direct superior' of 004-R the direct superior signs, the head where there is none.",
    '手册未规定退回、驳回和撤回；批准前可撤回。004-R 4.2 的“3个工作日内”与各步时限之和不符，以各步为准。':
      "The manuals are silent on returns, rejections and withdrawals: until the approval it may be withdrawn. The '3 working days' over all of 004-R 4.2 contradict its steps; the steps hold.",
    '擅自离岗由人事部门登记，员工本人即人事部门的，由总经理登记。':
      'That somebody has left his post human resources records; of a leaver who is human resources himself the general manager does.',
    '001 第三十条的天数是示例；004-H 第六条的劝退按辞退办理；离职后保密与竞业限制、担保人责任未在此建模。':
      'The days of 001 第三十条 are its example. Persuading somebody to leave (004-H 第六条) is a dismissal. Secrecy and non-competition after leaving, and the guarantor, are not modelled here.',
  },
  /** 《员工离职申请》 (004-F 5.1.1.1): name, department, date and signature are those of whoever submits it. */
  request: form('申请辞职', 'Resign', {
    lastDay: Day('最后工作日', 'Last day of work'),
    probation: Flag('试用期员工', 'On probation'),
    cause: Choice('离职原因', 'Reason', { personal: text('个人原因', 'Personal'), other: text('其他原因', 'Other') }),
    reason: FreeText('离职原因说明', 'Explanation'),
    voluntary: Flag('本人主动提出辞职', 'I resign of my own accord'),
    immediate: Flag('即辞即离', 'Leaving at once', {
      help: text(
        '须公司所用手册允许，并承担费用（004-K 第十八条）',
        'Where the manual lets, for a fee (004-K 第十八条)',
      ),
    }),
  }),
  policy: {
    ...family.separationPolicy,
    notice: parameter('separation.notice.regular', '提前期', 'Notice', {
      '000 篇一 第十四条；001 第三十条；004-C、F、H、K、T': days(30),
    }),
    probationNotice: parameter('separation.notice.probation', '试用期提前', 'In probation', {
      '000 篇一 第十二、十四条；004-C、F、K、T': days(3),
    }),
    statement: parameter('separation.statement', '个人原因须写明主动辞职', 'Personal reasons need the statement', {
      '004-F 5.1.1.1': false,
    }),
    barring: parameter('separation.barred', '审查是否不准辞职', 'May be barred', { '004-H 第七条': false }),
    talks: parameter('separation.retentionTalk', '沟通挽留', 'Retention talk', { '004-C 一1；004-F 5.1.1.2': false }),
    talkLimited: parameter('separation.retentionTalk.limited', '沟通有时限', 'It has a limit', {
      "004-C 一1；004-F 5.1.1.2 '第一时间'": false,
    }),
    talkWithin: parameter('separation.retentionTalk.limit', '沟通时限', 'Time to talk', { '004-C 一1': days(2) }),
    interviewsAll: parameter('separation.interviewAll', '均须面谈', 'Everybody is interviewed', { '004-F 3.3': false }),
    immediateLeave: parameter('separation.immediateLeave', '可即辞即离（付费）', 'May leave at once, for a fee', {
      '004-K 第十八条1': false,
    }),
  },
  profiles: {
    '000': own,
    '001': other,
    '004-C': { ...c, talks: true, talkLimited: true },
    '004-F': { ...f, talks: true, interviewsAll: true, statement: true, notice: months(1) },
    '004-H': { ...h, barring: true },
    '004-K': { ...k, probationNotice: workingDays(5), immediateLeave: true },
    '004-R': r,
    '004-T': { ...t, notice: months(1), probationNotice: workingDays(7) },
  },
  events: {
    ...family.leavingEvents,
    ...requestEvents,
    /** 不准或暂时不准辞职 (004-H 第七条): each is ticked when it is not the case. */
    ELIGIBLE: event('可以辞职', 'May resign', '004-H 第七条', {
      noUnfinishedWork: Tick('无须由其继续处理的重要工作', 'No important work that only this person can finish'),
      noServiceBond: Tick('无未满的培训服务期', 'No service period after paid training that is not over'),
      notInvestigated: Tick('无未做结论的审查', 'No investigation without a conclusion'),
      noOther: Tick('无其他不宜辞职的原因', 'No other reason against it'),
    }),
    BAR: kept('不准辞职', 'Bar the resignation', bar),
    DEFER: kept('暂时不准辞职', 'Defer the resignation', bar),
    CAUSE_ENDED: event('不准的情形已消除', 'The cause has ended'),
    /** What the head of the department found in the talk (004-C 一1). */
    CONFIRM: kept('确认辞职', 'Resignation confirmed', {
      interview: Flag('需进行离职谈话', 'An exit interview is needed'),
      important: Flag('重要或管理岗位', 'Important or managerial post'),
    }),
    /** Whether he stays the employee says, not who talks to him. */
    RETAINED: event('留任', 'I stay', { by: initiator() }),
    FORM_FILLED: event('已填写辞职审批表', 'Approval form filled in'),
    LEFT_POST: event('擅自离岗', 'Left the post', {
      by: family.recorders,
      firstDay: Day('擅自离岗首日', 'First day away'),
    }),
  },
  keeps: { ...family.leaving, talkFrom: null as string | null, immediate: false },
  registers: { probations: probationLedger },
  facts: {
    probation: { on: 'SUBMIT', register: 'probations', key: 'context.initiator' },
    person: { on: 'SUBMIT', register: peopleFacts, key: 'context.initiator' },
    today: today('SUBMIT'),
    earliest: { on: 'SUBMIT', due: ({ policy, at }) => [policy.notice, at] },
    earliestInProbation: { on: 'SUBMIT', due: ({ policy, at }) => [policy.probationNotice, at] },
  },
  rules: {
    ...family.formalityRules,
    recordedByAnother: family.recordedByAnother('LEFT_POST'),
    noticeKept: {
      SUBMIT: ({ request: { lastDay, immediate, probation }, policy, facts }) => {
        const day = earliestDay(probation, facts);
        return (immediate && policy.immediateLeave) || lastDay >= day || { day };
      },
      zh: '离职须提前书面申请（试用期以试用期台账为准），最后工作日最早为 {day}。',
      en: 'Expected the notice of the manual (probation as its ledger has it), with a last day of {day} or later.',
    },
    /** Whoever keeps the notice leaves in order, whatever he ticked. */
    immediateAllowed: {
      SUBMIT: ({ request: { lastDay, immediate, probation }, policy, facts }) =>
        !immediate || policy.immediateLeave || lastDay >= earliestDay(probation, facts),
      zh: '即辞即离只有 004-K 第十八条允许，公司所用手册没有。',
      en: 'Expected an ordinary notice: only 004-K 第十八条 lets somebody leave at once, and the manual of the company does not.',
    },
    lastDayToCome: notOver('SUBMIT', 'request.lastDay'),
    statementGiven: {
      SUBMIT: ({ request, policy }) => !policy.statement || request.cause !== 'personal' || request.voluntary,
      zh: '个人原因辞职须写明“本人主动提出辞职”（004-F 5.1.1.1）。',
      en: "Expected the statement '本人主动提出辞职' of who resigns for personal reasons (004-F 5.1.1.1), but it is missing.",
    },
  },
  ...family.separation,
  guards: {
    ...family.separationGuards,
    mayBeBarred: ({ context }) => context.policy.barring,
    hasTalk: ({ context }) => context.policy.talks,
    needsForm: ({ context }) => context.policy.formalities,
    isInterviewed: ({ context }) => context.interview === true || context.policy.interviewsAll,
  },
  children: { ...family.leavingProcesses, 'exit-interview': childProcess<{ outcome: string }, object>() },
});
const { approvals, branch, chart, draft, end, remembers, sendsBack, signOffs, starts, subprocesses, task, tasks } =
  words;

interface LeftKnown {
  readonly context: { readonly leaverId: string };
  readonly event: { readonly data: object };
}
/** 擅自离职 (004-R 3.2): before the approval, or before the formalities are finished. */
const leftPost = (kind: 'notApproved' | 'unfinished') => ({
  target: 'convertedToAutoResignation' as const,
  actions: starts<LeftKnown>('auto-resignation', ({ context: { leaverId }, data }) => ({
    ...data,
    employeeId: leaverId,
    kind,
  })),
});
const humanResources = { to: role('HumanResourcesDepartment'), clause: '004-H 第七条' };
const on = { WITHDRAW: 'withdrawn', LEFT_POST: leftPost('notApproved') } as const;
const left = { LEFT_POST: leftPost('unfinished') };
const talked = [{ guard: 'isInterviewed', target: 'interview' }, { target: 'inApproval' }] as const;

export default chart({
  draft: draft('填写离职申请', 'Fill in the resignation', {
    SUBMIT: {
      target: 'submitted',
      actions: remembers(({ context: { initiator: leaverId }, request, policy, event, facts, at }) => ({
        ...family.placed({ policy, event, leaverId, lastDay: request.lastDay }),
        talkFrom: policy.talkLimited ? at : null,
        // Whoever keeps the notice leaves in order, whatever he ticked.
        immediate: request.lastDay < earliestDay(request.probation, facts),
      })),
    },
  }),
  submitted: branch('已提交', 'Submitted', '004-C 一1；004-H 第七条', [
    { guard: 'mayBeBarred', target: 'eligibilityReview' },
    { guard: 'hasTalk', target: 'retentionTalk' },
    { target: 'inApproval' },
  ]),
  eligibilityReview: task(humanResources, '审查可否辞职', 'Review whether the employee may resign', {
    on,
    ELIGIBLE: 'inApproval',
    BAR: 'refused',
    DEFER: 'deferred',
    RETURN: sendsBack('draft'),
  }),
  deferred: task(humanResources, '暂时不准：等待情形消除', 'Deferred until the cause has ended', {
    on,
    CAUSE_ENDED: 'eligibilityReview',
  }),
  retentionTalk: task(
    departmentHeadOf(initiator()),
    '部门负责人沟通挽留',
    'The head of the department talks to the employee',
    {
      clause: '004-C 一1；004-F 5.1.1.2',
      deadline: { limit: 'talkWithin', from: 'talkFrom' },
      on: { ...on, RETAINED: 'retained' },
      CONFIRM: [{ guard: 'needsForm', target: 'approvalForm' }, ...talked],
      RETURN: sendsBack('draft'),
    },
  ),
  approvalForm: task(initiator(), '填写《员工辞职审批表》', 'Fill in the approval form', '004-C 一1', {
    on,
    FORM_FILLED: [...talked],
  }),
  ...approvals({ ...family.separationWays, on }, family.separationChain),
  ...family.leavingStates,
  formalities: { ...family.formalities, on: left, states: signOffs(family.formalityTracks) },
  ...tasks(family.leavingTasks),
  ...subprocesses({
    interview: {
      title: text('离职面谈', 'Exit interview'),
      clause: '004-C 一1；004-F 3.3',
      process: 'exit-interview',
      input: ({ leaverId, important }) => ({ leaverId, important: important === true }),
      outcomes: { filed: 'inApproval', retained: 'retained' },
      on,
    },
    ...family.leavingSteps,
    handover: { ...family.leavingSteps.handover, on: left },
    settlement: {
      ...family.leavingSteps.settlement,
      input: ({ leaverId, lastDay, immediate }) => ({ leaverId, lastDay, immediate }),
    },
  }),
  ...family.separationEnds,
  rejected,
  withdrawn,
  retained: end('已挽留', 'Retained', '004-C 一1', {
    outcome: 'withdrawn',
    tells: text('员工留任，申请已撤回', 'The employee stays: the resignation is withdrawn'),
  }),
  refused: end('不准辞职', 'Barred', '004-H 第七条', { tells: text('申请不予批准', 'The resignation is barred') }),
  convertedToAutoResignation: end('按自动离职处理', 'Treated as a deemed resignation', '004-R 3.2；004-T 二1（3）', {
    tells: text('擅自离岗，按自动离职处理', 'Left the post: treated as a deemed resignation'),
  }),
});

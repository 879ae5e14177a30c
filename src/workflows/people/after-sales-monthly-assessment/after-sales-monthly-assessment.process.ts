import { Count, Day, Person } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { dayBefore, dayOfMonth, notOneself, notRecordedBefore, recordedBefore } from '../../../engine/rules.js';
import { declareProcess, event, form, Remark, text } from '../../../engine/words.js';
import { receivedOf, receivedScores, scoreKey, teamScores } from '../team-scores.js';

const { chart, end, puts, remembers, task } = declareProcess('people/after-sales-monthly-assessment', {
  title: text('售后小组月考核', 'After-sales monthly assessment'),
  subject: text('自 {request.month} 起一个月的考核', 'Assessment of the month from {request.month}'),
  summary: ['month'],
  sources: ['003-T 二5、三'],
  clause: '003-T 三1',
  modelled: {
    '《售后小组考核办法》不在手册内：组长逐人填写得分与扣分次数，系统扣分；周总结（二5）只以扣分体现；“5日前”默认含 5 日（参数）。':
      "The method of assessment is not in the manual: the leader enters each member's score and deductions. The weekly summaries (二5) show as deductions only. 'By the 5th' includes it (a parameter).",
    '每人每月只考核一次：同一事项内可更正，接收后不再更改，并自接收起作为调整等级的依据；重复发起的，组长说明后办结。':
      'A member is assessed once a month: corrected within the case, and not once it is received, from which on it counts for his grade. What was begun twice the leader ends, saying why.',
  },
  startableBy: ['TeamLeader'],
  initiatorMayDecide: true,
  /** The first day of the month that is assessed. */
  request: form('填写月考核', 'Assess a month', { month: Day('考核月份首日', 'First day of the month assessed') }),
  policy: {
    submitDay: parameter('assessment.submitDay', '每月几日前提交', 'Day of the month', { '003-T 三1': 5 }),
    inclusive: parameter('assessment.submitDayInclusive', '当日仍按时', 'The day itself is in time', {
      "003-T 三1 '每月5日前' [ambiguous]": true,
    }),
    plans: parameter('assessment.plans', '未交周总结扣分', 'Weekly summary missing', { '003-T 三4（1）': 2 }),
    unreachable: parameter('assessment.unreachable', '失联扣分', 'Unreachable', { '003-T 三4（2）': 2 }),
    left: parameter('assessment.left', '擅自离岗扣分', 'Left a service', { '003-T 三4（3）': 5 }),
  },
  recurs: {
    monthly: { every: 'month', day: 1, missed: 'each', input: ({ day }) => ({ month: dayOfMonth(day, -1, 1) }) },
  },
  events: {
    /** 考核得分与其他扣分因素 (003-T 三3、4). A score may exceed 100. */
    ASSESS: event('填写组员考核', 'Assess a member', {
      memberId: Person('组员', 'Member'),
      score: Count('考核得分', 'Score', { least: 0, most: 1000 }),
      plans: Count('未交周总结及计划（次）', 'Weekly summaries missing', { least: 0, most: 31 }),
      unreachable: Count('关机超过 12 小时未联络（次）', 'Unreachable for over 12 hours', { least: 0, most: 31 }),
      left: Count('擅自离岗（次）', 'Left a service', { least: 0, most: 99 }),
    }),
    SUBMIT_RESULT: event('提交考核结果', 'Submit the result'),
    ASSESSED_ELSEWHERE: event('该月已另行考核', 'Assessed by another case', Remark),
    RECEIVE: event('收到', 'Received'),
    RETURN: event('退回', 'Return', Remark),
  },
  keeps: { assessedIds: [] as readonly string[], dueOn: '' },
  registers: { 'after-sales-scores': teamScores, 'after-sales-scores-received': receivedScores },
  facts: {
    month: { on: 'RECEIVE', register: 'after-sales-scores-received', key: ({ request }) => request.month.slice(0, 7) },
    held: {
      on: 'ASSESS',
      register: 'after-sales-scores',
      key: ({ data, request }) => scoreKey(data.memberId, request.month.slice(0, 7)),
    },
  },
  rules: {
    somebodyAssessed: recordedBefore('SUBMIT_RESULT', 'ASSESS', 'context.assessedIds', '003-T 三1'),
    notAssessedElsewhere: {
      ASSESS: ({ context, data, facts }) => !facts.held || context.assessedIds.includes(data.memberId),
      zh: '该组员 {request.month} 起一个月的考核已由另一事项登记，不得覆盖。',
      en: 'Expected one assessment of a member a month, but another case has entered that of {request.month}.',
    },
    nobodyAssessed: notRecordedBefore('ASSESSED_ELSEWHERE', 'ASSESS', 'context.assessedIds'),
    notOneself: notOneself('ASSESS', 'data.memberId', '003-T 三2'),
  },
});

const leader = { to: role('TeamLeader'), deadline: { on: 'dueOn' } } as const;

const opens = remembers(({ request, policy }) => {
  const day = dayOfMonth(request.month, 1, policy.submitDay);
  return { dueOn: policy.inclusive ? day : dayBefore(day) };
});

export default chart(opens, {
  assessing: task(leader, '填写并提交月考核', 'Assess the members and submit', {
    ASSESS: {
      target: 'assessing',
      reenter: true,
      actions: [
        remembers(({ context, data }) => ({ assessedIds: [...new Set([...context.assessedIds, data.memberId])] })),
        puts('held', ({ request, policy, data }) => {
          const { memberId, score, plans, unreachable, left } = data;
          const deducted = plans * policy.plans + unreachable * policy.unreachable + left * policy.left;
          return { memberId, month: request.month.slice(0, 7), score: score - deducted, deducted };
        }),
      ],
    },
    SUBMIT_RESULT: 'submitted',
    ASSESSED_ELSEWHERE: 'assessedElsewhere',
  }),
  submitted: task(role('HrAdminOfficer'), '行政人事部接收考核结果', 'HR and administration receives the result', {
    RECEIVE: {
      target: 'received',
      actions: puts('month', {
        RECEIVE: ({ context, facts, at }) => {
          const members = [...receivedOf(facts.month), ...context.assessedIds];
          return { members, receivedAt: at };
        },
      }),
    },
    RETURN: 'assessing',
  }),
  received: end('已接收', 'Received'),
  assessedElsewhere: end('已另行考核', 'Assessed elsewhere'),
});

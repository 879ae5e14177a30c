import { Choice, Day, Money, Optional, Person } from '../../../engine/forms.js';
import { days, parameter } from '../../../engine/parameters.js';
import { directSupervisorOf } from '../../../engine/people.js';
import { peopleFacts } from '../../../engine/rules.js';
import { approvalEvents, declareProcess, event, form, Remark, text } from '../../../engine/words.js';
import * as family from '../separation.js';

const handling = {
  dismissal: text('按辞退办理', 'As a dismissal'),
  midTerm: text('中途离职', 'As a separation of its own'),
};

const { '004-H': h, '004-K': k, '004-R': r, '004-T': t } = family.separationProfiles;
const words = declareProcess('people/auto-resignation', {
  title: text('自动离职', 'Deemed resignation'),
  subject: text('自 {request.firstDay} 起缺勤', 'Absent from {request.firstDay} on'),
  summary: ['employeeId', 'kind', 'firstDay'],
  sources: [
    '000 篇一 第十六条',
    '004-C 第一条',
    '004-H 第六条（三）',
    '004-K 第六、七条',
    '004-R 3.2',
    '004-T 二4、1（3）',
  ],
  clause: '004-T 一1（3）',
  modelled: {
    '缺勤由考勤登记人上报，直接上级确认返岗；天数按日历日、含首日计。':
      'Whoever keeps the attendance reports it, the direct superior confirms a return. Days are calendar days and count the first.',
    '不予经济补偿只见于 004-T；其他手册未规定，默认同样记为 0（参数）。':
      'That nothing is compensated only 004-T says; of the others, which are silent, the same 0 is the default of the parameter.',
    '按辞退办理的，直接上级办理即为意见，其后按离职审批链审批；达到天数后仍可因有正当理由终止。按天数认定的手册，未获批准或手续未办完即离岗的也按天数。':
      'Handled as a dismissal, what the direct superior does is his opinion, and the chain of separations follows. A good reason ends it even afterwards. A manual that counts days counts them too of who leaves before the approval or the formalities.',
  },
  startableBy: ['HrAdminOfficer', 'HumanResourcesDepartment'],
  initiatorMayDecide: true,
  /** What the attendance says (004-R 3.2); who reports it is [model]. */
  request: form('上报缺勤', 'Report an absence', {
    employeeId: Person('员工', 'Employee'),
    firstDay: Day('缺勤首日', 'First day of absence'),
    kind: Choice('情形', 'Case', {
      absent: text('旷工', 'Absent without leave'),
      notApproved: text('申请未批准即离岗', 'Applied, not approved, and left'),
      unfinished: text('未办完离职手续即离岗', 'Formalities unfinished, and left'),
    }),
  }),
  policy: {
    ...family.separationPolicy,
    counted: parameter('autoResignation.counted', '按天数认定', 'It counts the days', {
      '004-T 二4；004-H 第六条（三）': true,
    }),
    absence: parameter('autoResignation.absenceDays', '连续旷工', 'Days of absence in a row', {
      "004-T 二4 '三天（含）以上'；004-H 第六条（三）'七天以上' [ambiguous] 含本数，按日历日": days(3, {
        countStartDay: true,
      }),
    }),
    handledAs: parameter('autoResignation.handledAs', '处理方式', 'Handled as', handling, {
      '004-T 一1（3）；004-K 第六、七条；004-H 第六条': 'dismissal',
    }),
    compensation: parameter('autoResignation.compensation', '经济补偿（元）', 'Compensation in yuan', {
      '004-T 一1（3）': '0',
    }),
  },
  profiles: {
    '004-T': { ...t, chain: ['department'], upperChain: ['generalManager'] },
    '004-H': { ...h, absence: { amount: 7, unit: 'day', countStartDay: true }, handledAs: 'midTerm' },
    '004-K': { ...k, counted: false },
    '004-R': { ...r, counted: false, handledAs: 'midTerm' },
  },
  events: {
    ...family.leavingEvents,
    ...approvalEvents,
    RETURNED_TO_WORK: event('已返岗或补假', 'Back at work, or on approved leave', Remark),
    LEFT: event('已自行离职', 'Left without formalities'),
    PROCEED: event('办理离职手续', 'Proceed'),
  },
  keeps: { ...family.leaving, countsFrom: null as string | null },
  /** 不予任何经济补偿 (004-T 一1（3）). */
  output: form({ compensation: Optional(Money('经济补偿（元）', 'Compensation in yuan')) }),
  facts: { person: { on: ['PROCEED'], register: peopleFacts, key: ({ context }) => context.request.employeeId } },
  rules: {
    ...family.formalityRules,
    daysNotCounted: {
      LEFT: ({ policy }) => !policy.counted,
      zh: '须连续旷工满 {policy.absence}（004-T 二4；004-H 第六条（三）），届满自动认定。',
      en: 'Expected {policy.absence} of absence in a row (004-T 二4; 004-H 第六条（三）), after which it counts by itself.',
    },
  },
  ...family.separation,
  guards: {
    ...family.separationGuards,
    hasLeft: ({ context: { request, policy } }) => request.kind !== 'absent' && !policy.counted,
    asDismissal: ({ context }) => context.policy.handledAs === 'dismissal',
  },
});
const { approvals, branch, chart, end, remembers, signOffs, subprocesses, task, tasks } = words;

const superior = { to: directSupervisorOf(family.leaver) };
const proceeds = remembers(({ request, policy, event }) =>
  family.placed({ policy, event, leaverId: request.employeeId, lastDay: request.firstDay }),
);

const opens = remembers(({ request, policy }) => ({
  leaverId: request.employeeId,
  countsFrom: policy.counted ? request.firstDay : null,
}));

export default chart(opens, {
  reported: branch('已上报', 'Reported', '004-R 3.2', [
    { guard: 'hasLeft', target: 'thresholdReached' },
    { target: 'absenceDetected' },
  ]),
  absenceDetected: task(superior, '确认是否返岗', 'Say whether the employee is back', {
    clause: '004-T 二4；004-H 第六条（三）；004-K 第七条',
    deadline: { limit: 'absence', from: 'countsFrom' },
    lapse: { target: 'thresholdReached', description: '004-T 二4；004-H 第六条（三）' },
    RETURNED_TO_WORK: 'returned',
    LEFT: 'thresholdReached',
  }),
  thresholdReached: task(superior, '办理离职手续', 'Do the formalities', {
    PROCEED: [
      { guard: 'asDismissal', target: 'inApproval', actions: proceeds },
      { target: 'handover', actions: proceeds },
    ],
    RETURNED_TO_WORK: 'returned',
  }),
  ...approvals({ ...family.separationWays, returned: 'thresholdReached' }, family.separationChain),
  ...family.leavingStates,
  formalities: { ...family.formalities, states: signOffs(family.formalityTracks) },
  ...tasks(family.leavingTasks),
  ...subprocesses({
    ...family.leavingSteps,
    handover: {
      ...family.leavingSteps.handover,
      input: ({ leaverId, lastDay }) => ({ leaverId, lastDay, absent: true }),
    },
  }),
  ...family.separationEnds,
  completed: {
    ...family.separationEnds.completed,
    output: ({ context }) => ({ compensation: context.policy.compensation }),
  },
  returned: end('已返岗', 'Returned', '000 篇一 第十六条', {
    tells: text('员工已返岗，按考勤制度处理', 'The employee is back: the absence is dealt with as such'),
  }),
});

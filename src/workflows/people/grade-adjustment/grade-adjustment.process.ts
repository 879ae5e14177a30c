import { Choice, FreeText, Label, Money, Person } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { compareDecimals, only } from '../../../engine/rules.js';
import { declareProcess, form, ledger, requestEvents, text } from '../../../engine/words.js';
import { probationLedger } from '../../ledgers/probations.js';
import { receivedScores, scoresOf, teamScores, twoMonths } from '../team-scores.js';

type Pay = Readonly<Record<string, { least: string; most: string }>>;
const grades = { A: text('A级', 'A'), B: text('B级', 'B'), C: text('C级', 'C') };

const { approvals, chart, draft, end, puts, remembers, task } = declareProcess('people/grade-adjustment', {
  title: text('组员等级调整', 'Team grade adjustment'),
  subject: text('等级调整：{request.from} 至 {request.to}', 'Grade from {request.from} to {request.to}'),
  summary: ['memberId', 'pay', 'reason'],
  sources: ['003-T 四、五'],
  clause: '003-T 四1',
  modelled: {
    '手册未规定审批人：组长审核，行政人事部批准。提高由组员申请；降级以台账中连续两个月的考核为准，均须已由行政人事部接收。':
      'The manual names no approver: the team leader reviews, HR and administration approves. A raise is asked for; a downgrade needs two months in a row of the ledger, both of them received by HR and administration.',
    '现等级和是否转正以台账为准；台账中尚无该组员的，现等级以填写为准，由审批人核对，并视为已转正。':
      'The ledgers say the grade now, and who is on probation; of whom they have nothing the form says the grade, which the approvers check, and he counts as regular.',
    '年终奖月数按台账最近两月是否低于标准提示；满一年、重大损失与发放不在此办理；差旅餐补（四2）未建模。':
      'The months of the bonus are a hint from the last two months of the ledger. A year of service, heavy losses and payment are not handled here, nor the meal allowance of 四2.',
  },
  request: form('申请等级调整', 'Ask for another grade', {
    memberId: Person('组员', 'Member'),
    direction: Choice('方向', 'Direction', { up: text('申请提高', 'Up'), down: text('降级', 'Down') }),
    from: Choice('现等级', 'Grade now', grades),
    to: Choice('拟调等级', 'New grade', grades),
    pay: Money('拟调薪资待遇（元/月，含考核工资）', 'New pay a month, in yuan'),
    month: Label('最近考核月份', 'Latest month assessed', { help: text('例如 2025-02', 'For example 2025-02') }),
    reason: FreeText('理由', 'Reasons', { longest: 2000 }),
  }),
  policy: {
    pay: parameter<Pay>('grade.pay', '各等级薪资待遇（元）', 'Pay of each grade, in yuan', {
      '003-T 四1': {
        A: { least: '5000', most: '6000' },
        B: { least: '4000', most: '5000' },
        C: { least: '3000', most: '4000' },
      },
    }),
    below: parameter('grade.downgradeBelow', '连续两月低于（分）', 'Downgraded below, two months in a row', {
      '003-T 四1': 90,
    }),
    bonus: parameter('grade.bonus', '年终奖（月）：全年达标', 'Bonus in months, all months reached', {
      '003-T 五3': 2,
    }),
    bonusBelow: parameter('grade.bonusBelow', '年终奖（月）：有月份未达标', 'Bonus in months, one month below', {
      '003-T 五3': 1,
    }),
  },
  events: requestEvents,
  keeps: { bonusMonths: 0 },
  registers: {
    'after-sales-scores': teamScores,
    'after-sales-scores-received': receivedScores,
    probations: probationLedger,
    'after-sales-grades': ledger('组员等级', 'Grades', { key: text('人员', 'Person'), readers: ['HrAdminOfficer'] }),
  },
  facts: {
    ...twoMonths,
    held: { on: ['SUBMIT', 'APPROVE'], register: 'after-sales-grades', key: 'request.memberId' },
    probation: { on: 'SUBMIT', register: 'probations', key: 'request.memberId' },
  },
  rules: {
    isRegular: {
      SUBMIT: ({ facts }) => facts.probation?.data['status'] !== 'inProbation',
      zh: '等级针对已转正组员（003-T 四1），该组员在试用期内。',
      en: 'Expected a regular member, whom the grades are for (003-T 四1), but found one in probation.',
    },
    oneWay: {
      SUBMIT: ({ request: { direction, from, to } }) => (direction === 'up' ? to < from : to > from),
      zh: '提高须调至更高等级，降级须调至更低等级（003-T 四1），填写的是 {request.from} 至 {request.to}。',
      en: 'Expected a higher grade to go up and a lower one to go down (003-T 四1), but found {request.from} to {request.to}.',
    },
    gradeNow: {
      on: ['SUBMIT', 'APPROVE'],
      holds: ({ request: { from }, facts: { held } }) =>
        !held || held.data['grade'] === from || { found: String(held.data['grade']) },
      zh: '等级台账中现为 {found} 级，填写的现等级是{request.from}。',
      en: 'Expected the grade of the ledger, {found}, as the grade now, but found {request.from}.',
    },
    askedByTheMember: {
      SUBMIT: ({ context, request: { direction, memberId } }) => direction === 'down' || memberId === context.initiator,
      zh: '提高等级由组员本人申请（003-T 四1）。',
      en: 'Expected the member to ask for the higher grade himself (003-T 四1), but somebody else does.',
    },
    payOfGrade: {
      SUBMIT: ({ request: { to, pay }, policy }) => {
        const { least = '0', most = '0' } = policy.pay[to] ?? {};
        return (compareDecimals(least, pay) <= 0 && compareDecimals(pay, most) <= 0) || { least, most };
      },
      zh: '{request.to} 的薪资待遇为 {least}–{most} 元（003-T 四1），填写的是 {request.pay} 元。',
      en: 'Expected pay of {least} to {most} yuan for {request.to} (003-T 四1), but found {request.pay}.',
    },
    twoMonthsBelow: {
      SUBMIT: ({ request: { direction, memberId }, policy, facts }) =>
        direction === 'up' || scoresOf(memberId, facts).every((score) => score !== null && score < policy.below),
      zh: '考核连续两个月低于 {policy.below} 分方可降级（003-T 四1），以行政人事部已接收的考核为准。',
      en: 'Expected two months in a row below {policy.below} to go down (003-T 四1), as HR and administration has received them, but the ledger does not say so.',
    },
  },
});
/** Nobody reviews his own grade, whoever has asked for the change. */
const own = { separateFromPerson: user('request.memberId') } as const;

export default chart({
  draft: draft('填写等级调整', 'Fill in the adjustment', {
    SUBMIT: {
      target: 'leaderReview',
      actions: remembers(({ request, policy, facts }) => {
        const scores = scoresOf(request.memberId, facts);
        const isBelow = scores.some((score) => score !== null && score < policy.below);
        return { bonusMonths: isBelow ? policy.bonusBelow : policy.bonus };
      }),
    },
  }),
  ...approvals(
    {
      approved: {
        target: 'adjusted',
        actions: puts('held', ({ context: { bonusMonths }, request, at }) => ({
          ...only(request, 'memberId', 'pay'),
          grade: request.to,
          bonusMonths,
          since: at,
        })),
      },
    },
    {
      leaderReview: task(role('TeamLeader'), '组长审核', 'The team leader reviews', own),
      hrApproval: task(role('HumanResourcesDepartment'), '行政人事部批准', 'HR and administration approves', own),
    },
  ),
  adjusted: end('已调整', 'Adjusted', { tells: text('等级已调整', 'The grade is adjusted') }),
});

import { Items, Label, LongText, Optional, Person } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { departmentHeadOf, directSupervisorOf, firstOf, initiator, role } from '../../../engine/people.js';
import { declareProcess, event, form, requestEvents, text } from '../../../engine/words.js';
import { isActiveTeam, teamLedger, TeamMember } from '../team.js';

/** 团队负责人或主管; 负责人. */
const responsible = firstOf(directSupervisorOf(initiator()), departmentHeadOf(initiator()));

const { approval, branch, byPolicy, chart, draft, end, pending, puts } = declareProcess('teams/team-formation', {
  title: text('小组成立', 'Team formation'),
  subject: text('成立{request.team}', 'Form {request.team}'),
  summary: ['goal', 'leaderId'],
  sources: ['003-D 第五条', '003-L 1', '003-R 第二、五条'],
  modelled: {
    '“公司领导”指分管领导，没有分管领导时为总经理；“团队负责人或主管”“负责人”指申请人的直接上级，没有时为部门负责人。':
      "'公司领导' is the executive in charge, else the general manager; '团队负责人或主管' and '负责人' are the superior of whoever asks, else the head of his department.",
    '003-D 的“相关部门”由该部门的任何人提出申请。手册未规定驳回、退回和撤回。':
      "'相关部门' of 003-D is whoever asks for his department. The manuals are silent on rejections, returns and withdrawals.",
  },
  /** 003-D 第五、七条; 003-L 1: 目标、职责和成员构成. */
  request: form('申请成立小组', 'Ask for a team', {
    team: Label('小组名称', 'Name of the team'),
    goal: LongText('目标', 'Goal'),
    duties: LongText('职责', 'Duties'),
    leaderId: Person('组长', 'Leader'),
    deputyId: Optional(Person('副组长', 'Deputy leader')),
    members: Items('组员（不含组长）', 'Members beside the leader', () => TeamMember),
  }),
  policy: {
    approver: parameter('team.formation.approver', '审批人', 'Who approves', {
      '003-D 第五条；003-L 1; 003-R 第二条': firstOf(role('ExecutiveInCharge'), role('GeneralManager')),
    }),
    reportOnly: parameter('team.formation.reportOnly', '只须报备', 'It is only reported', { '003-R 第二条': false }),
    most: parameter('team.size.max', '人数上限（0 为不限）', 'Most people (0: no limit)', { '003-R 第五条': 0 }),
  },
  profiles: {
    '003-D': {},
    '003-L': { approver: responsible },
    '003-R': { approver: responsible, reportOnly: true, most: 10 },
  },
  events: { ...requestEvents, NOTED: event('已知悉', 'Noted') },
  registers: { teams: teamLedger },
  facts: { team: { on: ['SUBMIT', 'APPROVE', 'NOTED'], register: 'teams', key: 'request.team' } },
  rules: {
    nameFree: {
      on: ['SUBMIT', 'APPROVE', 'NOTED'],
      holds: ({ facts: { team } }) => !isActiveTeam(team),
      zh: '小组名称须未被使用，{request.team}已经成立。',
      en: 'Expected a name that no team has, but {request.team} exists already.',
    },
    eachOnce: {
      SUBMIT: ({ request: { leaderId, members } }) =>
        new Set([leaderId, ...members.map(({ memberId }) => memberId)]).size === members.length + 1,
      zh: '组长和组员各列一次。',
      en: 'Expected the leader and each member to be listed once, but somebody is listed twice.',
    },
    deputyIsMember: {
      SUBMIT: ({ request: { deputyId, members } }) =>
        deputyId === undefined || members.some(({ memberId }) => memberId === deputyId),
      zh: '副组长须是组员之一。',
      en: 'Expected the deputy leader to be one of the members, but he is not listed.',
    },
    notTooMany: {
      SUBMIT: ({ request: { members }, policy: { most } }) =>
        most === 0 || members.length + 1 <= most || { found: members.length + 1 },
      zh: '小组人数连组长不超过 {policy.most} 人（003-R 第五条），列出的是 {found} 人。',
      en: 'Expected a team of at most {policy.most} with its leader (003-R 第五条), but found {found}.',
    },
    leaderInitiates: {
      SUBMIT: ({ request: { leaderId }, policy: { reportOnly }, context: { initiator: asks } }) =>
        !reportOnly || leaderId === asks,
      zh: '报备由组长提出（003-R 第二条）。',
      en: 'Expected the leader to report his team (003-R 第二条), but somebody else does.',
    },
  },
  guards: { isReported: ({ context }) => context.policy.reportOnly },
});
const entered = puts('team', ({ request, at }) => {
  const { goal, duties, leaderId, deputyId = null, members } = request;
  return { status: 'active', goal, duties, leaderId, deputyId, members, formedAt: at };
});
const formed = { target: 'formed', actions: entered } as const;

export default chart({
  draft: draft('填写目标、职责和成员', 'Say goal, duties and members', { SUBMIT: 'submitted' }),
  submitted: branch('已提交', 'Submitted', [{ guard: 'isReported', target: 'report' }, { target: 'approval' }]),
  approval: approval(byPolicy('approver'), '审批', 'Approval', '003-D 第五条；003-L 1', { APPROVE: formed }),
  report: pending(byPolicy('approver'), '负责人知悉报备', 'The responsible person takes note', '003-R 第二条', {
    NOTED: formed,
  }),
  formed: end('已成立', 'Formed'),
});

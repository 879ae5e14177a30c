import { Choice, LongText, RegisterKey, Text } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { anyOf, initiator, role, users } from '../../../engine/people.js';
import { declareProcess, event, form, kept, rejected, requestEvents, text } from '../../../engine/words.js';
import { ballots, everybodyIn, isLedByRequester, isTeam, majority, teamLedger, type TeamMember } from '../team.js';

const { approval, byPolicy, chart, draft, end, pending, remembers, task } = declareProcess('teams/team-rule-change', {
  title: text('小组规章修订', 'Team rule change'),
  subject: text('{request.team}：{request.title}', '{request.team}: {request.title}'),
  summary: ['kind', 'draft'],
  sources: ['003-K 第十三–十六条', '003-M 第十二条'],
  clause: '003-K 第十三条',
  modelled: {
    '“讨论通过”为全体成员的过半数。': "'讨论通过' is more than half of all members.",
    '“公司相关部门”为参数，默认行政人事部；003-M 由其审批，003-K 只须备案。':
      "'公司相关部门' is a parameter, HR and administration unless set otherwise; it approves under 003-M and only files under 003-K.",
    '张贴即生效；事项在成员确认无争议后办结。“定期修订”未写明周期，由组长或副组长提议。':
      "The rules are in force once posted; the case ends when nothing is in dispute. How often '定期修订' is, nobody says: the leader or his deputy proposes.",
  },
  /** 规章制度的制定或修订草案 (003-K 第十三、十五条). */
  request: form('提议制定或修订小组规章', 'Propose rules of a team', {
    team: RegisterKey('小组', 'Team', 'teams'),
    kind: Choice('类别', 'Kind', { new: text('制定', 'New rules'), revision: text('修订', 'Revision') }),
    title: Text('名称', 'Title'),
    draft: LongText('草案', 'Draft', { longest: 8000 }),
  }),
  policy: {
    department: parameter('team.rules.department', '相关部门', 'The department', {
      "003-K 第十三、十六条 '公司相关部门' [ambiguous]": role('HrAdminOfficer'),
    }),
    approval: parameter('team.rules.approval', '须经相关部门审批', 'The department approves', {
      '003-K 第十三条；003-M 第十二条': false,
    }),
  },
  profiles: { '003-K': {}, '003-M': { approval: true } },
  events: {
    ...requestEvents,
    ...ballots,
    FILED: event('已备案', 'Filed'),
    POSTED: event('已张贴', 'Posted'),
    /** 执行中的争议 (003-K 第十六条). */
    DISPUTED: kept('出现争议', 'It is disputed', { dispute: LongText('争议', 'Dispute', { longest: 4000 }) }),
    SETTLED: event('争议已解决', 'Settled'),
    NOT_SETTLED: event('小组内无法解决', 'The team cannot settle it'),
    UNDISPUTED: event('执行无争议', 'Nothing is in dispute'),
  },
  keeps: { everybody: [] as readonly TeamMember[], dispute: '' },
  registers: { teams: teamLedger },
  facts: { team: { on: ['SUBMIT'], register: 'teams', key: 'request.team' } },
  rules: {
    exists: isTeam('SUBMIT'),
    leaderProposes: isLedByRequester('SUBMIT', '003-K 第十三、十五条'),
  },
  guards: { needsApproval: ({ context }) => context.policy.approval },
});

const members = users('everybody', 'memberId');
const department = byPolicy('department');

export default chart({
  draft: draft('填写草案', 'Write the draft', {
    SUBMIT: {
      target: 'discussion',
      actions: remembers({ SUBMIT: ({ facts }) => ({ everybody: everybodyIn(facts.team) }) }),
    },
  }),
  discussion: pending(anyOf(initiator(), members), '小组成员讨论通过', 'The members discuss and pass it', {
    signers: majority,
    IN_FAVOUR: [{ guard: 'needsApproval', target: 'approval' }, { target: 'filing' }],
    AGAINST: 'rejected',
  }),
  filing: task(department, '报公司相关部门备案', 'The department files it', { FILED: 'posting' }),
  approval: approval(department, '公司相关部门审批', 'The department approves it', '003-M 第十二条', {
    APPROVE: 'posting',
  }),
  posting: task(initiator(), '张贴于显著位置', 'Post it where everybody sees it', '003-K 第十四条', {
    POSTED: 'inForce',
  }),
  inForce: task(anyOf(initiator(), members), '执行中有无争议', 'Is anything in dispute?', '003-K 第十六条', {
    UNDISPUTED: 'effective',
    DISPUTED: 'settling',
  }),
  settling: task(initiator(), '按小组内部沟通机制解决', 'Settle it within the team', '003-K 第十六条', {
    SETTLED: 'inForce',
    NOT_SETTLED: 'companyHelp',
  }),
  companyHelp: task(department, '公司相关部门协助解决', 'The department helps', '003-K 第十六条', {
    SETTLED: 'inForce',
  }),
  effective: end('已生效', 'In force'),
  rejected: { ...rejected, title: text('未通过', 'Not passed') },
});

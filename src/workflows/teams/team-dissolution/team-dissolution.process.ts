import { Attachment, FreeText, LongText, RegisterKey } from '../../../engine/forms.js';
import { anyOf, departmentHeadOf, directSupervisorOf, firstOf, initiator, users } from '../../../engine/people.js';
import { declareProcess, event, form, requestEvents, text } from '../../../engine/words.js';
import { everybodyIn, isLedByRequester, isTeam, teamLedger, type TeamMember } from '../team.js';

const { amends, approval, chart, draft, end, pending, remembers } = declareProcess('teams/team-dissolution', {
  title: text('小组解散', 'Team dissolution'),
  subject: text('解散{request.team}', 'Dissolve {request.team}'),
  summary: ['reason'],
  sources: ['003-L 2'],
  modelled: {
    '由组长或副组长申请；“团队负责人或主管”指其直接上级，没有时为部门负责人。':
      "The leader or his deputy asks; '团队负责人或主管' is his superior, else the head of his department.",
    '结题报告、总结与反馈在批准之后由任一成员代表小组提交。':
      'Closing report, summary and feedback come after the approval, from any member for the team.',
  },
  request: form('申请解散小组', 'Ask to dissolve a team', {
    team: RegisterKey('小组', 'Team', 'teams'),
    reason: LongText('解散理由', 'Why'),
  }),
  events: {
    ...requestEvents,
    /** 结题报告、总结与反馈 (003-L 2). */
    HAND_IN: event('提交结题材料', 'Hand in the closing papers', {
      keeps: ['report'],
      report: Attachment('结题报告', 'Closing report'),
      summary: FreeText('总结', 'Summary', { longest: 4000 }),
      feedback: FreeText('反馈', 'Feedback', { longest: 4000 }),
    }),
  },
  keeps: { report: '', everybody: [] as readonly TeamMember[] },
  registers: { teams: teamLedger },
  facts: { team: { on: ['SUBMIT', 'HAND_IN'], register: 'teams', key: 'request.team' } },
  rules: {
    exists: isTeam(['SUBMIT', 'HAND_IN']),
    leadsIt: isLedByRequester('SUBMIT'),
  },
});

export default chart({
  draft: draft('填写解散申请', 'Say which team, and why', {
    SUBMIT: {
      target: 'approval',
      actions: remembers({ SUBMIT: ({ facts }) => ({ everybody: everybodyIn(facts.team) }) }),
    },
  }),
  approval: approval(
    firstOf(directSupervisorOf(initiator()), departmentHeadOf(initiator())),
    '团队负责人或主管批准',
    'Approval',
    { APPROVE: 'closing' },
  ),
  closing: pending(
    anyOf(initiator(), users('everybody', 'memberId')),
    '成员完成结题报告、总结与反馈',
    'Closing report, summary and feedback',
    {
      HAND_IN: { target: 'dissolved', actions: amends('team', ({ at }) => ({ status: 'dissolved', dissolvedAt: at })) },
    },
  ),
  dissolved: end('已解散', 'Dissolved'),
});

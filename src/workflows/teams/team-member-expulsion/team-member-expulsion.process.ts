import { Flag, FreeText, Person, RegisterKey } from '../../../engine/forms.js';
import { user, users } from '../../../engine/people.js';
import { only } from '../../../engine/rules.js';
import { declareProcess, event, form, submission, text, withdrawal } from '../../../engine/words.js';
import { ballots, everybodyIn, isTeam, majority, peopleOf, teamLedger, type TeamMember } from '../team.js';

const { amends, chart, draft, end, informs, pending, remembers, task } = declareProcess('teams/team-member-expulsion', {
  title: text('成员开除', 'Team member expulsion'),
  subject: text('{request.team}：成员表现不良', '{request.team}: conduct of a member'),
  summary: ['memberId', 'conduct'],
  sources: ['003-S 第二十三条', '003-S 第十四条'],
  modelled: {
    '“小组讨论决定”按第十四条表决：当事人和组长以外全体成员的过半数，组长不参加表决、有一票否决权；没有其他成员的由组长决定。手册未规定期限。':
      "'小组讨论决定' is a vote by 第十四条: more than half of all members but the one concerned and the leader, who has a veto instead; he decides where there are no others. There is no limit.",
    '开除指移出小组，不涉及劳动关系；未再犯时由组长结束观察。':
      'Expulsion means out of the team and touches no employment; the leader ends the watch where it does not happen again.',
  },
  initiatorMayDecide: true,
  /** 成员表现不良. */
  request: form('登记成员不良表现', 'Record the conduct of a member', {
    team: RegisterKey('小组', 'Team', 'teams'),
    memberId: Person('组员', 'Member'),
    conduct: FreeText('不良表现', 'What he did', { longest: 4000 }),
  }),
  events: {
    ...submission,
    ...withdrawal,
    ...ballots,
    CRITICISE: event('通报批评', 'Criticise publicly'),
    /** 屡教不改、影响小组整体利益. */
    RELAPSED: event('屡教不改', 'It happened again', {
      conduct: FreeText('再次发生的表现', 'What he did again', { longest: 4000 }),
      harmsTeam: Flag('影响小组整体利益', 'It harms the team as a whole'),
    }),
    IMPROVED: event('已改正', 'He has improved'),
    VETO: event('否决', 'Veto'),
    CONFIRM: event('不否决', 'Let it pass'),
  },
  keeps: { leaderId: '', others: [] as readonly TeamMember[] },
  registers: { teams: teamLedger },
  facts: { team: { on: ['SUBMIT', 'CONFIRM'], register: 'teams', key: 'request.team' } },
  rules: {
    exists: isTeam('SUBMIT'),
    isItsMember: {
      SUBMIT: ({ facts: { team }, request: { memberId } }) =>
        team?.data['leaderId'] !== memberId && everybodyIn(team).some((one) => one.memberId === memberId),
      zh: '当事人须是该小组组长以外的成员。',
      en: 'Expected a member of the team beside its leader, but he is none.',
    },
    isRecordedByTeam: {
      SUBMIT: ({ facts: { team }, context, request: { memberId } }) =>
        context.initiator !== memberId && everybodyIn(team).some((one) => one.memberId === context.initiator),
      zh: '由小组的其他成员登记。',
      en: 'Expected another member of the team to record it, but you are none.',
    },
    harmsTeam: {
      RELAPSED: ({ data }) => data.harmsTeam,
      zh: '屡教不改且影响小组整体利益的，方可提交讨论（003-S 第二十三条）。',
      en: 'Expected a relapse that harms the team (003-S 第二十三条), but it does not; criticise it again.',
    },
  },
  guards: { hasOthers: ({ context }) => context.others.length > 0 },
});

const leader = user('leaderId');
const criticised = {
  target: 'watched',
  actions: informs(user('request.memberId'), text('您受到小组通报批评', 'You were criticised in your team')),
} as const;

export default chart({
  draft: draft('填写不良表现', 'Say what he did', {
    SUBMIT: {
      target: 'criticism',
      actions: remembers({
        SUBMIT: ({ request, facts }) => only(peopleOf(facts.team, request.memberId), 'leaderId', 'others'),
      }),
    },
  }),
  criticism: pending(leader, '小组长通报批评', 'The leader criticises him publicly', { CRITICISE: criticised }),
  watched: task(leader, '观察是否改正', 'See whether he improves', {
    RELAPSED: [{ guard: 'hasOthers', target: 'discussion' }, 'leaderDecision'],
    IMPROVED: 'kept',
    CRITICISE: criticised,
  }),
  discussion: task(users('others', 'memberId'), '小组讨论决定', 'The team decides', {
    signers: majority,
    IN_FAVOUR: 'leaderDecision',
    AGAINST: 'kept',
  }),
  leaderDecision: task(leader, '组长一票否决权', "The leader's veto", '003-S 第十四条', {
    CONFIRM: {
      target: 'expelled',
      actions: amends('team', {
        CONFIRM: ({ request: { memberId }, facts: { team } }) => ({
          members: peopleOf(team, memberId).others,
          ...(team?.data['deputyId'] === memberId ? { deputyId: null } : {}),
        }),
      }),
    },
    VETO: 'kept',
  }),
  expelled: end('已开除出组', 'Expelled', { tells: text('小组决定开除', 'The team has expelled the member') }),
  kept: end('留在小组', 'Stays in the team'),
});

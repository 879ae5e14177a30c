import { LongText, RegisterKey, Text } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { anyOf, initiator, user, users } from '../../../engine/people.js';
import { declareProcess, event, form, kept, submission, text, withdrawal } from '../../../engine/words.js';
import { ballots, everybodyIn, isTeam, majority, peopleOf, teamLedger, type TeamMember } from '../team.js';

const { chart, draft, end, pending, remembers, task } = declareProcess('teams/team-resolution', {
  title: text('小组决策', 'Team resolution'),
  subject: text('{request.team}：{request.matter}', '{request.team}: {request.matter}'),
  summary: ['proposal', 'motion'],
  sources: ['003-S 第十二–十五条', '003-L 5'],
  clause: '003-S 第十四条',
  modelled: {
    '多数指全体表决人的过半数；手册未规定表决期限。':
      'A majority is more than half of all who vote; there is no limit.',
    '有否决权时组长不参加表决，表决通过后由其决定是否否决；没有否决权时组长与组员一同表决。没有其他成员的由组长决定。':
      'With a veto the leader does not vote but says afterwards whether he uses it; without one he votes as the others do. Where there are no others he decides.',
    '任一成员可以提出事项，组长主持讨论并交付表决。': 'Any member may move; the leader closes the discussion.',
  },
  initiatorMayDecide: true,
  /** 重大事项 (003-S 第十三条; 003-L 5). */
  request: form('提出小组事项', 'Put a matter to the team', {
    team: RegisterKey('小组', 'Team', 'teams'),
    matter: Text('事项', 'Matter'),
    proposal: LongText('提议', 'What is proposed', { longest: 4000 }),
  }),
  policy: {
    veto: parameter('team.resolution.veto', '组长有一票否决权', 'The leader has a veto', {
      '003-S 第十四条；003-L 5': true,
    }),
  },
  profiles: { '003-S': {}, '003-L': { veto: false } },
  events: {
    ...submission,
    ...withdrawal,
    ...ballots,
    /** 达成的共识. */
    CALL_VOTE: kept('交付表决', 'Call the vote', {
      motion: LongText('提交表决的方案', 'What is put to the vote', { longest: 4000 }),
    }),
    VETO: event('否决', 'Veto'),
    CONFIRM: event('不否决', 'Let it pass'),
    EXECUTED: event('已执行', 'Carried out'),
  },
  keeps: { leaderId: '', motion: '', voters: [] as readonly TeamMember[], everybody: [] as readonly TeamMember[] },
  registers: { teams: teamLedger },
  facts: { team: { on: ['SUBMIT'], register: 'teams', key: 'request.team' } },
  rules: {
    exists: isTeam('SUBMIT'),
    isMember: {
      SUBMIT: ({ facts: { team }, context }) =>
        everybodyIn(team).some(({ memberId }) => memberId === context.initiator),
      zh: '由小组成员提出。',
      en: 'Expected a member of the team to move, but you are none.',
    },
  },
  guards: { hasVeto: ({ context }) => context.policy.veto, hasVoters: ({ context }) => context.voters.length > 0 },
});

const leader = user('leaderId');
const voters = users('voters', 'memberId');

export default chart({
  draft: draft('填写事项', 'Say what the matter is', {
    SUBMIT: {
      target: 'discussion',
      actions: remembers({
        SUBMIT: ({ policy, facts }) => {
          const { leaderId, everybody, others } = peopleOf(facts.team);
          return { leaderId, everybody, voters: policy.veto ? others : everybody };
        },
      }),
    },
  }),
  discussion: pending(leader, '成员充分讨论，达成共识', 'The members discuss it', '003-S 第十三条', {
    CALL_VOTE: [{ guard: 'hasVoters', target: 'vote' }, { target: 'leaderDecision' }],
  }),
  vote: task(voters, '表决', 'The vote', '003-S 第十四条；003-L 5', {
    signers: majority,
    IN_FAVOUR: [{ guard: 'hasVeto', target: 'leaderDecision' }, { target: 'execution' }],
    AGAINST: 'rejected',
  }),
  leaderDecision: task(leader, '组长一票否决权', "The leader's veto", { CONFIRM: 'execution', VETO: 'rejected' }),
  execution: task(anyOf(initiator(), users('everybody', 'memberId')), '执行决定', 'Carry it out', '003-S 第十五条', {
    EXECUTED: 'executed',
  }),
  executed: end('已执行', 'Carried out'),
  rejected: end('未通过', 'Not passed', { tells: text('小组事项未通过', 'The motion has failed') }),
});

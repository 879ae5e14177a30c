import { and } from 'xstate';
import { NoParameters } from '../../../engine/parameters.js';
import { user, users } from '../../../engine/people.js';
import { declareProcess, submission, text, withdrawal, withdrawn } from '../../../engine/words.js';
import { ballots, everybodyIn, isActiveTeam, majority, teamLedger, type TeamMember } from '../team.js';
import { Misconduct, Relapse } from './team-member-expulsion.forms.js';

const { amends, chart, draft, ends, remembers, task, tasks } = declareProcess({
  key: 'team-member-expulsion',
  version: 1,
  family: 'teams',
  title: text('成员开除', 'Team member expulsion'),
  subject: text('{request.team}：成员表现不良', '{request.team}: conduct of a member'),
  summary: ['memberId', 'conduct'],
  sources: ['003-S 第二十三条'],
  clause: '003-S 第二十三条',
  modelled: {
    '“小组讨论决定”为除当事人以外全体成员的过半数；手册未规定讨论的形式和期限。':
      "'小组讨论决定' is more than half of all members but the one concerned; form and limit of the discussion are not said.",
    '开除指移出小组，不涉及劳动关系；未再犯时由组长结束观察。':
      'Expulsion means out of the team and touches no employment; the leader ends the watch where it does not happen again.',
  },
  startTitle: text('登记成员不良表现', 'Record the conduct of a member'),
  initiatorMayDecide: true,
  request: Misconduct,
  policy: NoParameters,
  profiles: { '003-S': {} },
  events: {
    ...submission(Misconduct),
    ...withdrawal,
    ...ballots,
    CRITICISE: { title: text('通报批评', 'Criticise publicly') },
    RELAPSED: { title: text('屡教不改', 'It happened again'), form: Relapse },
    IMPROVED: { title: text('已改正', 'He has improved') },
  },
  keeps: { leaderId: '', others: [] as readonly TeamMember[] },
  registers: { teams: teamLedger },
  facts: { team: { on: ['SUBMIT', 'IN_FAVOUR'], register: 'teams', key: ({ request }) => request.team } },
  rules: {
    exists: {
      on: 'SUBMIT',
      holds: ({ facts: { team } }) => isActiveTeam(team),
      zh: '{request.team}须是现有的小组。',
      en: 'Expected a team that exists, but {request.team} does not, or not any more.',
    },
    isItsMember: {
      on: 'SUBMIT',
      holds: ({ facts: { team }, request: { memberId } }) =>
        team?.data['leaderId'] !== memberId && everybodyIn(team).some((one) => one.memberId === memberId),
      zh: '当事人须是该小组组长以外的成员。',
      en: 'Expected a member of the team beside its leader, but he is none.',
    },
    isRecordedByTeam: {
      on: 'SUBMIT',
      holds: ({ facts: { team }, context, request: { memberId } }) =>
        context.initiator !== memberId && everybodyIn(team).some((one) => one.memberId === context.initiator),
      zh: '由小组的其他成员登记。',
      en: 'Expected another member of the team to record it, but you are none.',
    },
    harmsTeam: {
      on: 'RELAPSED',
      holds: ({ data }) => data.harmsTeam,
      zh: '屡教不改且影响小组整体利益的，方可提交讨论（003-S 第二十三条）。',
      en: 'Expected a relapse that harms the team (003-S 第二十三条), but it does not; criticise it again.',
    },
  },
});

type Known = { readonly leaderId: string; readonly others: readonly TeamMember[] };
const leader = user<Known>(({ leaderId }) => leaderId);

export default chart({
  initial: 'draft',
  states: {
    ...draft({
      title: text('填写不良表现', 'Say what he did'),
      submit: {
        guard: and(['exists', 'isItsMember', 'isRecordedByTeam']),
        target: 'criticism',
        actions: remembers(({ context: { request }, event }) => {
          const team = 'team' in event.facts ? event.facts.team : null;
          const others = everybodyIn(team).filter(({ memberId }) => memberId !== request.memberId);
          return { leaderId: String(team?.data['leaderId'] ?? ''), others };
        }),
      },
      on: { WITHDRAW: 'withdrawn' },
    }),
    ...tasks({
      criticism: task(leader, '小组长通报批评', 'The leader criticises him publicly', {
        on: { WITHDRAW: 'withdrawn' },
        CRITICISE: {
          target: 'watched',
          actions: {
            type: 'notify',
            params: {
              to: user<{ request: Misconduct }>(({ request }) => request.memberId),
              title: text('您受到小组通报批评', 'You were criticised in your team'),
            },
          },
        },
      }),
      watched: task(leader, '观察是否改正', 'See whether he improves', {
        RELAPSED: { guard: 'harmsTeam', target: 'discussion' },
        IMPROVED: 'kept',
        CRITICISE: 'watched',
      }),
      discussion: task(
        users<Known>(({ others }) => others, 'memberId'),
        '小组讨论决定',
        'The team decides',
        {
          signers: majority,
          IN_FAVOUR: {
            target: 'expelled',
            actions: amends('team', ({ context: { request }, event }) => {
              const entry = 'team' in event.facts ? event.facts.team : null;
              const { members = [] } = (entry?.data ?? {}) as { readonly members?: readonly TeamMember[] };
              return { members: members.filter(({ memberId }) => memberId !== request.memberId) };
            }),
          },
          AGAINST: 'kept',
        },
      ),
    }),
    ...ends({
      expelled: {
        title: text('已开除出组', 'Expelled'),
        tells: text('小组决定开除', 'The team has expelled the member'),
      },
      kept: { title: text('留在小组', 'Stays in the team') },
      withdrawn,
    }),
  },
});

import { Person } from '../../engine/forms.js';
import { inBrackets } from '../../engine/rules.js';
import { ledger, text } from '../../engine/words.js';

/** 小组成员. */
export class TeamMember {
  @Person('组员', 'Member') memberId!: string;
}

/** 小组台账: one entry a team, under its name; `status` is active or dissolved, `members` are without the leader. */
export const teamLedger = ledger('小组台账', 'Teams', {
  key: text('小组名称', 'Name of the team'),
  readers: ['HrAdminOfficer', 'TeamLeader', 'DeputyTeamLeader'],
});

/** What the ledger holds of a team. */
interface TeamEntry {
  readonly data: Readonly<Record<string, unknown>>;
}

export const isActiveTeam = (entry: TeamEntry | null | undefined): boolean => entry?.data['status'] === 'active';

/** The members of a team, its leader among them. */
export function everybodyIn(entry: TeamEntry | null | undefined): readonly TeamMember[] {
  const { leaderId, members } = (entry?.data ?? {}) as { readonly leaderId?: string; readonly members?: TeamMember[] };
  return [...(leaderId === undefined ? [] : [{ memberId: leaderId }]), ...(members ?? [])];
}

/** Whom a case remembers of a team; `others` are the members beside the leader, and beside whom the case is about. */
export function peopleOf(entry: TeamEntry | null | undefined, concerned?: string) {
  const leaderId = String(entry?.data['leaderId'] ?? '');
  const everybody = everybodyIn(entry);
  return { leaderId, everybody, others: everybody.filter(({ memberId }) => ![leaderId, concerned].includes(memberId)) };
}

interface OfTeam {
  readonly context: { readonly initiator: string };
  readonly facts: { readonly team: TeamEntry | null | undefined };
}

/** A rule: the team of the request is there; the event carries the fact `team`. */
export const isTeam = <const Type extends string>(on: Type | readonly Type[]) => ({
  on,
  holds: ({ facts: { team } }: OfTeam) => isActiveTeam(team),
  zh: '{request.team}须是现有的小组。',
  en: 'Expected a team that exists, but {request.team} does not, or not any more.',
});

/** A rule: whoever asks leads the team, or is the deputy of who does. */
export const isLedByRequester = <const Type extends string>(on: Type, clause?: string) => {
  const { zh, en } = inBrackets(clause);
  return {
    on,
    holds: ({ facts: { team }, context: { initiator } }: OfTeam) =>
      [team?.data['leaderId'], team?.data['deputyId']].includes(initiator),
    zh: `由该小组的组长或副组长提出${zh}。`,
    en: `Expected the leader of the team or his deputy to ask${en}, but somebody else does.`,
  };
};

/**
 * 多数意见: more than half of at most a hundred. A ratio of a half would let two of four decide.
 */
export const majority = { votes: { ratio: 0.501 } } as const;

/** How a member votes. */
export const ballots = {
  IN_FAVOUR: { title: text('赞成', 'In favour') },
  AGAINST: { title: text('反对', 'Against') },
};

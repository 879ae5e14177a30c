import { Person } from '../../engine/forms.js';
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

export const leads = (entry: TeamEntry | null | undefined, person: string): boolean =>
  [entry?.data['leaderId'], entry?.data['deputyId']].includes(person);

/**
 * 多数意见: more than half of at most a hundred. A ratio of a half would let two of four decide.
 */
export const majority = { votes: { ratio: 0.501 } } as const;

/** How a member votes. */
export const ballots = {
  IN_FAVOUR: { title: text('赞成', 'In favour') },
  AGAINST: { title: text('反对', 'Against') },
};

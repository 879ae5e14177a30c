import type { DirectoryChange, DirectoryContents, StoredDelegation } from '../../persistence/index.js';

/** The deputyships that end with a change, because it lets one of the two leave. */
export function endedDeputyships(
  { users, delegations }: DirectoryContents,
  change: DirectoryChange,
  { at, by }: { readonly at: string; readonly by: string },
): readonly StoredDelegation[] {
  const active = new Set(users.flatMap((user) => (user.active ? [user.id] : [])));
  const left = new Set((change.users ?? []).flatMap((user) => (!user.active && active.has(user.id) ? [user.id] : [])));
  if (left.size === 0) return [];
  return delegations
    .filter(({ endedAt, principalId, deputyId }) => endedAt === null && (left.has(principalId) || left.has(deputyId)))
    .map(({ id, principalId, deputyId, startsAt, endsAt, processes, createdBy, createdAt }) => {
      const ended = { endedAt: at, endedBy: by };
      return { id, principalId, deputyId, startsAt, endsAt, processes, createdBy, createdAt, ...ended };
    });
}

import { ask, client } from '../api/client';
import { rolesQuery, type RoleHolders } from '../api/directory';
import { queryClient } from '../api/query-client';

/**
 * Gives a role to other people than now: of whom holds it at this moment, not of what the page showed.
 *
 * @param key the `Idempotency-Key` of the request: in whatever order people are found, a repeat says the same
 */
export async function setHolders(
  role: RoleHolders['role'],
  change: (ids: readonly string[]) => readonly string[],
  key: string,
  reason?: string,
): Promise<RoleHolders> {
  const { items } = await queryClient.fetchQuery({ ...rolesQuery, staleTime: 0 });
  const now = items.find((one) => one.role === role)?.members.map(({ id }) => id) ?? [];
  return ask(
    client.PUT('/api/v1/roles/{role}/members', {
      params: { path: { role }, header: { 'Idempotency-Key': key } },
      body: { userIds: [...new Set(change(now))].sort(), ...(reason === undefined ? {} : { reason }) },
    }),
  );
}
